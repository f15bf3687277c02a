from __future__ import annotations

import subprocess
import sys

import pytest

from newsparse_quotes.inflection import listed_forms, regular_forms
from newsparse_quotes.lexicon import LANGUAGES, build_lexicon, lexicon_for

CLASSES = {"say", "ask", "deny", "confirm", "claim", "promise", "threaten", "think", "want", "show", "write"}
FRAMES = set("qchwinotbapP")


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("reply", ["reply", "replies", "replied", "replying"]),
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("announce", ["announce", "announces", "announced", "announcing"]),
        ("stress", ["stress", "stresses", "stressed", "stressing"]),
    ],
)
def test_regular_forms(base: str, forms: list[str]) -> None:
    assert sorted(regular_forms(base)) == sorted(forms)


def test_listed_forms() -> None:
    assert listed_forms("know", "knows knew known knowing") == {
        "know": "base", "knows": "present", "knew": "past", "known": "past", "knowing": "participle",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_well_formed(language: str) -> None:
    lexicon = lexicon_for(language)
    assert lexicon.verbs
    for form, cue in {**lexicon.verbs, **lexicon.nouns}.items():
        assert cue.cue_class in CLASSES, form
        assert cue.frames <= FRAMES, form
    assert set(lexicon.tags.values()) <= set("DPWOI&BHSAXRTMF")


def test_a_verb_of_two_classes_keeps_the_first_and_all_frames() -> None:
    suggest = lexicon_for("en").verbs["suggested"]
    assert suggest.cue_class == "say"
    assert suggest.frames >= set("qchnw")


def test_unknown_languages_read_as_english() -> None:
    assert lexicon_for("xx").verbs.keys() == lexicon_for("en").verbs.keys()


def test_added_lines() -> None:
    class Extra:
        def lexicon(self, name: str, language: str = "en") -> tuple[str, ...]:
            added = {"reporting_verbs": ("honk\tsay\tq",), "reporting_nouns": ("honk\tsay\tc",)}
            return added.get(name, ()) if language == "en" else ()

    lexicon = build_lexicon("en", Extra())
    assert lexicon.verbs["honked"].cue_class == "say"
    assert "honks" in lexicon.nouns


def test_import_loads_no_data() -> None:
    code = "import newsparse_quotes, sys; assert not [n for n in sys.modules if n.startswith('newsparse_quotes.')]"
    subprocess.run([sys.executable, "-c", code], check=True)
