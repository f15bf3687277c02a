"""The parser: plugins, loaded and ordered once, and the documents they make."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby, repeat
from pathlib import Path
from types import MappingProxyType
from typing import Any

from newsparse.errors import ConfigError, InputError, PluginLoadError
from newsparse.export import Exporter
from newsparse.extraction import AnyExtractor
from newsparse.input_checks import path_hint, text_of, too_long, undated, unserved, without_surrogates
from newsparse.model.article import Article, evolve_meta
from newsparse.model.document import Document
from newsparse.model.problem import Problem
from newsparse.order import Plan
from newsparse.pipeline import run_each
from newsparse.plugins import PluginInfo, load
from newsparse.portions import portions
from newsparse.readers import Reader
from newsparse.readers.files import read_data, read_file
from newsparse.selection import known_layers, ordered, shown
from newsparse.settings import Config
from newsparse.sources import PluginSource, address

Item = str | Article | Document


class Parser:
    """Parses articles with the core's extractors and those of plugins.

    * `plugins`: files (``"./money.py"``), module names, modules, extractors or objects with hooks.
    * `disable`: entry-point plugins not to load.
    * `only`: names of the layers to show; what they need runs and is not shown.
    * `config`: a `Config` or the path of a TOML file; arguments go before it.
    * `strict`: raise on the first error instead of noting a Problem.
    * `entry_points`: whether to look for installed plugins at all.
    * `forgiving`: leave out extractors that wait for each other, or need a layer that nobody gives,
      with a Problem (NP203, NP204) instead of raising. The command line does so.

    Raises ConfigError, MissingLayerError, LayerCycleError; with `strict` also PluginLoadError.

    >>> Parser(entry_points=False).parse("Rain fell. It stopped.").sentences[1].span
    Span(start=11, end=22)
    """

    def __init__(
        self,
        plugins: Sequence[PluginSource] = (),
        disable: Sequence[str] = (),
        only: Sequence[str] | None = None,
        config: Config | str | Path | None = None,
        strict: bool = False,
        entry_points: bool = True,
        forgiving: bool = False,
    ) -> None:
        if isinstance(plugins, (str, os.PathLike)):
            raise ConfigError(f"plugins= takes a list: write plugins=[{os.fspath(plugins)!r}]")
        if isinstance(disable, str) or isinstance(only, str):
            raise ConfigError("disable= and only= take lists of names, not one string")
        self.config = config if isinstance(config, Config) else Config.load(config) if config else Config()
        self.strict = strict
        self._recipe = (
            tuple(plugins),
            tuple(disable),
            None if only is None else tuple(only),
            strict,
            entry_points,
            forgiving,
        )
        self._loaded = load(
            [*self.config.plugins, *plugins],
            disable=(*self.config.disable, *disable),
            use_entry_points=entry_points,
            language=self.config.language,
            options=self.config.options,
        )
        if strict and self._loaded.problems:
            raise PluginLoadError(self._loaded.problems[0].message)
        self._only = known_layers(only, self._loaded)
        self._plan = ordered(self._loaded, self._only, forgiving=forgiving)

    @property
    def plugins(self) -> tuple[PluginInfo, ...]:
        """All plugins that were found, those that did not load too."""
        return tuple(self._loaded.plugins)

    @property
    def extractors(self) -> tuple[AnyExtractor, ...]:
        """The extractors in the order they run."""
        return self._plan.steps

    @property
    def plan(self) -> Plan:
        """The order with its reasons: who waits for whom, and who cannot run."""
        return self._plan

    @property
    def exporters(self) -> tuple[Exporter, ...]:
        """The output formats."""
        return tuple(self._loaded.exporters)

    @property
    def readers(self) -> tuple[Reader, ...]:
        """The readers of files."""
        return tuple(self._loaded.readers)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong while plugins were loaded; every document carries it."""
        skipped = (
            Problem(
                skip.code,
                "warning" if skip.code == "NP202" else "error",
                skip.extractor.name,
                f"extractor {skip.extractor.name!r} was skipped: {skip.reason}",
            )
            for skip in self._plan.skipped
        )
        return (*self._loaded.problems, *skipped)

    @cached_property
    def _made_by(self) -> tuple[tuple[str, str], ...]:
        from newsparse import __version__

        plugins = [(f"plugins.{info.name}", info.version) for info in self.plugins if info.status == "loaded"]
        weights = [(f"weights.{e.name}", e.weights) for e in self.extractors if e.weights]
        return (("newsparse", __version__), *plugins, *weights)

    def parse(self, text: Item, **meta: Any) -> Document:
        """Parse a text, an Article or a Document; `meta` are fields of Meta, such as ``published="2024-03-05"``.

        Never raises for any `str` (unless `strict`): what goes wrong is in `Document.problems`.
        Raises InputError for bytes, paths and unknown metadata. A Document gets the layers it lacks.
        """
        return self._run([self._opened(text, meta)])[0]

    def _opened(self, item: Item, meta: Mapping[str, Any] = MappingProxyType({})) -> Document:
        """The document of an item before anything was looked for."""
        if isinstance(item, Document):
            return item
        article = item if isinstance(item, Article) else self._article(item)
        given = {name: value for name, value in meta.items() if value is not None}
        clean, problems = without_surrogates(article.text)
        return Document(
            clean, evolve_meta(article.meta, given), problems=(*self.problems, *article.problems, *problems)
        )

    def _article(self, text: object) -> Article:
        return Article(text_of(text), problems=path_hint(text_of(text)), language=self.config.language)

    def extend(self, doc: Document) -> Document:
        """Run what `doc` lacks: extractors of which some layer was neither found nor looked for."""
        if not isinstance(doc, Document):
            raise InputError(f"extend() takes a Document, not {type(doc).__name__}: use parse()")
        return self._run([doc])[0]

    def _run(self, docs: Sequence[Document]) -> list[Document]:
        """The documents with the layers they lacked; those that lack the same are worked on together."""
        done: list[Document] = []
        for steps, alike in groupby(docs, self._lacking):
            done += map(self._closed, run_each(list(alike), steps, strict=self.strict), repeat(steps))
        return done

    def _lacking(self, doc: Document) -> tuple[AnyExtractor, ...]:
        """The extractors that a document has yet to meet; none for a text that is too long."""
        there = {*doc.layers, *doc.ran}
        if len(doc.text) > self.config.max_length:
            return ()
        return tuple(step for step in self.extractors if any(layer.layer not in there for layer in step.gives))

    def _closed(self, doc: Document, steps: tuple[AnyExtractor, ...]) -> Document:
        """The document with what is to be said of it as a whole."""
        if len(doc.text) > self.config.max_length:
            return doc.evolve(problems=(*doc.problems, too_long(doc, self.config.max_length)))
        problems = (*doc.problems, *undated(doc), *unserved(doc, steps))
        doc = doc.evolve(problems=problems, made_by=self._made_by)
        return doc if self._only is None else shown(doc, self._only)

    def read(self, path: str | os.PathLike[str], **meta: Any) -> Document:
        """Read and parse a file. Raises ReadError where it is not there, not readable or of no known format."""
        return self.parse(read_file(path, self.readers, language=self.config.language), **meta)

    def read_bytes(self, data: bytes, *, suffix: str = ".txt", **meta: Any) -> Document:
        """Parse the bytes of a file, such as standard input. Raises ReadError."""
        return self.parse(read_data(data, self.readers, suffix=suffix, language=self.config.language), **meta)

    def parse_many(self, items: Iterable[Item], processes: int = 1, chunk: int = 32) -> Iterator[Document]:
        """Parse items lazily and in order, `chunk` of them at a time.

        Each extractor goes over a whole chunk before the next begins, which takes about a tenth less than
        text by text. With `processes` above 1, chunks go to that many worker processes. Give
        ``chunk=1`` where each item waits for the result of the one before; `strict` implies it, so that all
        documents before an error are given. Raises InputError where an item is no str, Article or Document.
        """
        if processes < 1 or chunk < 1:
            raise InputError("processes and chunk must be at least 1")
        if processes == 1:
            return self._parse_chunks(items, 1 if self.strict else chunk)
        from newsparse.batch import parse_in_processes

        return parse_in_processes(self._picklable(), items, processes=processes, chunk=chunk)

    def _parse_chunks(self, items: Iterable[Item], chunk: int) -> Iterator[Document]:
        for portion in portions(map(self._opened, items), chunk):
            yield from self._run(portion)

    def __reduce__(self) -> tuple[Any, ...]:
        from newsparse.batch import build_parser

        return build_parser, (self._picklable(),)

    def _picklable(self) -> tuple[Any, ...]:
        """What a worker process needs to build the same parser."""
        plugins, *rest = self._recipe
        return (tuple(address(source) for source in plugins), self.config, *rest)


@lru_cache(maxsize=1)
def default_parser() -> Parser:
    """The parser of `newsparse.parse`, made on first use."""
    return Parser()


def parse(
    text: Item,
    *,
    published: Any = None,
    title: str | None = None,
    url: str | None = None,
    language: str | None = None,
    **meta: Any,
) -> Document:
    """Parse an article with all installed plugins.

    `published` (ISO string, date or datetime) is what relative dates are resolved against; `language`
    is an ISO 639-1 code and defaults to English. Never raises for any `str`.

    >>> parse("It rained.", title="Weather").meta.title
    'Weather'
    """
    return default_parser().parse(text, published=published, title=title, url=url, language=language, **meta)
