"""What all tests share."""

import os
import tempfile
from collections.abc import Callable

import pytest

from newslint.document import Document
from newslint.readers import read
from newslint.text import Source

# Compiled rulebooks of test runs must not land in the user's cache.
os.environ["NEWSLINT_CACHE"] = tempfile.mkdtemp(prefix="newslint-tests-")


@pytest.fixture
def document() -> Callable[..., Document]:
    """Makes a document from text: ``document(text, "md")``."""

    def make(text: str, format: str = "txt") -> Document:
        return Document(read(Source(f"draft.{format}", text)))

    return make
