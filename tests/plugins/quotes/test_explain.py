from __future__ import annotations

from newsparse import Note, Parser
from newsparse_quotes.extractor import make_extractor


def notes(text: str) -> list[Note]:
    explain = make_extractor().explain
    assert explain is not None
    return list(explain(Parser(entry_points=False).parse(text)))


def test_each_quote_has_its_rule_and_reasons() -> None:
    (note,) = notes("“It leaks,” Holm told the council.")
    assert (note.rule, note.verdict) == ("quote_then_subject", "kept")
    assert "speaker: Holm" in note.reasons
    assert any(reason.startswith("cue: told (say") for reason in note.reasons)


def test_a_run_left_out_has_a_reason() -> None:
    (note,) = notes("The “experts” had left.")
    assert (note.rule, note.verdict) == ("scare_quote", "rejected")
    assert note.reasons == ("three words or fewer inside a sentence, without a cue",)
