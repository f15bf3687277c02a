"""Word lists: columns, comments, blank lines."""

from __future__ import annotations

import pytest

from newsparse.text import lexicon_rows, parse_lines
from newsparse.text.lexicon import long_list


def test_columns_comments_and_blank_lines() -> None:
    lines = ["# verbs", "said\tsay", "", "told \t say  # with addressee", "C#\tname", "asked\t# no class"]
    assert parse_lines(lines) == (("said", "say"), ("told", "say"), ("C#", "name"), ("asked",))


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon_rows("newsparse.text", "data/nowhere.txt")


def test_a_long_list_is_read_without_its_head() -> None:
    lines = long_list("newsparse.text", "data/cities.txt")
    assert lines[0].count("\t") == 3
    assert not any(line.startswith("#") for line in lines)
