"""What writing and reading share: the schema's version and what marks an annotation's type."""

from __future__ import annotations

from typing import Any

from newsparse.model.annotation import Annotation

SCHEMA_VERSION = 1
UTF16_KEYS = ("utf16_start", "utf16_end")

Plain = dict[str, Any]


def is_annotation_type(kind: Any) -> bool:
    """Whether a type, as it stands in an annotation's field, is an annotation."""
    return isinstance(kind, type) and issubclass(kind, Annotation)


TEXT_FIELD = {"mentions": "name"}
"""By layer, the field that is left out of an item where it is the very text of the item's span."""
