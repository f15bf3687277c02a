"""What goes into a parser, and what it says when that is wrong."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsparse
from newsparse import (
    Article,
    Config,
    ConfigError,
    DateExpression,
    Document,
    ExtractorError,
    InputError,
    Parser,
    ReadError,
    Sentence,
    Span,
    extractor,
)

TEXT = "It cost 12 crowns. Nobody paid."
MONEY_FILE = """
import attrs
import regex
from newsparse import Annotation, Span, extractor, hookimpl

@attrs.frozen
class Money(Annotation):
    layer = "np_batch_money"
    dollars: float

@extractor(gives=Money)
def batch_money(doc):
    for match in regex.finditer(r"\\$(\\d+) million", doc.text):
        yield Money(Span.of(match), int(match[1]) * 1e6)

@hookimpl
def newsparse_extractors():
    return [batch_money]
"""


@pytest.fixture(scope="module")
def bare() -> Parser:
    return Parser(entry_points=False)


def codes(doc: Document) -> list[tuple[str, str]]:
    return [(problem.code, problem.level) for problem in doc.problems]


def test_empty_text_is_a_document(bare: Parser) -> None:
    doc = bare.parse("")
    assert (doc.text, doc.annotations, doc.problems) == ("", (), ())


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (b"Rain fell.", "not bytes: decode them, or give the file's path to Parser.read"),
        (Path("story.txt"), r"use Parser\(\).read\('story.txt'\)"),
        (None, "not NoneType"),
        (42, "not int"),
    ],
)
def test_what_is_no_text_is_refused_with_a_hint(bare: Parser, value: object, hint: str) -> None:
    with pytest.raises(InputError, match=hint):
        bare.parse(value)  # type: ignore[arg-type]


def test_a_path_given_as_text_is_parsed_with_a_hint(bare: Parser) -> None:
    doc = bare.parse("stories/rain.txt")
    assert codes(doc) == [("NP108", "warning")]
    assert "Parser().read('stories/rain.txt')" in doc.problems[0].message


def test_lone_surrogates_are_replaced_one_for_one(bare: Parser) -> None:
    doc = bare.parse("Rain \ud800fell.")
    assert doc.text == "Rain \ufffdfell."
    assert codes(doc) == [("NP103", "info")]
    assert Document.from_json(doc.to_json()) == doc


def test_a_text_that_is_too_long_is_kept_and_not_searched() -> None:
    doc = Parser(entry_points=False, config=Config(max_length=20)).parse(TEXT)
    assert (doc.text, doc.annotations) == (TEXT, ())
    assert codes(doc) == [("NP104", "error")]


def test_a_language_that_no_extractor_serves_is_said() -> None:
    @extractor(gives=Sentence, languages=("en", "de"))
    def western(_doc: Document) -> Iterator[Sentence]:
        yield from ()

    parser = Parser([western], entry_points=False)
    assert codes(parser.parse(TEXT)) == []
    assert codes(parser.parse(TEXT, language="de-AT")) == []
    assert codes(parser.parse(TEXT, language="ja")) == [("NP105", "info")]


def test_dates_without_a_publication_date_are_said_once() -> None:
    @extractor(gives=DateExpression)
    def dates(_doc: Document) -> Iterator[DateExpression]:
        yield DateExpression(Span(0, 2), "DATE", notes=(("value", "no publication date"),))

    parser = Parser([dates], entry_points=False)
    doc = parser.parse(TEXT)
    assert codes(doc) == [("NP102", "info")]
    assert codes(parser.extend(doc.without("dates"))) == [("NP102", "info")]


def test_metadata_is_read_and_checked(bare: Parser) -> None:
    doc = bare.parse(TEXT, published="2024-03-05", title="Crowns", byline=("Bo Ek",))
    assert (doc.meta.title, doc.meta.byline, doc.meta.language) == ("Crowns", ("Bo Ek",), "en")
    with pytest.raises(InputError, match="give an ISO date"):
        bare.parse(TEXT, published="soon")
    with pytest.raises(InputError, match="'auther' is no metadata"):
        bare.parse(TEXT, auther="Bo Ek")


def test_only_shows_the_layers_it_names() -> None:
    parser = Parser(entry_points=False, only=["sentences"])
    doc = parser.parse(TEXT)
    assert set(doc.layers) == {"sentences"}
    assert list(doc.to_dict()["layers"]) == ["sentences"]
    with pytest.raises(ConfigError, match="there is no layer 'sentence': known are datelines, paragraphs, sentences"):
        Parser(entry_points=False, only=["sentence"])


@pytest.mark.parametrize("argument", ["plugins", "disable", "only"])
def test_a_string_where_a_list_is_meant_is_refused(argument: str) -> None:
    with pytest.raises(ConfigError, match=argument):
        Parser(**{argument: "sentences"}, entry_points=False)  # type: ignore[arg-type]


def test_extend_runs_what_a_document_lacks(bare: Parser) -> None:
    ran: list[str] = []

    @extractor(gives=DateExpression)
    def dates(doc: Document) -> Iterator[DateExpression]:
        ran.append(doc.text)
        yield from ()

    doc = bare.parse(TEXT)
    parser = Parser([dates], entry_points=False)
    extended = parser.extend(doc)
    assert extended.sentences == doc.sentences
    assert ran == [TEXT]
    assert parser.extend(extended) == extended
    assert ran == [TEXT], "a layer that was looked for and not found is not looked for again"


def test_json_names_the_layers_that_were_looked_for(bare: Parser) -> None:
    data = bare.parse("").to_dict()
    assert data["layers"] == {"paragraphs": [], "sentences": [], "datelines": []}
    assert data["made_by"]["newsparse"] == newsparse.__version__


class TestRead:
    def test_a_text_file(self, bare: Parser, tmp_path: Path) -> None:
        place = tmp_path / "rain.txt"
        place.write_text("Rain fell.", encoding="utf-8")
        assert bare.read(place, title="Rain").meta.title == "Rain"

    @pytest.mark.parametrize(
        ("data", "text", "problem"),
        [
            ("Café".encode("utf-8-sig"), "Café", []),
            ("Café".encode("utf-16"), "Café", []),
            ("Café".encode("cp1252"), "Café", [("NP101", "warning")]),
            ("Café “é” über”".encode() + b" \xff", "Café “é” über” \ufffd", [("NP101", "warning")]),
        ],
    )
    def test_encodings(
        self, bare: Parser, tmp_path: Path, data: bytes, text: str, problem: list[tuple[str, str]]
    ) -> None:
        place = tmp_path / "cafe.txt"
        place.write_bytes(data)
        doc = bare.read(place)
        assert (doc.text, codes(doc)) == (text, problem)

    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("x.txt", b"\x7fELF\x00\x01", "binary file"),
            ("x.txt", b"<!DOCTYPE html><p>Rain", "web page"),
            ("x.pdf", b"%PDF", "no plugin reads .pdf files"),
            ("x.html", b"<p>Rain", "no plugin reads .html files"),
        ],
    )
    def test_files_that_are_no_text(self, bare: Parser, tmp_path: Path, name: str, data: bytes, reason: str) -> None:
        place = tmp_path / name
        place.write_bytes(data)
        with pytest.raises(ReadError, match=reason):
            bare.read(place)

    def test_a_file_that_is_not_there_and_a_folder(self, bare: Parser, tmp_path: Path) -> None:
        with pytest.raises(ReadError, match="no such file"):
            bare.read(tmp_path / "nowhere.txt")
        with pytest.raises(ReadError, match="it is a folder"):
            bare.read(tmp_path)


class TestParseMany:
    def test_items_of_all_kinds_in_order_and_lazily(self, bare: Parser) -> None:
        taken: list[int] = []

        def items() -> Iterator[str | Article | Document]:
            for number, item in enumerate([TEXT, Article("Rain.", title="R"), Document("Sun.")]):
                taken.append(number)
                yield item

        docs = bare.parse_many(items(), chunk=2)
        assert next(docs).text == TEXT
        assert taken == [0, 1]
        assert [doc.text for doc in docs] == ["Rain.", "Sun."]

    def test_a_chunk_gives_what_its_texts_give_alone(self, bare: Parser) -> None:
        items = [TEXT, "", "x" * 50, Document("Sun."), bare.parse("Rain. Wind."), TEXT]
        parser = Parser(entry_points=False, config=Config(max_length=40))
        assert list(parser.parse_many(items)) == [parser.parse(item) for item in items]

    def test_what_comes_before_a_bad_item_is_given(self, bare: Parser) -> None:
        docs = bare.parse_many([TEXT, "Rain.", b"Sun."])  # type: ignore[list-item]
        assert [next(docs).text, next(docs).text] == [TEXT, "Rain."]
        with pytest.raises(InputError, match="bytes"):
            next(docs)

    def test_strict_gives_what_comes_before_a_failure(self) -> None:
        @extractor(gives=Sentence, name="choosy")
        def choosy(doc: Document) -> list[Sentence]:
            if "Sun" in doc.text:
                raise ValueError("too bright")
            return []

        docs = Parser([choosy], entry_points=False, strict=True).parse_many(["Rain.", "Sun."])
        assert next(docs).text == "Rain."
        with pytest.raises(ExtractorError, match="too bright"):
            next(docs)

    def test_processes_give_the_same_documents_in_order(self, tmp_path: Path) -> None:
        place = tmp_path / "np_batch_money.py"
        place.write_text(MONEY_FILE)
        parser = Parser([place], entry_points=False)
        texts = [f"Item {number} cost ${number} million." for number in range(50)]
        many = list(parser.parse_many(texts, processes=2, chunk=7))
        assert many == [parser.parse(text) for text in texts]
        assert [item.dollars for item in many[7].layers["np_batch_money"]] == [7e6]  # type: ignore[attr-defined]

    def test_a_parser_is_picklable(self, bare: Parser) -> None:
        assert pickle.loads(pickle.dumps(bare)).parse(TEXT) == bare.parse(TEXT)

    def test_bad_arguments(self, bare: Parser) -> None:
        with pytest.raises(InputError, match="at least 1"):
            bare.parse_many([], processes=0)
