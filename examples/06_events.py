"""What happened: the incidents of an article with their events, and the answers to the journalist's questions.

Usage: python examples/06_events.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse import Parser
from newsparse.view import five_ws

SEED = Path(__file__).parent.parent / "seeds" / "02_bus_station_bombing.txt"


def main(path: Path) -> None:
    doc = Parser().read(path)
    for incident in doc.incidents:
        mark = "*" if incident.main else " "
        when = incident.when.value if incident.when else "-"
        where = incident.where.name if incident.where else "-"
        events = ", ".join(doc[event] for event in incident.events[:6])
        print(f"{mark} {incident.type:10} {when:12} {where:12} {events}")
    answers = five_ws(doc)
    print("who:", ", ".join(row.name for row in answers.who))
    print("what:", ", ".join(sorted({event.type for event in answers.what})))
    print("when:", answers.when.value if answers.when else "-")
    print("where:", answers.where or "-")
    print("why:", doc[answers.why] if answers.why else "-")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SEED)
