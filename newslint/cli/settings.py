"""Options that several commands share, and the configuration that they make."""

import argparse
from collections.abc import Sequence

from newslint.config import PRESETS, Config, Configs, read_config
from newslint.config.schema import ENGLISHES, FAIL_ON, SEVERITIES, STYLES, values
from newslint.rule import Stage
from newslint.typing import Any

# The options are told in English; without this, argparse looks up how its own words are said in
# the user's language, for which it imports more than it needs itself.
argparse._ = str  # type: ignore[attr-defined]
_WIDTH = 90  # columns of help; asking the terminal would import more than a check uses


class Help(argparse.HelpFormatter):
    """Help of a fixed width."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDTH)


def add_config_options(parser: argparse.ArgumentParser) -> None:
    """The options that choose a configuration and change it for this run."""
    group = parser.add_argument_group("configuration")
    group.add_argument("--config", metavar="FILE", help="use this configuration for every draft")
    group.add_argument("--isolated", action="store_true", help="read no configuration")
    group.add_argument("--preset", choices=PRESETS, help="which rules are on to begin with")
    group.add_argument("--select", action="append", metavar="RULE", help="switch on: id or glob")
    group.add_argument("--ignore", action="append", metavar="RULE", help="switch off: id or glob")
    group.add_argument("--style", choices=STYLES, help="house style")
    group.add_argument("--english", choices=ENGLISHES, help="whose spelling is right")
    group.add_argument("--date", metavar="YYYY-MM-DD", help="when drafts are from that do not say")
    group.add_argument("--stage", choices=[str(stage) for stage in Stage], help="draft or publish")
    group.add_argument(
        "--trust-rules", action="store_true", help="run Python rules that a configuration names"
    )


def configs(chosen: argparse.Namespace) -> Configs:
    """The configurations that the options ask for.  Raises ``ConfigError``."""
    overrides: dict[str, Any] = {}
    for key in ("preset", "style", "english"):
        if getattr(chosen, key, None):
            overrides[key] = getattr(chosen, key)
    if chosen.date:
        overrides |= values({"date": chosen.date}, "--date", frozenset({"date"}))
    for key in ("select", "ignore"):
        if getattr(chosen, key, None):
            overrides[key] = _split(getattr(chosen, key))
    if chosen.stage:
        overrides["stage"] = Stage(chosen.stage)
    if getattr(chosen, "fail_on", None):
        overrides["fail_on"] = FAIL_ON[chosen.fail_on]
    if getattr(chosen, "show", None):
        overrides["show"] = SEVERITIES[chosen.show]
    fixed = None
    if chosen.isolated:
        fixed = Config()
    elif chosen.config:
        fixed = read_config(chosen.config)
    return Configs(fixed, overrides)


def _split(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(part for value in values for part in value.split(",") if part)
