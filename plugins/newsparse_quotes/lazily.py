"""A property that is computed once; functools.cached_property takes a lock for it, which costs more than the value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class once(Generic[Owner, Value]):  # noqa: N801
    """A method read as an attribute and stored in its place on the instance.

    >>> class Quay:
    ...     @once
    ...     def length(self) -> int:
    ...         print("measured")
    ...         return 40
    >>> quay = Quay()
    >>> quay.length, quay.length
    measured
    (40, 40)
    """

    def __init__(self, method: Callable[[Owner], Value]) -> None:
        self._method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    def __get__(self, owner: Owner, _kind: type[Owner]) -> Value:
        value = self._method(owner)
        owner.__dict__[self._name] = value
        return value
