"""The demo: parse each article in seeds/ with its publication date and print what was found."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newsparse import Document, Parser, Toll

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
WIDTH = 96


def main() -> int:
    """Print what each article tells: who said what, when, what happened and to how many."""
    parser, failed = Parser(), 0
    for article in sorted(SEEDS.glob("*.txt")):
        published = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        doc = parser.read(article, published=published)
        print_article(article.name, doc)
        failed += sum(problem.level == "error" for problem in doc.problems)
    return 1 if failed else 0


def print_article(name: str, doc: Document) -> None:
    """One article: a heading, who said what, when, what happened, how many."""
    published = f"{doc.meta.published:%Y-%m-%d}" if doc.meta.published else "no date"
    print(f"\n{name} · published {published} · {len(doc.sentences)} sentences, {len(doc.mentions)} mentions")
    for quote in doc.quotes:
        speaker = quote.speaker and (quote.speaker.canonical or quote.speaker.name)
        print(clipped(f"  {speaker or '?':<28} {quote.kind:<9}{one_line(doc[quote])}"))
    dates = ", ".join(f"{one_line(doc[date])} = {date.value or '?'}" for date in doc.dates)
    print(clipped(f"  dates: {dates}"))
    for incident in (incident for incident in doc.incidents if incident.main):
        place, date = incident.where and one_line(doc[incident.where]), incident.when and incident.when.value
        words = f"{incident.type} “{one_line(doc[incident])}” and {len(incident.events) - 1} more mentions"
        print(clipped(f"  happened: {words}; where: {place or '?'}; when: {date or '?'}"))
    tolls = ", ".join(f"{toll.kind} {counted(toll)}" for toll in doc.tolls)
    print(clipped(f"  tolls: {tolls or 'none'}"))
    for problem in doc.problems:
        print(f"  {problem.code} {problem.level}: {problem.message}", file=sys.stderr)


def counted(toll: Toll) -> str:
    """A toll as low-best-high where they differ: "31", "at least 31", "27 to 31"."""
    if toll.high is None and toll.low is not None:
        return f"at least {toll.low}" if toll.low == toll.best else f"at least {toll.low}, best {toll.best}"
    return f"{toll.best}" if toll.low == toll.high else f"{toll.low} to {toll.high}, best {toll.best}"


def one_line(text: str) -> str:
    """The text with its line breaks as spaces."""
    return " ".join(text.split())


def clipped(line: str) -> str:
    """The line, cut where a terminal would break it."""
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"


if __name__ == "__main__":
    sys.exit(main())
