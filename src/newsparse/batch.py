"""Parsing many articles in worker processes: lazily, in order, with bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any

from newsparse.model.article import Article
from newsparse.model.document import Document
from newsparse.parser import Parser
from newsparse.sources import Address

_worker: dict[str, Parser] = {}


def build_parser(recipe: tuple[Any, ...]) -> Parser:
    """The parser that a recipe from `Parser` describes."""
    plugins, config, disable, only, strict, entry_points, forgiving = recipe
    loaded = [source.load() if isinstance(source, Address) else source for source in plugins]
    return Parser(loaded, disable, only, config, strict, entry_points, forgiving)


def _start_worker(recipe: tuple[Any, ...]) -> None:
    _worker["parser"] = build_parser(recipe)


def _parse_chunk(items: list[str | Article | Document]) -> list[Document]:
    return list(_worker["parser"].parse_many(items, chunk=len(items)))


def parse_in_processes(
    recipe: tuple[Any, ...], items: Iterable[str | Article | Document], *, processes: int, chunk: int
) -> Iterator[Document]:
    """Documents in the order of `items`; at most two chunks a process are under way at a time."""
    source = iter(items)
    pending: deque[Future[list[Document]]] = deque()
    with ProcessPoolExecutor(processes, initializer=_start_worker, initargs=(recipe,)) as pool:
        while part := list(islice(source, chunk)):
            pending.append(pool.submit(_parse_chunk, part))
            if len(pending) >= 2 * processes:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
