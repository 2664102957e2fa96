"""What the layout promises: rule files see the waist and the standard library, nothing else."""

import ast
import sys
from pathlib import Path

import pytest

from newslint.rulebook import builtin_pack

_RULES = sorted(Path(builtin_pack()).glob("*/*.py"))


@pytest.mark.parametrize("path", _RULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_rule_imports_only_the_waist(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
    foreign = {name for name in imported if name.partition(".")[0] not in sys.stdlib_module_names}
    assert foreign <= {"newslint.rule"}


def test_no_module_outgrows_a_reader() -> None:
    package = Path(__file__).parent.parent / "newslint"
    long = {
        str(path.relative_to(package)): lines
        for path in package.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}
