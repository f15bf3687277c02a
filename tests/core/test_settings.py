"""Configuration: what is wrong is named by its key."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from newsparse import Config, ConfigError, Settings


@attrs.frozen
class QuoteOptions:
    min_words: int = 1


def test_a_file_of_its_own(tmp_path: Path) -> None:
    place = tmp_path / "newsparse.toml"
    place.write_text(
        'language = "de"\ndisable = ["quotes"]\nplugins = ["./rules.py", "house"]\n[options.dates]\nx = 1\n'
    )
    config = Config.load(place)
    assert (config.language, config.disable) == ("de", ("quotes",))
    assert config.plugins == (str(tmp_path / "rules.py"), "house")
    assert config.options == {"dates": {"x": 1}}


def test_a_table_in_pyproject(tmp_path: Path) -> None:
    place = tmp_path / "pyproject.toml"
    place.write_text('[tool.newsparse]\nlanguage = "fr"\n')
    assert Config.load(place).language == "fr"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('langauge = "de"', "unknown key 'langauge': use one of disable, language"),
        ("disable = 3", "disable must be list, not 3"),
        ("disable = [3]", "disable must be a list of strings, but holds 3"),
        ("[options]\nquotes = 3", "options.quotes must be a table, not 3"),
        ("language =", "is no TOML"),
    ],
)
def test_a_bad_file_names_the_key(tmp_path: Path, content: str, reason: str) -> None:
    place = tmp_path / "newsparse.toml"
    place.write_text(content)
    with pytest.raises(ConfigError, match=reason):
        Config.load(place)


def test_a_missing_file() -> None:
    with pytest.raises(ConfigError, match=r"cannot read the configuration nowhere.toml: No such file"):
        Config.load("nowhere.toml")


def test_options_become_the_plugins_class() -> None:
    settings = Settings(options={"quotes": {"min_words": 3}})
    assert settings.options("quotes", QuoteOptions) == QuoteOptions(3)
    assert settings.options("dates", QuoteOptions) == QuoteOptions(1)


def test_an_unknown_option_names_those_that_exist() -> None:
    settings = Settings(options={"quotes": {"min_wrods": 3}})
    with pytest.raises(ConfigError, match=r"unknown option options.quotes.min_wrods: use one of min_words"):
        settings.options("quotes", QuoteOptions)


def test_an_option_of_the_wrong_type() -> None:
    settings = Settings(options={"quotes": {"min_words": "three"}})
    with pytest.raises(ConfigError, match=r"options.quotes.min_words"):
        settings.options("quotes", QuoteOptions)
