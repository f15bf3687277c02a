"""What went wrong, or could not be known, while a document was made."""

from __future__ import annotations

from typing import Literal

import attrs

Level = Literal["info", "warning", "error"]


@attrs.frozen
class Problem:
    """A stable `code` (NP101 and so on), how bad it is, who says so, and what to do about it."""

    code: str
    level: Level
    source: str
    message: str
    detail: str = ""
