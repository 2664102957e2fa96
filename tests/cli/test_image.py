"""The code of modules, kept between runs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from newslint.cli.image import Modules
from newslint.kept import cache_folder
from newslint.modules import module

PACKAGE = "newslint_of_a_test"


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of two modules that can be imported, and a cache of its own."""
    folder = tmp_path / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").write_text("WORD = 'draft'\n")
    (folder / "part.py").write_text(f"from {PACKAGE} import WORD\nLENGTH = len(WORD)\n")
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return folder


@contextmanager
def a_run() -> Iterator[Modules]:
    """A run of the program that has imported nothing of the package yet."""
    modules = Modules()
    modules.install()
    try:
        yield modules
    finally:
        modules.close()
        for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
            del sys.modules[name]
        sys.path_importer_cache.clear()


def is_kept(imported: ModuleType) -> bool:
    assert imported.__spec__
    return isinstance(imported.__spec__.loader, Modules)


def test_a_module_is_kept_when_it_is_first_imported(package: Path) -> None:
    with a_run():
        assert not is_kept(module(f"{PACKAGE}.part"))
    with a_run():
        part = module(f"{PACKAGE}.part")
        assert is_kept(part)
        assert part.LENGTH == 5
        assert part.__file__ == str(package / "part.py")
        assert sys.modules[PACKAGE].__path__ == [str(package)]


def test_what_is_imported_later_is_kept_beside_the_rest() -> None:
    with a_run():
        module(PACKAGE)
    with a_run():
        assert not is_kept(module(f"{PACKAGE}.part"))
    with a_run():
        assert is_kept(module(f"{PACKAGE}.part"))
        assert is_kept(module(PACKAGE))


def test_a_changed_module_is_read_anew(package: Path) -> None:
    with a_run():
        module(f"{PACKAGE}.part")
    (package / "part.py").write_text("LENGTH = 99_999\n")
    for kept in (False, True):
        with a_run():
            part = module(f"{PACKAGE}.part")
            assert (part.LENGTH, is_kept(part)) == (99_999, kept)


def test_a_module_that_is_gone_is_gone(package: Path) -> None:
    with a_run():
        module(f"{PACKAGE}.part")
    (package / "part.py").unlink()
    with a_run(), pytest.raises(ModuleNotFoundError, match="part"):
        module(f"{PACKAGE}.part")


def test_a_damaged_image_is_none() -> None:
    with a_run():
        module(f"{PACKAGE}.part")
    (image,) = Path(cache_folder()).iterdir()
    whole = image.read_bytes()
    for at in range(0, len(whole), 11):
        image.unlink()  # it may be mapped
        image.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with a_run():
            assert module(f"{PACKAGE}.part").LENGTH == 5


def test_no_code_is_kept_where_python_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with a_run() as modules:
        assert modules not in sys.meta_path
        module(PACKAGE)
    assert not Path(cache_folder()).exists()


def test_modules_of_others_are_left_to_python() -> None:
    assert Modules().find_spec("json") is None
