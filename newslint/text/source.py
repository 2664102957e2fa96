"""A draft as it lies on disk: bytes in, text out, and the same bytes back."""

import codecs
from functools import cached_property

from newslint.text.lines import LineIndex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_PROBE = 8192  # as git does: a NUL byte this early means that the file is not text


class UnreadableDraft(Exception):
    """A file that cannot be read as text; its message is fit to be shown to a user."""


class Source:
    """The decoded text of one draft, with what is needed to write the same bytes again.

    ``text`` keeps every character and line break of the file except the byte order mark, which
    ``bom`` holds.  ``notices`` are sentences for the user about how the file was read.
    """

    def __init__(
        self,
        path: str,
        text: str,
        encoding: str = "utf-8",
        bom: bytes = b"",
        notices: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self.notices = notices

    @classmethod
    def decode(cls, path: str, data: bytes) -> "Source":
        """Read UTF-8, UTF-8 or UTF-16 with a byte order mark, or else Windows-1252.

        Raises ``UnreadableDraft`` for binary data and for damaged UTF-16.
        """
        for bom, encoding in _BOMS:
            if data.startswith(bom):
                try:
                    return cls(path, data[len(bom) :].decode(encoding), encoding, bom)
                except UnicodeDecodeError as error:
                    name = encoding.upper()[:6].rstrip("-")
                    if bom is codecs.BOM_UTF8:
                        break
                    reason = f"damaged {name} at byte {error.start + len(bom)}"
                    raise UnreadableDraft(reason) from error
        if b"\0" in data[:_BINARY_PROBE]:
            raise UnreadableDraft("a binary file, not text")
        try:
            return cls(path, data.decode("utf-8"))
        except UnicodeDecodeError as error:
            return cls._decode_legacy(path, data, error.start)

    @classmethod
    def _decode_legacy(cls, path: str, data: bytes, bad_byte: int) -> "Source":
        # Five bytes have no meaning in Windows-1252; Latin-1 gives every byte back unharmed.
        for encoding, name in (("cp1252", "Windows-1252"), ("latin-1", "Latin-1")):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            notice = f"not UTF-8 (byte {bad_byte}); read as {name}"
            return cls(path, text, encoding, notices=(notice,))
        raise AssertionError("Latin-1 decodes every byte")

    def encode(self, text: str) -> bytes:
        """``text`` as the bytes of this file: same encoding, same byte order mark.

        Raises ``UnicodeEncodeError`` when the encoding has no such character.
        """
        return self.bom + text.encode(self.encoding)

    def byte_offset(self, offset: int) -> int:
        """How many bytes of the file precede the code point at ``offset``."""
        return len(self.bom) + len(self.text[:offset].encode(self.encoding))

    def offset_from_byte(self, byte: int) -> int:
        """The inverse of ``byte_offset``; a byte inside a character gives its start."""
        head = self.encode(self.text)[len(self.bom) : byte]
        return len(head.decode(self.encoding, errors="ignore"))

    @cached_property
    def lines(self) -> LineIndex:
        """The line index of ``text``, built when first asked for."""
        return LineIndex(self.text)
