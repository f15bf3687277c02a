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
    assert any(reason.startswith("cue: told (class say)") for reason in note.reasons)


def test_a_run_left_out_has_a_reason() -> None:
    (note,) = notes("The “experts” had left.")
    assert (note.rule, note.verdict) == ("scare_quote", "rejected")
    assert note.reasons == ("three words or fewer inside a sentence, without a cue",)


def test_weights_tell_what_weighed_most_for_a_speaker() -> None:
    (note,) = notes("Unions are eager to stop the merger.")
    assert note.rule == "ranked_cue"
    weighed = [reason for reason in note.reasons if reason.startswith("weighed for it: ")]
    assert 1 <= sum(len(reason.split("; ")) for reason in weighed) <= 5


def test_every_quoted_run_is_accounted_for() -> None:
    text = "The “experts” left. “It leaks,” said Holm. Al “Bo” Dahl rowed."
    assert [note.verdict for note in notes(text)] == ["rejected", "kept", "rejected"]
