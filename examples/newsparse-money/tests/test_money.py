from newsparse_money import money

from newsparse.testing import assert_extracts, check_extractor


def test_reads_amount_and_currency() -> None:
    assert_extracts(money, "The ferry cost {€3.5 million}.", amount=3_500_000.0, currency="EUR")


def test_reads_several_sums() -> None:
    assert_extracts(money, "From {$2}, {US$1,250.50}, or {A$3 billion}.", amount=[2.0, 1250.5, 3e9])


def test_leaves_prices_of_shares_in_points_alone() -> None:
    assert_extracts(money, "The index fell 12 points; seat 5$ was empty, as was $x.")


def test_does_what_every_extractor_must() -> None:
    check_extractor(money)
