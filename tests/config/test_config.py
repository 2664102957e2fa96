"""Configuration: found, checked, joined; and which rules it switches on."""

from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.config import Config, ConfigError, Configs, choose, read_config
from newslint.rule import Severity, Stage


class _Rule(NamedTuple):
    id: str
    on: bool = True
    tags: tuple[str, ...] = ()
    was: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]


_RULES = [
    _Rule("names/variant", was=("names/misspelt",)),
    _Rule("desk/note"),
    _Rule("law/contempt-words", on=False),
    _Rule("style/percent-form", on=False, tags=("ap",)),
]


def _on(**settings: object) -> set[str]:
    chosen = choose(_RULES, Config(**settings))  # type: ignore[arg-type]
    return {rule for rule, choice in chosen.items() if choice.on}


@pytest.mark.parametrize(
    ("settings", "on"),
    [
        ({}, {"names/variant", "desk/note"}),
        ({"preset": "strict"}, {"names/variant", "desk/note", "law/contempt-words"}),
        ({"preset": "web-desk"}, {"desk/note"}),
        ({"preset": "wire"}, {"names/variant"}),
        ({"style": "ap"}, {"names/variant", "desk/note", "style/percent-form"}),
        ({"ignore": ("names/*",)}, {"desk/note"}),
        ({"ignore": ("names",)}, {"desk/note"}),
        ({"ignore": ("*",), "select": ("names/*",)}, {"names/variant"}),
        ({"ignore": ("names/*",), "select": ("names/variant",)}, {"names/variant", "desk/note"}),
        ({"ignore": ("names/variant",), "select": ("names/variant",)}, {"desk/note"}),
        ({"ignore": ("names/misspelt",)}, {"desk/note"}),
        ({"select": ("law/*",)}, {"names/variant", "desk/note", "law/contempt-words"}),
    ],
)
def test_selection(settings: dict[str, object], on: set[str]) -> None:
    assert _on(**settings) == on


def test_every_choice_has_its_reason() -> None:
    chosen = choose(_RULES, Config(ignore=("desk/*",), style="ap"))
    assert {rule: choice.reason for rule, choice in chosen.items()} == {
        "names/variant": "preset “newsroom”",
        "desk/note": "ignore = “desk/*”",
        "law/contempt-words": "off in preset “newsroom”",
        "style/percent-form": "style = “ap”",
    }


def test_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(
        ConfigError, match="no rule is called “names/varient” — did you mean “names/v"
    ):
        choose(_RULES, Config(select=("names/varient",)))


def _write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "unknown key “selct” — did you mean “select”?"),
        ('stage = "pubish"', "“stage” takes one of draft, publish, not 'pubish' — did you mean"),
        ("select = 3", "“select” takes a list of strings, not 3"),
        ('[severity]\n"a/b" = "bad"', "“severity” takes one of note, warning, error"),
        ('[[paths]]\npreset = "wire"', "“paths” needs “match”"),
        ('[[paths]]\nmatch = "a"\nfail-on = "error"', "unknown key “fail-on”"),
        ("select = [", "is not TOML"),
    ],
)
def test_wrong_configuration_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = _write(tmp_path / "newslint.toml", text)
    with pytest.raises(ConfigError) as error:
        read_config(path)
    assert said in str(error.value)
    assert "newslint.toml" in str(error.value)


def test_nearest_configuration_wins(tmp_path: Path) -> None:
    _write(tmp_path / "newslint.toml", 'stage = "draft"')
    _write(tmp_path / "wire" / "pyproject.toml", '[tool.newslint]\npreset = "wire"')
    _write(tmp_path / "web" / "pyproject.toml", "[tool.other]\nx = 1")
    configs = Configs()
    assert configs.for_draft(str(tmp_path / "a.txt")).stage is Stage.DRAFT
    assert configs.for_draft(str(tmp_path / "wire" / "deep" / "a.txt")).preset == "wire"
    assert configs.for_draft(str(tmp_path / "web" / "a.txt")).stage is Stage.DRAFT


def test_extend_adds_lists_and_replaces_values(tmp_path: Path) -> None:
    _write(tmp_path / "base.toml", 'ignore = ["a/*"]\nstage = "draft"\nshow = "note"')
    path = _write(
        tmp_path / "newslint.toml", 'extend = "base.toml"\nignore = ["b/*"]\nshow = "error"'
    )
    config = read_config(path)
    assert config.ignore == ("a/*", "b/*")
    assert config.stage is Stage.DRAFT
    assert config.show is Severity.ERROR


def test_extend_in_a_circle_is_told(tmp_path: Path) -> None:
    _write(tmp_path / "a.toml", 'extend = "b.toml"')
    _write(tmp_path / "b.toml", 'extend = "a.toml"')
    with pytest.raises(ConfigError, match="leads back"):
        read_config(str(tmp_path / "a.toml"))


def test_command_line_adds_to_lists(tmp_path: Path) -> None:
    _write(tmp_path / "newslint.toml", 'ignore = ["a/*"]\npreset = "wire"')
    found = Configs(overrides={"ignore": ("b/*",), "preset": "strict"}).for_draft(str(tmp_path))
    assert (found.ignore, found.preset) == (("a/*", "b/*"), "strict")
