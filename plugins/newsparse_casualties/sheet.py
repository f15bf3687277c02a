"""One row an incident, for a coder's sheet: what, when, where, and low, best and high of each kind."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from newsparse import Document, Exporter, Incident, Toll

KINDS = ("killed", "injured", "missing", "kidnapped", "displaced", "arrested", "sick", "trapped", "casualties")
COLUMNS = (
    *("file", "title", "url", "published", "incident", "date", "place", "country"),
    *(f"{kind}_{bound}" for kind in KINDS for bound in ("low", "best", "high")),
    *("sources", "figures"),
)
Row = dict[str, str | int | None]


def write_sheet(docs: Iterable[Document]) -> Iterator[str]:
    """Comma-separated values under a line of column names, a row for each article with a toll."""
    yield _line(COLUMNS)
    for doc in docs:
        for row in sheet_rows(doc):
            yield _line([row[column] for column in COLUMNS])


def sheet_rows(doc: Document) -> list[Row]:
    """The row of a document's main incident; none where it has no toll."""
    if not doc.tolls:
        return []
    main = next((one for one in doc.incidents if one.main), doc.tolls[0].incident)
    row: Row = dict.fromkeys(COLUMNS)
    row |= _about(doc) | _happening(main)
    for toll in doc.tolls:
        bounds = (("low", toll.low), ("best", toll.best), ("high", toll.high))
        row |= {f"{toll.kind}_{name}": value for name, value in bounds}
    row["sources"] = "; ".join(dict.fromkeys(_sources(doc.tolls)))
    row["figures"] = "; ".join(doc[toll.figures[0].victims or toll] for toll in doc.tolls)
    return [row]


def _about(doc: Document) -> Row:
    meta = doc.meta
    published = meta.published.date().isoformat() if meta.published else None
    return {"file": dict(meta.extra).get("file"), "title": meta.title, "url": meta.url, "published": published}


def _happening(incident: Incident | None) -> Row:
    if incident is None:
        return {}
    where = incident.where
    return {
        "incident": incident.type,
        "date": incident.when.value if incident.when else None,
        "place": (where.canonical or where.name) if where else None,
        "country": where.country if where else None,
    }


def _sources(tolls: Sequence[Toll]) -> Iterator[str]:
    for toll in tolls:
        for figure in toll.figures:
            if figure.said_by is not None:
                yield figure.said_by.canonical or figure.said_by.name


def _line(cells: Sequence[str | int | None]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(["" if cell is None else cell for cell in cells])
    return stream.getvalue()


SHEET = Exporter("sheet", write_sheet)
