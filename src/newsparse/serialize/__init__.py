"""Documents to plain values and back: JSON schema version 1.

A layer's items are written once. A value that stands in a layer is written elsewhere as
``{"ref": [layer, index]}``; a nested annotation that stands in no layer is written in full, with
its layer's name. Each item carries its ``text`` for people; reading ignores it.
"""

from __future__ import annotations

from newsparse.serialize.reading import document_from_dict, revive
from newsparse.serialize.writing import document_to_dict, dump_json

__all__ = ["document_from_dict", "document_to_dict", "dump_json", "revive"]
