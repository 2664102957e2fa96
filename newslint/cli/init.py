"""``newslint init``: a configuration with comments, to begin with."""

import argparse
import os
import sys
from collections.abc import Sequence

from newslint.cli.settings import Help
from newslint.config import PRESETS
from newslint.config.schema import STYLES

_NAME = "newslint.toml"
_PRESETS = "\n".join(f"#   {name:<9} {what}" for name, what in PRESETS.items())
_TEMPLATE = f"""\
# What newslint checks in the drafts below this folder.
# Every line is optional; what stands here are the defaults.

# Which rules are on to begin with:
{_PRESETS}
preset = "newsroom"

# More rules, or fewer: ids, families or globs; the more specific wins.
select = []             # ["style/space-damage"]
ignore = []             # ["spelling/*"]

# House style: {", ".join(STYLES)}.
style = "none"

# Where the copy is: "draft" (TK is a to-do) or "publish" (TK must not go out).
stage = "publish"

# What is shown, and what makes the run fail: "note", "warning", "error" ("never").
show = "warning"
fail-on = "warning"

# Drafts to leave out, as in .gitignore.
exclude = []            # ["archive/**"]

# Folders with rules of your own (newslint new FAMILY/SLUG writes one).
rules = []              # ["./our-rules"]

# Other weights for rules.
[severity]
# "desk/*" = "error"

# Settings of single rules; “newslint explain RULE” names them.
# [options."names/variant"]
# min_confidence = 0.9

# Other settings for some paths.
# [[paths]]
# match = ["wire/**"]
# preset = "wire"
"""


def run(arguments: Sequence[str]) -> int:
    """Write the configuration; gives 2 if there is one already."""
    parser = argparse.ArgumentParser(
        formatter_class=Help, prog="newslint init", description=f"Write {_NAME} with comments."
    )
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    parser.add_argument(
        "--schema", action="store_true", help="write nothing; print the JSON schema of the file"
    )
    chosen = parser.parse_args(arguments)
    if chosen.schema:
        print(_schema(chosen.folder))
        return 0
    path = os.path.join(chosen.folder, _NAME)
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(_TEMPLATE)
    except OSError as error:
        print(f"newslint: {path}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return 2
    print(f"Wrote {path}")
    return 0


def _schema(folder: str) -> str:
    """The schema of a configuration in the folder, with the rules that it names."""
    import json

    from newslint.config import Configs
    from newslint.config.json_schema import json_schema
    from newslint.engine.book import Book

    records = Book().records(Configs().for_draft(folder))
    return json.dumps(json_schema(records), ensure_ascii=False, indent=2)
