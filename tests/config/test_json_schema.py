"""The schema of the configuration accepts what newslint accepts, and refuses what it refuses."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main
from newslint.config import Config, ConfigError
from newslint.config.json_schema import json_schema
from newslint.config.schema import KEYS, PATH_KEYS, parse
from newslint.engine.book import Book

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema(Book().records(Config()))


def _is_valid(schema: dict[str, Any], text: str) -> bool:
    checker = jsonschema.Draft202012Validator(schema)
    return not list(checker.iter_errors(tomllib.loads(text)))


def _is_accepted(text: str) -> bool:
    try:
        Book().for_draft("a.txt", parse(tomllib.loads(text), "newslint.toml", "."))
    except ConfigError:
        return False
    return True


def test_is_a_schema_of_every_key(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == KEYS
    assert set(schema["properties"]["paths"]["items"]["properties"]) == {*PATH_KEYS, "match"}
    assert all(row["description"].endswith(".") for row in schema["properties"].values())
    assert schema["properties"]["fail-on"]["default"] == "warning"
    assert schema["properties"]["stage"]["default"] == "publish"


def test_accepts_what_init_writes(
    schema: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path)]) == 0
    text = (tmp_path / "newslint.toml").read_text(encoding="utf-8")
    assert _is_valid(schema, text)
    assert tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'select = ["names/variant", "desk/*", "spelling", "strict"]\nignore = "usage/*"',
        '[severity]\n"desk/*" = "note"\nnames = "error"',
        '[options."spelling/unknown-word"]\nwords = ["kerfuffle"]',
        '[options."furniture/headline-shape"]\nlongest = 70',
        '[[paths]]\nmatch = "wire/**"\npreset = "wire"\n[[paths]]\nmatch = ["a", "b"]\nshow = []',
        '[[allow]]\nrule = "names/variant"\ntext = "Ostrandre"\nreason = "her pen name"',
        'fail-on = "never"\nshow = "note"\nstage = "draft"\nstyle = "ap"\nexclude = ["old/**"]',
        'preset = "newsrom"',
        "presets = []",
        'select = ["names/varaint"]',
        "ignore = [1]",
        'severity = { "desk/*" = "fatal" }',
        '[options."names/varaint"]\nleast = 1.0',
        '[options."furniture/headline-shape"]\nlongst = 70',
        '[options."furniture/headline-shape"]\nlongest = "seventy"',
        '[[paths]]\npreset = "wire"',
        '[[allow]]\nrule = "names/variant"',
        'fail-on = "sometimes"',
    ],
)
def test_agrees_with_newslint(schema: dict[str, Any], text: str) -> None:
    assert _is_valid(schema, text) == _is_accepted(text)


def test_init_prints_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    import json

    assert main(["init", "--schema", str(tmp_path)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert "names/variant" in printed["$defs"]["rule"]["anyOf"][0]["enum"]
    assert list(tmp_path.iterdir()) == []
