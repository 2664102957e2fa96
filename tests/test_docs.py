"""The documentation knows every rule, every format and every page."""

import re
import sys
from pathlib import Path

import pytest
import yaml

from newslint.config import Config
from newslint.engine.book import Book
from newslint.report import FORMATS
from newslint.rulebook import Record

_TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return Book().records(Config())


@pytest.fixture(scope="module")
def made(records: list[Record]) -> dict[str, str]:
    sys.path.insert(0, str(_TOP / "tools"))
    try:
        from build_docs import pages  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    found: dict[str, str] = pages(sorted(records, key=lambda record: record.id))
    return found


def test_every_rule_has_a_section(made: dict[str, str], records: list[Record]) -> None:
    for record in records:
        family, _, slug = record.id.partition("/")
        page = made[f"rules/{family}.md"]
        section = page.partition(f"\n## {record.id} {{ #{slug} }}\n")[2].partition("\n## ")[0]
        assert record.details.why in section
        assert "<mark>" in section
        assert "It leaves alone:" in section
        assert f'["{record.id}"]' in section
        assert all(f"| `{name}` |" in section for name in record.options)
        assert f"({family}.md#{slug})" in made["rules/index.md"]


def test_examples_are_inert(made: dict[str, str]) -> None:
    for text in made.values():
        for example in re.findall('<ul class="examples.*', text):
            tags = set(re.findall("<(/?[a-z]+)", example))
            assert {tag.strip("/") for tag in tags} <= {
                "ul", "li", "mark", "small", "details", "summary",
            }  # fmt: skip


def test_every_format_is_told() -> None:
    told = (_TOP / "docs" / "reports.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE)) == set(FORMATS)


def test_navigation_leads_to_every_page(made: dict[str, str]) -> None:
    config = yaml.safe_load((_TOP / "mkdocs.yml").read_text(encoding="utf-8"))
    named = {page for entry in config["nav"] for page in entry.values() if page}
    written = {path.name for path in (_TOP / "docs").glob("*.md")}
    assert named == written | {name for name in made if "/" not in name}
