#!/usr/bin/env python3
"""A sample of mentions judged by hand: whether they are places, and of which country they are.

    judged_places.py draw --data DIR [--kind place|town|actor] [--seed N] [--size N]   a new sample, not judged yet
    judged_places.py show FILE --data DIR                                         its items with their context
    judged_places.py score [FILE] --data DIR                                      our present output against verdicts

The sample holds ids, offsets and verdicts, no text; the articles are those of the load sample in DIR. Keys of an item:
`id`, `start`, `end` and, once judged, `country` (ISO 3166-1 alpha-2; None for what lies in several or in none) and
`place`, false where the words name no place. A drawn item also has the answer of the day, `drawn`.
Only mentions with a country count for precision. Of places that have one, given says how many we gave any country.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

from newsparse import Mention, Parser
from newsparse.text import nation
from predict import parse, read_jsonl

Record = dict[str, Any]
SAMPLE = Path(__file__).parent / "judged" / "places.json"
SOURCE = "load/articles-sample.jsonl.gz"


def wanted(mention: Mention, kind: str) -> bool:
    """Whether a mention belongs to a sample: named places, those that are no countries, others with a country."""
    if mention.kind != "place" or mention.form != "name":
        return kind == "actor" and mention.country is not None and mention.form != "pronoun"
    return kind == "place" or (kind == "town" and nation(mention.name) is None)


def drawn(kind: str, data: Path, seed: int, size: int) -> list[Record]:
    """Mentions at random, in the order of the articles."""
    parser = Parser(only=["mentions"])
    pool = [
        {"id": record["id"], "start": mention.span.start, "end": mention.span.end, "drawn": mention.country}
        for record in read_jsonl(data / SOURCE)
        for mention in parse(parser, record).layer(Mention)
        if wanted(mention, kind)
    ]
    chosen = random.Random(seed).sample(pool, min(size, len(pool)))
    return sorted(chosen, key=lambda item: (item["id"], item["start"]))


def shown(item: Record, text: str, before: int = 220, after: int = 130) -> str:
    """An item with its surroundings, the mention in «»."""
    start, end = item["start"], item["end"]
    left, right = text[max(start - before, 0) : start], text[end : end + after]
    head = f"=== {item['id']} {start} {end} {item.get('drawn', item.get('country'))}"
    return f"{head}\n{left}«{text[start:end]}»{right}\n"


def score(items: list[Record], records: dict[str, Record]) -> Record:
    """Counts of given and right countries; a word that names no place is wrong where we make it one with a country."""
    parser = Parser(only=["mentions"])
    docs = {name: parse(parser, records[name]) for name in {item["id"] for item in items}}
    found = {
        (name, mention.span.start, mention.span.end): mention for name in docs for mention in docs[name].layer(Mention)
    }
    given = right = known = 0
    for item in items:
        mention = found.get((item["id"], item["start"], item["end"]))
        ours = mention.country if mention is not None else None
        known += item["country"] is not None
        given += ours is not None
        right += ours is not None and ours == item["country"]
    return {
        "items": len(items),
        "with_country": known,
        "given": given,
        "right": right,
        "precision": right / max(given, 1),
    }


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Countries of mentions, judged by hand.")
    options.add_argument("action", choices=("draw", "show", "score"))
    options.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--kind", choices=("place", "town", "actor"), default="place")
    options.add_argument("--seed", type=int, default=17)
    options.add_argument("--size", type=int, default=100)
    args = options.parse_args(argv)
    if args.action == "draw":
        print(json.dumps(drawn(args.kind, args.data, args.seed, args.size), indent=0))
        return 0
    records = {record["id"]: record for record in read_jsonl(args.data / SOURCE)}
    items: list[Record] = json.loads(args.file.read_text("utf-8"))
    if args.action == "show":
        print("\n".join(shown(item, records[item["id"]]["text"]) for item in items))
    else:
        print(json.dumps(score(items, records)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
