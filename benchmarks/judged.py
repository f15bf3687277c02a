#!/usr/bin/env python3
"""Samples of quotes judged by hand: whom a pronoun means, and how far a speaker's phrase goes.

    judged.py draw pronouns|phrases --data DIR --seed N [--size N]   a new sample, not judged yet
    judged.py show FILE --data DIR                                   its items with their context, for judging
    judged.py score [FILE ...] --data DIR [--misses]                 our present output against the verdicts

A sample is a file of JSON Lines, ``judged/*.jsonl``: ids, offsets and verdicts, no text; DIR has the articles.
The keys of an item: `id`, the offsets of its `quote` and, in a sample of pronouns, of its `pronoun`; and, once judged,

* `right`: of a pronoun, the offsets of the fullest name in the article of whom it means, or None where there is none;
  of a phrase, the offsets of the speaker's phrase as written: title, name, determiner, premodifiers and complements,
  without apposition and relative clause;
* `named`: false where `right` holds no name ("residents"): none is expected then;
* `also`: a second span that is right, where grammar leaves two ("a report released on Monday").

A pronoun is right where our canonical name agrees with the one at `right`; a phrase where our speaker has that span.
Phrases of quotes that are no longer found are left out of the share.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from matching import shared
from newsparse import Document, Mention, Parser, Quote
from predict import parse, read_jsonl

Record = dict[str, Any]
SAMPLES = Path(__file__).parent / "judged"
SOURCE = "quotes/polnear-train.jsonl.gz"
PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "him", "them"})
ENDINGS = frozenset({"jr", "sr", "ii", "iii"})
BEFORE, AFTER = 1500, 250
NOT_FOUND = "not found"


def quote_parser() -> Parser:
    """A parser of quotes and mentions."""
    return Parser(only=["quotes", "mentions"])


def pronoun_items(record: Record) -> Iterator[Record]:
    """Gold quotes whose speaker is a pronoun of the third person: "I" is the author, "who" stands beside its noun."""
    for quote in record["quotes"]:
        speaker = quote["speaker"]
        if speaker and speaker["text"].lower() in PRONOUNS:
            where = [speaker["start"], speaker["end"]]
            yield {"id": record["id"], "quote": [quote["start"], quote["end"]], "pronoun": where}


def phrase_items(record: Record, parser: Parser) -> Iterator[Record]:
    """Quotes of ours whose speaker is a phrase."""
    for quote in parse(parser, record).layer(Quote):
        where = quote.speaker.span if quote.speaker else None
        if where and where.end - where.start > 4 and record["text"][where.start : where.end].lower() not in PRONOUNS:
            yield {"id": record["id"], "quote": [quote.span.start, quote.span.end], "drawn": [where.start, where.end]}


def drawn(kind: str, records: Iterable[Record], seed: int, size: int) -> list[Record]:
    """Items at random, in the order of the articles; phrases are drawn from some of the articles, one in each."""
    chance = random.Random(seed)
    pool = list(records)
    if kind == "pronouns":
        items = [item for record in pool for item in pronoun_items(record)]
    else:
        parser = quote_parser()
        found = (list(phrase_items(record, parser)) for record in chance.sample(pool, min(len(pool), size * 5 // 4)))
        items = [chance.choice(some) for some in found if some]
    return sorted(chance.sample(items, min(size, len(items))), key=lambda item: (item["id"], item["quote"]))


def shown(item: Record, text: str) -> str:
    """An item with its surroundings: the quote in ⟦⟧, the pronoun or the present answer in «»."""
    marks = [(item["quote"][0], "⟦"), (item["quote"][1], "⟧")]
    inner = item.get("pronoun") or item.get("drawn") or item.get("right")
    marks += [(inner[0], "«"), (inner[1], "»")] if inner else []
    low = max(0, min(at for at, _ in marks) - BEFORE)
    high = max(at for at, _ in marks) + AFTER
    for at, mark in sorted(marks, reverse=True):
        text = text[:at] + mark + text[at:]
    return f"=== {item['id']} {item['quote']}\n{text[low : high + len(marks)]}\n"


def words(name: str) -> list[str]:
    """The words of a name in lower case, without possessive, "the" and "Jr.".

    >>> words("the Port Authority's"), words("Al Roe Jr.")
    (['port', 'authority'], ['al', 'roe'])
    """
    found = re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", name.casefold()))
    return [word for word in found if word not in ENDINGS and word != "the"]


def agree(one: str, other: str) -> bool:
    """Whether two forms can be one name: the same last word and, where both have several, first words that begin alike.

    >>> agree("Ann B. Roe", "Ann Roe"), agree("Roe", "Ann Roe"), agree("Al Roe", "Ann Roe")
    (True, True, False)
    """
    here, there = words(one), words(other)
    if not here or not there or here[-1] != there[-1]:
        return False
    return len(here) == 1 or len(there) == 1 or here[0][:3] == there[0][:3]


def canonical(doc: Document, item: Record) -> str | None:
    """Our answer for a pronoun: of the mention there, else of the speaker of the quote."""
    where = {"start": item["pronoun"][0], "end": item["pronoun"][1]}
    for mention in doc.layer(Mention):
        if mention.span.start == where["start"] and mention.span.end == where["end"]:
            return mention.canonical
    quote = overlapping(doc, item)
    return quote.speaker.canonical if quote and quote.speaker else None


def overlapping(doc: Document, item: Record) -> Quote | None:
    """Our quote that shares most with the item's."""
    where = {"start": item["quote"][0], "end": item["quote"][1]}
    rated = [(shared(where, {"start": q.span.start, "end": q.span.end}), q) for q in doc.layer(Quote)]
    best = max(rated, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None


def pronoun_verdict(doc: Document, item: Record) -> str:
    """`right`, `missed` where we give no name though there is one, `wrong`."""
    ours, where = canonical(doc, item), item["right"]
    name = doc.text[where[0] : where[1]] if where else None
    if ours is None:
        return "missed" if name and item.get("named", True) else "right, no name"
    return "right" if name and agree(ours, name) else "wrong"


def phrase_verdict(doc: Document, item: Record) -> str:
    """`right`, `short` or `long` where one span holds the other, `other`, `no speaker`, `not found`."""
    quote, where = overlapping(doc, item), item["right"]
    if not quote:
        return NOT_FOUND
    span = quote.speaker.span if quote.speaker else None
    ours = [span.start, span.end] if span else None
    if ours in (where, item.get("also", where)):
        return "right"
    if not ours or not where:
        return "no speaker" if where else "other"
    if where[0] <= ours[0] and ours[1] <= where[1]:
        return "short"
    return "long" if ours[0] <= where[0] and where[1] <= ours[1] else "other"


def report(path: Path, known: dict[str, Record], parser: Parser, misses: bool) -> str:
    """One line on a sample: how many are right, and what the others are; `misses` prints those before."""
    counts: Counter[str] = Counter()
    for item in read_jsonl(path):
        doc = parse(parser, known[item["id"]])
        verdict = (pronoun_verdict if "pronoun" in item else phrase_verdict)(doc, item)
        counts[verdict] += 1
        if misses and not verdict.startswith("right"):
            quote = overlapping(doc, item)
            ours = canonical(doc, item) if "pronoun" in item else quote.speaker if quote else None
            print(f"{verdict}: {ours}\n{shown(item, doc.text)}")
    total = counts.total() - counts[NOT_FOUND]
    right = sum(count for verdict, count in counts.items() if verdict.startswith("right"))
    return f"{path.stem}: {right} of {total} right ({right / max(total, 1):.0%}): {dict(counts.most_common())}"


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Samples of quotes judged by hand.")
    options.add_argument("command", choices=("draw", "show", "score"))
    options.add_argument("what", nargs="*", help="pronouns or phrases, or files of a sample (default: all)")
    options.add_argument("--data", type=Path, required=True, help="directory with data sets")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--size", type=int, default=60)
    options.add_argument("--misses", action="store_true", help="print what is not right, with its context")
    args = options.parse_args(argv)
    known = {record["id"]: record for record in read_jsonl(args.data / SOURCE)}
    if args.command == "draw":
        for item in drawn(args.what[0], known.values(), args.seed, args.size):
            print(json.dumps(item))
        return 0
    samples = sorted((*SAMPLES.glob("phrases-*.jsonl"), *SAMPLES.glob("pronouns-*.jsonl")))
    for path in [Path(name) for name in args.what] or samples:
        if args.command == "show":
            print("\n".join(shown(item, known[item["id"]]["text"]) for item in read_jsonl(path)))
        else:
            print(report(path, known, quote_parser(), args.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
