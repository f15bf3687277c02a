"""What rules and weights see as speech, weighed together: which of it holds, and who speaks the runs that are left."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.pauses import PAUSE, InStages
from newsparse_quotes.page import Page
from newsparse_quotes.ranking.decode import decode, is_settled
from newsparse_quotes.ranking.found import found_readings
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.orphans import Orphans
from newsparse_quotes.ranking.sources import settled_cues
from newsparse_quotes.readings import Reading
from newsparse_quotes.unsaid import says_something


def ranked(
    page: Page, readings: Sequence[Reading], models: Models, reasons: bool = False
) -> InStages[tuple[list[Reading], Orphans]]:
    """What holds of the rules' readings and of what the weights find, and the judge of the runs that are left."""
    decoded = yield from decode(page, models, readings)
    yield PAUSE
    settled = [reading for reading in readings if is_settled(reading)]
    found = [
        reading
        for reading in found_readings(page, decoded, models, reasons)
        if reading.rule != "ranked_cue" or says_something(page, reading)
    ]
    yield PAUSE
    cued = [*decoded.cued, *settled_cues(page, settled)]
    kept = sorted([*settled, *found], key=lambda reading: reading.first)
    return kept, Orphans(page, decoded.sheet, models, cued, reasons)
