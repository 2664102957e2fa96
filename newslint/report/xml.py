"""What the reports in XML share: escaping, without what XML 1.0 forbids."""

import re

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;"}
)


def element(name: str, attributes: dict[str, object], content: str = "") -> str:
    """An element with escaped attributes; ``content`` is XML already."""
    listed = "".join(f' {key}="{escaped(str(said))}"' for key, said in attributes.items())
    return f"<{name}{listed}>{content}</{name}>" if content else f"<{name}{listed}/>"


def escaped(text: str) -> str:
    """``text`` as it may stand in XML, in attributes too."""
    return _FORBIDDEN.sub("\ufffd", text).translate(_ENTITIES)
