#!/usr/bin/env python3
"""Samples of our events judged by hand: are type and stage right, and the date and place where given?

    judged_events.py draw --data DIR --seed N [--size 100] [--with where]   a new sample of triggers, not judged yet
    judged_events.py show FILE --data DIR [--blind]              its items with context and, unless blind, our answer
    judged_events.py score [FILE ...] --data DIR [--misses]      our present output against the verdicts

A sample is a file of JSON Lines, `judged/events-SEED.jsonl`: ids, offsets and verdicts, no text; the articles are
those of the load sample in DIR. With `--with when` or `--with where` only events with a date or a place are drawn, at
most three an article. The keys of an item: `id`, `start` and `end` of the trigger and, once judged,

* `type`: the right type, or a list where the definitions leave two; None where the words tell no event of ours,
  and then there are no further verdicts;
* `stage`: the right stage, or a list of two;
* `when`, `where`: offsets of the date and the place in the article that are the event's, None where there is none;
  a list of spans where several are right.

A date or place is right where it overlaps a right one. Items whose trigger we do not find any more are left out of
the shares; stage, date and place count where the trigger tells an event; `strict` counts those of no event as wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsparse import Document, Event, Parser
from predict import parse, read_jsonl

Record = dict[str, Any]
JUDGED = Path(__file__).parent / "judged"
SOURCE = "load/articles-sample.jsonl.gz"
FIELDS = ("type", "stage", "when", "where")
MOST_OF_AN_ARTICLE = 3


def pool(data: Path) -> Iterator[tuple[str, Event]]:
    """All events that we find in the load sample, with the ids of their articles."""
    parser = Parser()
    for record in read_jsonl(data / SOURCE):
        for event in parse(parser, record).events:
            yield record["id"], event


def few_an_article(found: Iterable[tuple[str, Event]]) -> Iterator[tuple[str, Event]]:
    """The first three of each article, the others left out."""
    seen: Counter[str] = Counter()
    for article, event in found:
        seen[article] += 1
        if seen[article] <= MOST_OF_AN_ARTICLE:
            yield article, event


def drawn(found: Iterable[tuple[str, Event]], seed: int, size: int, given: str | None = None) -> list[Record]:
    """Triggers at random, in the order of the articles; with `given` those that have a date or a place."""
    chosen = [(article, event) for article, event in found if given is None or getattr(event, given) is not None]
    random.Random(seed).shuffle(chosen)
    kept = list(few_an_article(chosen) if given else chosen)[:size]
    items = [{"id": article, "start": event.span.start, "end": event.span.end} for article, event in kept]
    return sorted(items, key=lambda item: (item["id"], item["start"]))


def documents(data: Path, wanted: set[str]) -> dict[str, Document]:
    """The parsed articles that a sample is of."""
    parser = Parser()
    return {record["id"]: parse(parser, record) for record in read_jsonl(data / SOURCE) if record["id"] in wanted}


def event_at(doc: Document, item: Record) -> Event | None:
    """Our event whose trigger overlaps the item's, the one that begins nearest."""
    start, end = item["start"], item["end"]
    found = [event for event in doc.events if event.span.start < end and start < event.span.end]
    return min(found, key=lambda event: abs(event.span.start - start), default=None)


def answers(event: Event) -> Record:
    """What we say of an event: type, stage, and the offsets of its date and place."""
    when, where = event.when, event.where
    return {
        "type": event.type,
        "stage": event.stage,
        "when": when and [when.span.start, when.span.end],
        "where": where and [where.span.start, where.span.end],
    }


def is_right(field: str, ours: Any, verdict: Any) -> bool:
    """Whether one answer agrees with a verdict: equal type or stage, an overlapping span."""
    if verdict is None:
        return False
    if field in ("type", "stage"):
        return ours in (verdict if isinstance(verdict, list) else [verdict])
    spans = verdict if isinstance(verdict[0], list) else [verdict]
    return any(ours[0] < end and start < ours[1] for start, end in spans)


def checked(items: Iterable[Record], docs: dict[str, Document]) -> Iterator[tuple[Record, Record, dict[str, bool]]]:
    """Items whose trigger we find, with our answers and, for each that we give, whether it is right."""
    for item in items:
        event = event_at(docs[item["id"]], item)
        if event is not None:
            ours = answers(event)
            yield (
                item,
                ours,
                {field: is_right(field, ours[field], item.get(field)) for field in FIELDS if ours[field] is not None},
            )


def score(items: list[Record], docs: dict[str, Document]) -> Record:
    """Counts as [right, given] for each field; `strict` for dates and places of all triggers, not of events alone."""
    found = list(checked(items, docs))
    counts: Record = {"items": len(items), "found": len(found), "strict": {}}
    for field in FIELDS:
        told = [right[field] for item, _, right in found if field in right and (field == "type" or item["type"])]
        every = [right[field] for _, _, right in found if field in right]
        counts[field] = [sum(told), len(told)]
        counts["strict"][field] = [sum(every), len(every)]
    return counts


def shown(item: Record, doc: Document, *, blind: bool = False, before: int = 260, after: int = 200) -> str:
    """An item with its surroundings, the trigger in «», and unless blind our answer."""
    start, end = item["start"], item["end"]
    event = None if blind else event_at(doc, item)
    head = f"=== {item['id']} {start} {end}"
    if event is not None:
        date, place = event.when, event.where
        head += f" {event.type}/{event.mode} {event.stage} ({event.rule})"
        head += f" when={date and (doc[date], date.value)} where={place and doc[place]}"
    return f"{head}\n{doc.text[max(start - before, 0) : start]}«{doc.text[start:end]}»{doc.text[end : end + after]}\n"


def misses(items: list[Record], docs: dict[str, Document]) -> Iterator[str]:
    """The wrong answers, each with what is right and its surroundings."""
    for item, ours, right in checked(items, docs):
        fields = [field for field in right if not right[field] and (field == "type" or item["type"])]
        if fields:
            said = ", ".join(f"{field} {ours[field]} for {item.get(field)}" for field in fields)
            yield f"{said}\n{shown(item, docs[item['id']])}"


def read(path: Path) -> list[Record]:
    """The items of a sample."""
    return list(read_jsonl(path))


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Judged samples of events.")
    options.add_argument("action", choices=("draw", "show", "score"))
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--size", type=int, default=100)
    options.add_argument("--with", dest="given", choices=("when", "where"))
    options.add_argument("--misses", action="store_true")
    options.add_argument("--blind", action="store_true")
    args = options.parse_args(argv)
    if args.action == "draw":
        for item in drawn(pool(args.data), args.seed, args.size, args.given):
            print(json.dumps(item))
        return 0
    for path in args.files or sorted(JUDGED.glob("events-*.jsonl")):
        items = read(path)
        docs = documents(args.data, {item["id"] for item in items})
        if args.action == "show":
            print("\n".join(shown(item, docs[item["id"]], blind=args.blind) for item in items))
            continue
        print(json.dumps({"file": path.name, **score(items, docs)}))
        if args.misses:
            print("\n".join(misses(items, docs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
