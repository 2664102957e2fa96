"""The enumerations of ``enum`` that newslint needs, quick to make and quick to look into.

A class of ``enum`` costs a start as much as a module, and its members are hashed and found by
code in Python.  A type checker sees the classes of ``enum`` itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.typing import TYPE_CHECKING, Any


class _Members(type):
    """Makes a class whose public names stand for its only instances, each a ``str`` or ``int``."""

    _by_value: dict[Any, Any]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        values = {key: value for key, value in body.items() if key[0] != "_"}
        rest = {key: value for key, value in body.items() if key not in values}
        made = type.__new__(cls, name, bases, rest)
        made._by_value = {}
        for key, value in values.items():
            member = bases[0].__new__(made, value)  # type: ignore[call-overload]
            member.name, member.value = key, value
            made._by_value[value] = member
            type.__setattr__(made, key, member)
        return made

    def __call__(cls, value: object) -> Any:
        """The member of a value.  Raises ``ValueError``."""
        try:
            return cls._by_value[value]
        except (KeyError, TypeError):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}") from None

    def __iter__(cls) -> Iterator[Any]:
        return iter(cls._by_value.values())

    def __len__(cls) -> int:
        return len(cls._by_value)

    def __contains__(cls, value: object) -> bool:
        return value in cls._by_value


if TYPE_CHECKING:
    from enum import IntEnum as IntEnum
    from enum import StrEnum as StrEnum
else:

    class _Member:
        __slots__ = ()

        def __repr__(self):
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce_ex__(self, protocol):
            return type(self), (self.value,)

    class StrEnum(_Member, str, metaclass=_Members):
        """An enumeration of texts."""

        __str__ = str.__str__

    class IntEnum(_Member, int, metaclass=_Members):
        """An enumeration of numbers."""

        __str__ = int.__repr__
