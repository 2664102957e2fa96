"""What modules need of ``typing`` when they run, without its price.

``typing`` takes longer to import than a short draft takes to check, and every named tuple that it
makes is compiled anew at every start.  A type checker sees the names of ``typing`` itself.
"""

from __future__ import annotations

import sys
from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Iterable
from functools import cache
from types import CodeType, FunctionType

TYPE_CHECKING = False


class _Named(tuple[object, ...]):
    """What named tuples can do, as those of ``collections.namedtuple``."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()
    _field_defaults: dict[str, object] = {}  # noqa: RUF012

    def __new__(cls, *values: object, **named: object) -> Self:
        """Make the first tuple of a class, and before it the constructor of all that follow."""
        code = _constructor(len(cls._fields)).replace(
            co_varnames=("cls", *cls._fields),
            co_name="__new__",
            co_qualname=f"{cls.__qualname__}.__new__",
        )
        defaults = tuple(cls._field_defaults.values())
        made = FunctionType(code, {"new": tuple.__new__}, "__new__", defaults)
        cls.__new__ = staticmethod(made)  # type: ignore[method-assign]
        return cls(*values, **named)

    @classmethod
    def _make(cls, values: Iterable[object]) -> Self:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, **changes: object) -> Self:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, object]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({fields})"

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)


@cache
def _constructor(fields: int) -> CodeType:
    """The code that makes a tuple of this many fields, each given by place or by name."""
    names = ", ".join(f"_{number}" for number in range(fields))
    made: FunctionType = eval(f"lambda cls, {names}: new(cls, ({names},))")
    return made.__code__


class _Maker(type):
    """Makes the classes whose base is ``NamedTuple``."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        if not bases:  # ``NamedTuple`` itself
            return type.__new__(cls, name, bases, body)
        fields = tuple(body["__annotations__"])
        defaults = {field: body[field] for field in fields if field in body}
        body.update(_fields=fields, __match_args__=fields, _field_defaults=defaults, __slots__=())
        body.update((field, _tuplegetter(at, "")) for at, field in enumerate(fields))
        return type(name, (_Named,), body)


# From 3.14 on, annotations are not yet there when a class is made.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import Any as Any
    from typing import NamedTuple as NamedTuple
    from typing import Protocol as Protocol
    from typing import Self
    from typing import TextIO as TextIO
    from typing import cast as cast
else:
    Any = Protocol = TextIO = object

    def cast(wanted, value):
        """The value."""
        return value

    class NamedTuple(metaclass=_Maker):
        """A tuple whose places have names and types, as that of ``typing``."""
