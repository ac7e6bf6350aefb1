"""A valid value for every type that a field may have: ids of what there is, dates, names that stand in texts."""

from collections.abc import Callable, Mapping
from itertools import count, product
from random import Random
from typing import Any, get_args, get_origin

from clippings.reading.schema import article_shape, authority_shapes, authority_values, scalars
from incremental.content import Content
from incremental.fields import ITEM, Field

HERE = "tests/incremental/values.py"
NAMES = "Lavrov Kerry Geneva Aleppo Assad Gazette Post Envoy Sultan Holding".split()
"""Names that texts have; the authorities give some of them to people, organisations, places and outlets."""
WORDS = (*NAMES, *"talks river bread winter court ministry harbour quietly signed refused opened zebra".split())
SELECTED = {"prefix": ("big", "wide"), "exact": ("bridge", "gate"), "suffix": ("north", "south")}
PASSAGES = tuple(
    f"They saw the {before} bridge {after} and the {before} gate {after}."
    for before, after in product(SELECTED["prefix"], SELECTED["suffix"])
)
"""The first paragraphs of every article: each word stands in several, and with its neighbours once."""
PARAGRAPHS = [str(number) for number in range(1, len(PASSAGES) + 1)]
LANGUAGES = "en fr ar zh-Hans ru de und".split()
DATES = (
    "2016-02-03 2016-02-04 2016-02 2016 2015-11-12/2015-11-19 2016-02-05~ 2016-03? 201X 2016-21 ../2014 2013/.. 2016-02-1X"
).split()
PROPERTIES = "name owner editor place merged-into rating member colour-of-its-paper".split()
REFERS: Mapping[str, str] = {
    "article.outlet": "outlets",
    "article.authors.[]": "people",
    "article.events.[]": "event",
    "article.replies_to.[]": "article",
    "article.links.pin.[]": "article",
    "article.links.forbid.[]": "article",
    "quotations.[].same.[].article": "article",
    "stories.[].together.[]": "article",
    "stories.[].apart.[]": "article",
    "stories.[].none.[]": "article",
    "annotations.[].id": "",
    "annotations.[].by.[]": "people",
    "outlets.{}.labels.[].label": "labels",
    "event.people.[]": "people",
    "event.organisations.[]": "organisations",
    "event.places.[]": "places",
    "question.events.[]": "event",
    "question.positions.[].article": "article",
}
"""Of which kind of file or entry each id is one; empty where it is one of its own."""
REFERENCES = {
    "article": "article", "event": "event", "question": "question", "person": "people", "outlet": "outlets",
    "organisation": "organisations", "place": "places",
}  # fmt: skip
"""The same for the kinds of references."""


class NoGenerator(Exception):
    """A field of a type for which no values are known."""


class Values:
    """Draws values at random."""

    def __init__(self, rng: Random, content: Content) -> None:
        self.rng, self.content = rng, content
        self.numbers = count(1)

    def of(self, field: Field) -> Any:
        """A value for a field, single values as text. NoGenerator, which says what to add, where none is known."""
        if field.path[-1] in SELECTED:
            return self.rng.choice(SELECTED[field.path[-1]])
        if field.path[-1] == "paragraph":
            return self.rng.choice(PARAGRAPHS)
        plain = field.type.plain
        for mark in reversed(field.type.marks):  # the last one says most
            if draw := self.by_validator().get(getattr(mark, "func", None)):
                return draw(field)
        if get_origin(plain) is tuple:
            return [self.by_type(one, field) for one in get_args(plain)]
        if get_args(plain) and all(isinstance(word, str) for word in get_args(plain)):
            return self.rng.choice(get_args(plain))
        return self.by_type(plain, field)

    def by_type(self, type_: Any, field: Field) -> str:
        """A value of a type that no validator tells more of."""
        known: Mapping[Any, Callable[[], str]] = {
            float: lambda: str(self.rng.randint(-600, 600) / 10),
            int: lambda: str(self.rng.randint(1, 9)),
            bool: lambda: self.rng.choice(("true", "false")),
        }
        if type_ not in known:
            raise NoGenerator(f"{field} is {field.type}, of which {HERE} knows no values: add a generator there")
        return known[type_]()

    def by_validator(self) -> Mapping[Any, Callable[[Field], str]]:
        """A generator for each function that says which texts are valid."""
        return {
            scalars._not_empty: self.text,
            scalars._whole_day: lambda _: self.rng.choice(DATES[:2]),
            scalars._edtf: lambda _: self.rng.choice(DATES),
            scalars.identifier: self.id,
            authority_shapes._property: lambda _: self.rng.choice(PROPERTIES),
            scalars.contact: lambda _: self.rng.choice(("", "desk@gazette.example", "https://gazette.example/desk")),
            scalars._web_address: lambda _: f"https://gazette.example/{self.rng.randrange(99)}",
            scalars._old_address: lambda _: f"/old/{next(self.numbers)}/",  # of one article only
            scalars._wikidata_id: lambda _: f"Q{self.rng.randint(1, 99)}",
            scalars._reference: lambda _: self.reference(),
            scalars._regular_expression: lambda _: f"Printed in {self.rng.choice(WORDS)}[.]",
            scalars.language_tag: lambda _: self.rng.choice(LANGUAGES),
            article_shape._bearer: lambda _: self.bearer(),
            authority_values._number: lambda _: str(self.rng.randint(1, 999)),
            authority_values._isni: lambda _: self.rng.choice(("0000000121032683", "000000012146438X")),
            scalars._boolean: lambda _: self.rng.choice(("true", "false")),
        }

    def text(self, field: Field) -> str:
        """A sentence; where it is a name or stands near one, a word or two."""
        short = field.kind in ("people", "organisations", "places") or field.path[-1] in ("name", ITEM)
        return " ".join(self.rng.sample(WORDS, self.rng.choice((1, 1, 1, 2)))) if short else self.sentence(4)

    def sentence(self, most: int = 9) -> str:
        """Someone says something."""
        said, told = (" ".join(self.rng.choices(WORDS, k=self.rng.randint(3, most))) for _ in range(2))
        return f"{self.rng.choice(NAMES)} said “{said}” and {told}."

    def id(self, field: Field) -> str:
        """An id of something there is."""
        kind = REFERS.get(str(field))
        if kind is None:
            raise NoGenerator(f"{field} is an id: say in REFERS of {HERE} of what")
        if not kind:
            return f"n{next(self.numbers)}"
        return self.rng.choice([*self.content.ids(kind), *(["unknown"] if kind == "outlets" else [])])

    def bearer(self) -> str:
        """Someone whom words may mean, or nobody."""
        kind = self.rng.choice(("people", "places", "organisations", "outlets"))
        return self.rng.choice(["none", *self.content.ids(kind)])

    def reference(self) -> str:
        """``article/<id>`` and the like, of something there is."""
        kind = self.rng.choice([kind for kind, of in REFERENCES.items() if self.content.ids(of)])
        return f"{kind}/{self.rng.choice(self.content.ids(REFERENCES[kind]))}"
