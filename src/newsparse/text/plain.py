"""The folded text that patterns run on: same length, same offsets, fewer spellings.

Only one-to-one replacements are made, so that a span found in the folded text
indexes the original. Nothing that changes length (NFKC, case folding, entities)
may run before spans exist.
"""

from __future__ import annotations

_FOLDS = {
    "'": "‘’‚‛ʼ′‵`´",
    '"': "“”„‟″‶",
    "-": "‐‑‒–—―−﹘﹣－",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\x1f",
    "\n": "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
}
_ALL = tuple((variant, plain) for plain, variants in _FOLDS.items() for variant in variants)
_ASCII = tuple((variant, plain) for variant, plain in _ALL if variant.isascii())


def fold(text: str) -> str:
    """Return `text` with typographic variants replaced one character for one.

    Curly and low quotation marks and primes become ``'`` and ``"``, all dashes ``-``,
    odd spaces a space, line and paragraph separators a line feed. A carriage return that
    stands alone becomes a line feed; before a line feed it becomes a space.
    Guillemets are kept: whether they open or close depends on the language.

    >>> fold("“It’s a quarter-final – at last,” he said")
    '"It\\'s a quarter-final - at last," he said'
    >>> len(fold("A\\r\\nB\\u2028C")) == 6
    True
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    # Most variants are in no given text: a search for each is far cheaper than a look-up of every character.
    for variant, plain in _ASCII if text.isascii() else _ALL:
        if variant in text:
            text = text.replace(variant, plain)
    return text
