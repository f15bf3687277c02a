"""A layer whose class is not known here."""

from __future__ import annotations

import attrs

from newsparse.model.annotation import Annotation


@attrs.frozen
class Opaque(Annotation):
    """An item of a layer that no loaded class describes: kept, and written back unchanged.

    `name` is the layer's name, `data` the item as canonical JSON.
    """

    layer = "opaque"

    name: str
    data: str
