"""Exporters and flat records: from documents to text, rows and tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.document import Document


@attrs.frozen
class Exporter:
    """Writes documents in a format; `write` turns documents into chunks of text, lazily."""

    name: str
    write: Callable[[Iterable[Document]], Iterable[str]]


def write_jsonl(docs: Iterable[Document]) -> Iterator[str]:
    """One JSON object a line."""
    for doc in docs:
        yield doc.to_json() + "\n"


def write_json(docs: Iterable[Document]) -> Iterator[str]:
    """One document as an object; none or several as an array."""
    parts = [doc.to_json(indent=1) for doc in docs]
    yield parts[0] + "\n" if len(parts) == 1 else f"[{', '.join(parts)}]\n"


JSON = Exporter("json", write_json)
JSONL = Exporter("jsonl", write_jsonl)


def records(docs: Iterable[Document], cls: type[Annotation]) -> Iterator[dict[str, Any]]:
    """Flat dicts, one an annotation: for pandas, polars, pyarrow or a CSV writer.

    Each has ``document`` (the URL, else the title, else the number), ``start``, ``end``, ``text`` and
    the fields of the class; nested values are flattened with dots (``speaker.canonical``), spans
    become their text, sequences JSON.

    >>> from newsparse import Document, Sentence, Span
    >>> doc = Document("Rain fell.").with_annotations(Sentence(Span(0, 10)))
    >>> [row["text"] for row in records([doc], Sentence)]
    ['Rain fell.']
    """
    for number, doc in enumerate(docs):
        label = doc.meta.url or doc.meta.title or str(number)
        layers = doc.to_dict()["layers"]
        for item in layers.get(cls.layer, ()):
            fields = dict(item)
            span = fields.pop("span")
            row = {"document": label, "start": span["start"], "end": span["end"], "text": fields.pop("text", None)}
            _flatten(row, fields, layers, doc.text)
            yield row


def _flatten(row: dict[str, Any], item: dict[str, Any], layers: dict[str, Any], text: str, prefix: str = "") -> None:
    for key, value in item.items():
        if isinstance(value, dict) and "ref" in value:
            layer, index = value["ref"]
            row[prefix + key] = layers[layer][index].get("text")
        elif isinstance(value, dict) and set(value) == {"start", "end"}:
            row[prefix + key] = text[value["start"] : value["end"]]
        elif isinstance(value, dict):
            _flatten(row, value, layers, text, f"{prefix}{key}.")
        elif isinstance(value, list):
            row[prefix + key] = json.dumps(value, ensure_ascii=False)
        else:
            row[prefix + key] = value
