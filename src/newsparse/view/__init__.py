"""Views: what the layers of a document come to, as rows and as pages. They read layers and nothing else."""

from __future__ import annotations

from newsparse.view.entities import EntityRow, entities
from newsparse.view.speakers import SpeakerRow, speakers
from newsparse.view.timeline import TimelineRow, timeline
from newsparse.view.tolls import TollRow, tolls
from newsparse.view.who_what import FiveWs, five_ws

__all__ = [
    "EntityRow",
    "FiveWs",
    "SpeakerRow",
    "TimelineRow",
    "TollRow",
    "entities",
    "five_ws",
    "speakers",
    "timeline",
    "tolls",
]
