"""Dividing a stream of documents into portions that are worked on together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.model.document import Document
from newsparse.text.words import REMEMBERED_CHARACTERS, REMEMBERED_TEXTS

# Half of what is remembered as words between one step and the next, so that another thread has room, too.
MOST_TEXTS, MOST_CHARACTERS = REMEMBERED_TEXTS // 2, REMEMBERED_CHARACTERS // 2


def portions(docs: Iterable[Document], most: int) -> Iterator[list[Document]]:
    """Portions of at most `most` documents, `MOST_TEXTS` and, where they are several, `MOST_CHARACTERS`, in order.

    Where the stream breaks, what came before the error is given first.

    >>> [len(portion) for portion in portions([Document("Rain.")] * 5, 2)]
    [2, 2, 1]
    """
    most = min(most, MOST_TEXTS)
    portion: list[Document] = []
    size = 0
    try:
        for doc in docs:
            if portion and size + len(doc.text) > MOST_CHARACTERS:
                yield portion
                portion, size = [], 0
            portion.append(doc)
            size += len(doc.text)
            if len(portion) == most:
                yield portion
                portion, size = [], 0
    except Exception:
        if portion:
            yield portion
        raise
    if portion:
        yield portion
