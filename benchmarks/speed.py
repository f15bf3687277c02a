#!/usr/bin/env python3
"""How fast it is: CPU of each extractor and of the whole parse, in W and MB/s a core.

    speed.py [--data DIR] [--runs 10] [--chunk 32] [--json] [--peers]

W is the CPU of one word scan, ``re.findall(r"\\w+|[^\\w\\s]", text)`` and a set look-up for each word,
over the same articles in the same run; so figures of different machines compare. The articles are
the load sample in DIR, else `seeds/`. They are worked on as `Parser.parse_many` does, each stage of an extractor over a
chunk of articles; ``--chunk 1`` and the last line give what a text by itself takes. Times are process time, of
each chunk the least of several runs, since other work on a machine only adds; garbage collector frozen.
`import newsparse` is timed against ``import pluggy, attrs, regex`` in fresh interpreters.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import Annotation, Document, Parser
from newsparse.extraction import AnyExtractor
from newsparse.pauses import PAUSE, Pause, in_turn
from newsparse.text import words
from newsparse.text.words import forget_words
from predict import INPUT_KEYS, parse, read_jsonl
from seedscore import seed_articles

Record = dict[str, Any]
LOAD_SAMPLE = "load/articles-sample.jsonl.gz"
PEER_ARTICLES = 10
IMPORTS = ("import newsparse", "import newsparse; newsparse.parse('')", "import pluggy, attrs, regex")
IMPORT_RUNS = 9


class Cost(NamedTuple):
    """CPU seconds of one step over all articles."""

    step: str
    seconds: float


def sample(data: Path | None) -> list[Record]:
    """The articles to parse, as input records."""
    if data and (data / LOAD_SAMPLE).exists():
        return [{key: record.get(key) for key in INPUT_KEYS} for record in read_jsonl(data / LOAD_SAMPLE)]
    return [record for record, _ in seed_articles()]


def word_scan(texts: list[str]) -> float:
    """One W: seconds of a plain word scan with a look-up for each word."""
    known = frozenset(word for text in texts[:20] for word in text.split())
    started = time.process_time()
    for text in texts:
        for word in re.findall(r"\w+|[^\w\s]", text):
            word in known  # noqa: B015
    return time.process_time() - started


def fresh(records: list[Record]) -> list[Document]:
    """The documents of the articles, nothing folded or found yet."""
    bare = Parser(only=(), entry_points=False)
    opened = (parse(bare, record) for record in records)
    return [Document(doc.text, doc.meta) for doc in opened]


def whole(parser: Parser, records: list[Record], chunk: int) -> float:
    """Seconds of a full parse of all articles, so many at a time."""
    docs = fresh(records)
    forget_words()
    started = time.process_time()
    for _ in parser.parse_many(docs, chunk=chunk):
        pass
    return time.process_time() - started


def steps(parser: Parser, records: list[Record]) -> dict[str, float]:
    """Seconds of each extractor on what those before it found; fold and word scan by themselves.

    In the order of `Parser.parse_many`: each stage of each goes over all of these articles before the next begins.
    """
    docs = fresh(records)
    forget_words()
    spent = {"fold and words": sum(map(shared_scan, docs))}
    for extractor in parser.extractors:
        started = time.process_time()
        found = _found(extractor, docs)
        spent[extractor.name] = time.process_time() - started
        docs = [doc.adding(_layers(extractor, items)) for doc, items in zip(docs, found, strict=True)]
    return spent


def shared_scan(doc: Document) -> float:
    """Seconds of folding a text and of finding its words, which all plugins share."""
    started = time.process_time()
    scan = words(doc.plain)
    _ = scan.tokens, scan.lower, scan.ends
    return time.process_time() - started


def _found(extractor: AnyExtractor, docs: list[Document]) -> list[list[Annotation]]:
    """What an extractor finds in each document; each of its stages goes over all of them, as in `Parser.parse_many`."""
    found: list[list[Annotation]] = [[] for _ in docs]
    served = [(doc, items) for doc, items in zip(docs, found, strict=True) if extractor.serves(doc.meta.language)]
    in_turn([_collected(extractor.run(doc), items) for doc, items in served])
    return found


def _collected(run: Iterable[Annotation | Pause], items: list[Annotation]) -> Iterator[Pause]:
    """Append what a run finds, with its pauses."""
    for item in run:
        if item is PAUSE:
            yield PAUSE
        else:
            items.append(item)


def _layers(extractor: AnyExtractor, found: list[Annotation]) -> dict[str, tuple[Annotation, ...]]:
    return {cls.layer: tuple(item for item in found if type(item) is cls) for cls in extractor.gives}


def rounds(parser: Parser, records: list[Record], runs: int, chunk: int) -> tuple[float, list[Cost]]:
    """One W, and the seconds of each step and of the whole parse: of each chunk the least of the runs."""
    least: dict[str, dict[int, float]] = {}
    gc.collect()
    gc.freeze()
    try:
        for _ in range(runs):
            for first in range(0, len(records), chunk):
                for step, seconds in _measured(parser, records[first : first + chunk]).items():
                    best = least.setdefault(step, {})
                    best[first] = min(seconds, best.get(first, seconds))
    finally:
        gc.unfreeze()
    costs = [Cost(step, sum(best.values())) for step, best in least.items()]
    return costs[0].seconds, costs[1:]


def _measured(parser: Parser, records: list[Record]) -> dict[str, float]:
    """Seconds of W, of each step and of the whole parse over a chunk of articles."""
    return {
        "W": word_scan([record["text"] for record in records]),
        **steps(parser, records),
        "whole parse": whole(parser, records, len(records)),
        "whole, text by text": whole(parser, records, 1),
    }


def import_ratios() -> dict[str, float]:
    """Times of importing and of a first parse over that of the dependencies alone, fresh interpreters in turn."""
    times: dict[str, list[float]] = {statement: [] for statement in IMPORTS}
    for _ in range(IMPORT_RUNS):
        for statement in IMPORTS:
            code = f"import time; t = time.perf_counter(); {statement}; print(time.perf_counter() - t)"
            output = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
            times[statement].append(float(output))
    unit = min(times[IMPORTS[-1]])
    return {statement: round(min(times[statement]) / unit, 2) for statement in IMPORTS[:-1]}


def peer_costs(texts: list[str]) -> list[Cost]:
    """Seconds of other libraries over the given texts: dateparser told the language, and as people call it."""
    from dateparser.search import search_dates

    costs = []
    for name, languages in (("dateparser search_dates, en", ["en"]), ("dateparser search_dates", None)):
        started = time.process_time()
        for text in texts:
            search_dates(text, languages=languages)
        costs.append(Cost(name, time.process_time() - started))
    return costs


def report(data: Path | None, runs: int, chunk: int, with_peers: bool) -> Record:
    """All figures: seconds, W and MB/s of each step and of the whole."""
    records = sample(data)
    texts = [record["text"] for record in records]
    size = sum(len(text.encode("utf-8", "replace")) for text in texts) / 1e6
    unit, costs = rounds(Parser(), records, runs, chunk)
    lines = [figures(cost, unit, size) for cost in costs]
    if with_peers:
        few = texts[:PEER_ARTICLES]
        part = sum(len(text.encode("utf-8", "replace")) for text in few) / 1e6
        lines += [figures(cost, unit * part / size, part) for cost in peer_costs(few)]
    about = {"articles": len(texts), "chunk": chunk, "megabytes": round(size, 3), "w_seconds": round(unit, 4)}
    return {**about, "steps": lines, "import_ratios": import_ratios()}


def figures(cost: Cost, unit: float, size: float) -> Record:
    speed = size / cost.seconds if cost.seconds else 0.0
    return {"step": cost.step, "ms": round(cost.seconds * 1000, 2), "w": cost.seconds / unit, "mb_per_s": speed}


def shown(result: Record) -> str:
    """The report as text."""
    about = f"{result['articles']} articles, {result['chunk']} at a time, {result['megabytes']} MB"
    rows = [f"{s['step']:32}{s['ms']:10.1f}{s['w']:9.2f}{s['mb_per_s']:9.2f}" for s in result["steps"]]
    return "\n".join(
        (
            f"{about}; 1 W = {result['w_seconds'] * 1000:.1f} ms",
            f"{'step':32}{'ms':>10}{'W':>9}{'MB/s':>9}",
            *rows,
            *(f"{code}: {ratio} times {IMPORTS[-1]}" for code, ratio in result["import_ratios"].items()),
        )
    )


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="CPU of each extractor and of the whole parse.")
    options.add_argument("--data", type=Path, help="directory with the load sample")
    options.add_argument("--runs", type=int, default=10, help="runs of which the least counts (default: 10)")
    options.add_argument("--chunk", type=int, default=32, help="articles worked on together (default: 32)")
    options.add_argument("--json", action="store_true", help="print JSON")
    options.add_argument("--peers", action="store_true", help="time other libraries on a small part, too")
    args = options.parse_args(argv)
    result = report(args.data, args.runs, args.chunk, args.peers)
    print(json.dumps(result, indent=1) if args.json else shown(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
