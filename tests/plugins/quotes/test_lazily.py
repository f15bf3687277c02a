from __future__ import annotations

from newsparse_quotes.lazily import once


class Weir:
    measured = 0

    @once
    def height(self) -> int:
        self.measured += 1
        return 40


def test_a_value_is_computed_once() -> None:
    weir = Weir()
    assert (weir.height, weir.height, weir.measured) == (40, 40, 1)


def test_instances_do_not_share() -> None:
    one, two = Weir(), Weir()
    assert one.height == two.height
    assert (one.measured, two.measured) == (1, 1)
