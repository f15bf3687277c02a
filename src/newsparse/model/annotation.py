"""The base of everything that is found in a text, and the register of layers."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

import attrs

from newsparse.errors import PluginConflictError
from newsparse.model.span import Span

A = TypeVar("A", bound="Annotation")

_LAYERS: dict[str, type[Annotation]] = {}


@attrs.frozen
class Annotation:
    """Something found in a text: a span and where it comes from.

    Subclass it to make a layer of your own: give the class a `layer` (its name in JSON)
    and decorate it with `@attrs.frozen`. One class is one layer; a second class with the
    same layer name is refused with PluginConflictError, a class without `layer` with
    TypeError, and a class that is not decorated with TypeError as soon as it is used.

    * `source`: name of the extractor, stamped by the pipeline; not compared.
    * `rule`: name of the rule or model that fired; stable and documented.
    * `confidence`: measured precision of that rule, or None where it was not measured.
    * `notes`: pairs of field name and reason or origin, such as ``("speaker", "no candidate")``.

    >>> @attrs.frozen
    ... class Recipe(Annotation):
    ...     layer = "recipes"
    ...     dish: str
    >>> Recipe(Span(0, 4), "soup").dish
    'soup'
    """

    layer: ClassVar[str]

    span: Span
    source: str = attrs.field(default="", kw_only=True, eq=False)
    rule: str = attrs.field(default="", kw_only=True)
    confidence: float | None = attrs.field(default=None, kw_only=True)
    notes: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if not isinstance(cls.__dict__.get("layer"), str):
            raise TypeError(f'{cls.__name__} needs a layer name: add the line  layer = "{cls.__name__.lower()}s"')

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Enter the decorated class into the register of layers."""
        taken = _LAYERS.get(cls.layer)
        if taken is not None and not _is_redefinition(taken, cls):
            raise PluginConflictError(
                f"the layer name {cls.layer!r} of {cls.__module__}.{cls.__qualname__} is already taken by "
                f"{taken.__module__}.{taken.__qualname__}: choose another `layer`"
            )
        _LAYERS[cls.layer] = cls


def _is_redefinition(old: type[Annotation], new: type[Annotation]) -> bool:
    """Whether `new` is the same class run again, as in a notebook cell or a plugin file loaded twice."""
    return (old.__module__, old.__qualname__) == (new.__module__, new.__qualname__)


def require_layer_class(cls: object) -> None:
    """Raise TypeError unless `cls` is an Annotation subclass that was itself decorated.

    Python runs a decorator after the class exists, so a missing one can only be seen
    when the class is used: `@extractor(gives=...)` and `Document.layer` ask here.
    """
    if not (isinstance(cls, type) and issubclass(cls, Annotation) and cls is not Annotation):
        raise TypeError(f"expected a subclass of newsparse.Annotation, got {cls!r}")
    if "__attrs_attrs__" not in cls.__dict__:
        raise TypeError(f"{cls.__name__} is not decorated: write @attrs.frozen above the class")


def layer_class(name: str) -> type[Annotation] | None:
    """The class of a layer name, or None where no loaded module defines it."""
    return _LAYERS.get(name)


def known_layers() -> dict[str, type[Annotation]]:
    """All layer names with their classes, sorted by name."""
    return dict(sorted(_LAYERS.items()))
