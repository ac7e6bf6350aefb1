"""Passages found by their words: once, never, more than once."""

from clippings.model.body import Selector
from clippings.reading.anchoring import advice, places

TEXT = ["The envoy said “no”. The envoy left.", "Nobody asked the envoy’s staff."]


def test_quotes_and_dashes_may_differ() -> None:
    (found,) = places(Selector(exact='said "no"'), TEXT)
    assert (found.paragraph, found.exact) == (0, "said “no”")
    assert TEXT[0][found.start : found.end] == found.exact


def test_prefix_and_suffix_choose() -> None:
    assert len(places(Selector(exact="The envoy"), TEXT)) == 2
    (found,) = places(Selector(exact="The envoy", suffix="left"), TEXT)
    assert found.start == 21
    (found,) = places(Selector(exact="The envoy", prefix="“no”."), TEXT)
    assert found.start == 21


def test_a_paragraph_by_number() -> None:
    (found,) = places(Selector(paragraph=2), TEXT)
    assert found.exact == TEXT[1]
    assert places(Selector(paragraph=3), TEXT) == ()


def test_advice_shows_what_is_there_instead() -> None:
    selector = Selector(exact="the envoys staff")
    why, try_ = advice(selector, places(selector, TEXT), TEXT)
    assert why == "does not stand in the text"
    assert "¶2 has “the envoy’s staff" in try_
