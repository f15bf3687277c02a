"""Running extractors over documents: each in its own try."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from newsparse.admission import admit
from newsparse.errors import ExtractorError
from newsparse.extraction import AnyExtractor
from newsparse.model.annotation import Annotation
from newsparse.model.document import Document
from newsparse.model.problem import Problem
from newsparse.pauses import InStages, in_turn


def run(doc: Document, steps: Iterable[AnyExtractor], *, strict: bool = False) -> Document:
    """Run extractors in order and return the document with their layers.

    An extractor that raises, yields something of another type or a span outside the text loses
    all of its results, and the document says so (NP201); those that need its layers are
    skipped (NP202). With `strict`, the first failure raises ExtractorError.
    """
    return run_each([doc], steps, strict=strict)[0]


def run_each(docs: Sequence[Document], steps: Iterable[AnyExtractor], *, strict: bool = False) -> list[Document]:
    """What `run` makes of each document, by fewer cycles: every step goes over all of them before the next begins.

    So does each stage of a step that pauses: `newsparse.pauses` tells why.
    """
    tracks = [_Track(doc) for doc in docs]
    for step in steps:
        in_turn([track.take(step, strict=strict) for track in tracks if step.serves(track.doc.meta.language)])
    return [track.doc for track in tracks]


@attrs.define
class _Track:
    """A document on its way through the steps, and the layers that it lost: each with the step that failed."""

    doc: Document
    broken: dict[str, str] = attrs.field(factory=dict)

    def take(self, step: AnyExtractor, *, strict: bool) -> InStages[None]:
        lacking = next((layer.layer for layer in step.needs if layer.layer in self.broken), None)
        if lacking is not None:
            self._lose(step, _skipped(step, lacking, self.broken[lacking]))
            return
        try:
            found = yield from admit(step, self.doc)
        except Exception as error:
            if strict:
                raise ExtractorError(f"extractor {step.name!r} failed: {_reason(error)}") from error
            self._lose(step, _failed(step, error))
        else:
            self.doc = _merged(self.doc, step, found)
            for layer in step.gives:
                self.broken.pop(layer.layer, None)

    def _lose(self, step: AnyExtractor, problem: Problem) -> None:
        self.doc = self.doc.evolve(problems=(*self.doc.problems, problem))
        self.broken |= {layer.layer: step.name for layer in step.gives if layer.layer not in self.doc.ran}


def _merged(doc: Document, step: AnyExtractor, found: list[Annotation]) -> Document:
    """The document with a step's results; a reviser's replace the layers it revises."""
    layers: dict[str, tuple[Annotation, ...]] = {}
    for cls in step.gives:
        items = [item for item in found if type(item) is cls] if len(step.gives) > 1 else found
        if cls not in step.needs:
            items = [*doc.layers.get(cls.layer, ()), *items]
        layers[cls.layer] = tuple(sorted(items, key=_by_place))
    return doc.adding(layers, ran=layers)


def _by_place(item: Annotation) -> tuple[int, int]:
    return item.span.start, -item.span.end


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _failed(step: AnyExtractor, error: Exception) -> Problem:
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    message = f"extractor {step.name!r} failed and its results are lost: {_reason(error)}. Report it to its author"
    return Problem("NP201", "error", step.name, message, place)


def _skipped(step: AnyExtractor, layer: str, culprit: str) -> Problem:
    message = f"extractor {step.name!r} was skipped: it needs {layer!r}, and {culprit!r} gave none"
    return Problem("NP202", "warning", step.name, message)
