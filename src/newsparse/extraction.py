"""Extractors: typed functions from a document to annotations, with what they give and need."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from typing import Any, Generic, Literal, TypeVar

import attrs

from newsparse.errors import PluginError
from newsparse.model.annotation import Annotation, require_layer_class
from newsparse.model.document import Document
from newsparse.model.span import Span
from newsparse.pauses import Pause, without_pauses

A = TypeVar("A", bound=Annotation)
A_co = TypeVar("A_co", bound=Annotation, covariant=True)

Verdict = Literal["kept", "rejected"]


@attrs.frozen
class Note:
    """One line of an explanation: what a rule made of a place in the text, and why."""

    span: Span
    rule: str
    verdict: Verdict
    reasons: tuple[str, ...] = ()


@attrs.frozen(eq=False)
class Extractor(Generic[A_co]):
    """A function from Document to annotations, and its place in the order.

    `run` may pause between stages of its work (see `newsparse.pauses`). `needs` are layers without
    which it cannot run, `uses` layers it waits for if somebody gives them. `languages` of None means any
    language. `weights` names the model it decodes with, for the record in JSON; `confidence` maps a rule to
    its measured precision.
    """

    run: Callable[[Document], Iterable[A_co | Pause]]
    name: str
    gives: tuple[type[Annotation], ...]
    needs: tuple[type[Annotation], ...] = ()
    uses: tuple[type[Annotation], ...] = ()
    languages: tuple[str, ...] | None = None
    explain: Callable[[Document], Iterable[Note]] | None = None
    weights: str | None = None
    confidence: Mapping[str, float] = attrs.field(factory=dict)

    def __call__(self, doc: Document) -> Iterable[A_co]:
        """The annotations found in `doc`, not yet checked or stamped."""
        return without_pauses(self.run(doc))

    def serves(self, language: str) -> bool:
        """Whether it can read a text in `language` (an ISO 639-1 code, with or without region).

        >>> Extractor(run=list, name="x", gives=(), languages=("en",)).serves("en-GB")
        True
        """
        return self.languages is None or language.lower().partition("-")[0] in self.languages


def measured_confidence(package: str, path: str = "data/confidence.json", *, least: int = 20) -> dict[str, float]:
    """The measured precision of rules, from a table ``{rule: [precision, support]}`` inside a package.

    `benchmarks/confidence.py` writes such tables. Rules that fired fewer than `least` times on the data
    are left out: their precision is not known well enough. An absent file gives an empty table.
    """
    table = files(package) / path
    if not table.is_file():
        return {}
    measured: dict[str, tuple[float, int]] = json.loads(table.read_text(encoding="utf-8"))
    return {rule: precision for rule, (precision, support) in measured.items() if support >= least}


Layers = type[Annotation] | tuple[type[Annotation], ...]


def _layers(value: Layers, argument: str) -> tuple[type[Annotation], ...]:
    layers = value if isinstance(value, tuple) else (value,)
    for layer in layers:
        try:
            require_layer_class(layer)
        except TypeError as error:
            raise TypeError(f"@extractor({argument}=...): {error}") from None
    return layers


def extractor(
    *,
    gives: type[A] | tuple[type[A], ...],
    needs: Layers = (),
    uses: Layers = (),
    languages: tuple[str, ...] | None = None,
    name: str | None = None,
    explain: Callable[[Document], Iterable[Note]] | None = None,
    weights: str | None = None,
    confidence: Mapping[str, float] | None = None,
) -> Callable[[Callable[[Document], Iterable[A | Pause]]], Extractor[A]]:
    """Make an Extractor of a function or callable object ``Document -> Iterable[A]``.

    Between stages of its work it may yield PAUSE, too (see `newsparse.pauses`).
    Raises TypeError where `gives`, `needs` or `uses` name something that is no decorated
    Annotation subclass. The name defaults to the function's.

    >>> from newsparse.model.structure import Sentence
    >>> @extractor(gives=Sentence)
    ... def whole(doc: Document) -> Iterable[Sentence]:
    ...     yield Sentence(Span(0, len(doc.text)))
    >>> whole.name
    'whole'
    """

    given, needed, used = _layers(gives, "gives"), _layers(needs, "needs"), _layers(uses, "uses")
    if not given:
        raise PluginError("an extractor must give a layer: name at least one class in gives=")

    def decorate(run: Callable[[Document], Iterable[A | Pause]]) -> Extractor[A]:
        return Extractor(
            run=run,
            name=name or getattr(run, "__name__", None) or type(run).__name__.lower(),
            gives=given,
            needs=needed,
            uses=used,
            languages=languages,
            explain=explain or getattr(run, "explain", None),
            weights=weights,
            confidence=confidence or {},
        )

    return decorate


AnyExtractor = Extractor[Any]
