"""Zero figures that no verb states: "no reports of casualties", "no word of any deaths or injuries"."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_casualties.sentence import Link, Reading

_WIDEST = 7


def unreported(reading: Reading) -> Iterator[Link]:
    """ "No [immediate] reports of casualties [or damage]": a zero for every counted noun behind "of"."""
    page = reading.page
    for phrase in reading.phrases:
        if phrase.counted != "zero" or page.word(phrase.first) != "no":
            continue
        window = range(phrase.number_after, min(reading.after, phrase.number_after + _WIDEST))
        told = next((at for at in window if page.word(at) in page.lexicon.words("telling")), None)
        if told is None or page.word(told + 1) not in ("of", "that"):
            continue
        for one in reading.predicates:
            if told < one.index <= told + _WIDEST and one.cue.cls == "count":
                phrase.sort = "bare"
                yield Link(phrase, one, "no_report")
