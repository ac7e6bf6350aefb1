"""Names that texts have and no register has, by a table; and entries that may be one, by names of known people."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
import yaml

from archives import CASES
from clippings.model.entity import Alias, Entity, Kind
from clippings.suggesting.alike import alike
from clippings.suggesting.models import Span
from clippings.suggesting.recognised import recognised_names
from clippings.suggesting.unknown import Suggestion, Text, unknown_names

TABLE = yaml.safe_load((CASES / "suggestions.yaml").read_text("utf-8"))


def suggested(case: dict[str, Any], least: int = 1) -> list[Suggestion]:
    texts = []
    for number, words in enumerate(case["texts"]):
        known = [found.span() for name in case.get("known", ()) for found in re.finditer(re.escape(name), words)]
        texts.append(Text(f"a{number}", case.get("language", "en"), f"outlet {number}", [words], {0: known}))
    return unknown_names(texts, least)


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["case"])
def test_names(case: dict[str, Any]) -> None:
    found = [f"{one.name} · {one.kind or '?'} · {one.mentions}" for one in suggested(case)]
    assert sorted(found) == sorted(case["names"])


def test_those_of_most_articles_come_first_and_of_too_few_none() -> None:
    texts = ["They named Ann Able.", "They named Bo Bold.", "They named Bo Bold, and Bo Bold alone.", "Nobody."]
    assert [(one.name, one.articles, one.outlets) for one in suggested({"texts": texts})] == [
        ("Bo Bold", ("a1", "a2"), 2),
        ("Ann Able", ("a0",), 1),
    ]
    assert [one.name for one in suggested({"texts": texts}, least=2)] == ["Bo Bold"]


def test_a_suggestion_shows_the_words_around_it() -> None:
    before = "A long time ago and far from here, in a house by the sea, somebody wrote to"
    (one,) = suggested({"texts": [f"{before} Ann Able, who never answered any of the letters that came to her."]})
    assert one.context == "… a house by the sea, somebody wrote to Ann Able, who never answered any of the letters …"


def entity(id: str, name: str, *aliases: str, kind: Kind = "person") -> Entity:
    return Entity(id, kind, name, tuple(map(Alias, aliases)))


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Sergey Lavrov", "Sergei Lawrow", True),  # English, German
        ("Chalid Scheich", "Khalid Sheikh", True),  # German, English
        ("Khalid Masood", "Chaled Masud", True),
        ("Yevgeny Prigozhin", "Evgenij Prigožin", True),
        ("John Kerry", "J. Kerry", True),
        ("John Kerry", "Jane Kerry", False),
        ("Vera Orlova", "Orlova, Vera", True),
        ("Ann Able", "Bo Bold", False),
        ("Al Li", "Ali Lo", False),  # too few consonants to tell
    ],
)
def test_entries_that_may_be_one(one: str, other: str, may_be: bool) -> None:
    assert bool(list(alike([entity("a", one), entity("b", other)]))) is may_be


def test_entries_of_two_kinds_are_two_and_an_alias_counts_as_a_name() -> None:
    person, place = entity("a", "Sergey Lavrov"), entity("b", "Sergei Lavrov", kind="place")
    assert not list(alike([person, place]))
    (found,) = alike([person, entity("c", "The minister", "Sergei Lavrov")])
    assert (found.one.id, found.other.id) == ("a", "c")
    assert found.why == "“Sergey Lavrov” and “Sergei Lavrov” are spelled alike"


class _Finds:
    """A model that takes *Marsa* for a place in texts that begin so, and for a person elsewhere."""

    language = "en"

    def spans(self, paragraphs: Sequence[str]) -> Iterator[list[Span]]:
        for text in paragraphs:
            at = text.index("Marsa")
            yield [Span(at, at + 5, "person" if at else "place")]


def test_a_name_is_of_the_kind_that_a_model_takes_it_for_most_often() -> None:
    texts = [
        Text(str(n), "en", "Gazette", [words], {})
        for n, words in enumerate(("Marsa lay dark.", "Marsa woke.", "In Marsa."))
    ]
    assert [(one.name, one.kind) for one in recognised_names(texts, _Finds())] == [("Marsa", "place")]
