"""What a developer is told of a slip in the hooks of a plugin."""

from collections.abc import Iterator
from typing import Any

import pytest

from clippings.hooks import Examine, Finish, Gather, Hook, Index, LinkIndex, Pages, Read, each_article
from clippings.model.archive import Archive
from clippings.model.page import Output
from clippings.model.problem import Result
from clippings.pelican.hook_slips import refuse_slips


def make(*_: Any) -> Any:
    return {}


def page(_: str, archive: Archive) -> Iterator[Output]:
    yield from ()


def years(archive: Any) -> Any:
    return {}


def read(text: str, where: str) -> Result[Any]:
    return Result({})


@pytest.mark.parametrize(
    ("hooks", "told"),
    [
        ((Index("years", make), Index("years", years)), "two Index hooks are called “years”; give one of them another name"),
        ((LinkIndex("a", make), LinkIndex("a", years)), "two LinkIndex hooks are called “a”"),
        ((Gather("a", make, make, make), Gather("a", years, make, make)), "two Gather hooks are called “a”"),
        ((Pages("lists", page, years), Pages("lists", page)), "two Pages hooks are called “lists”, and are for other ids; give"),
        ((Examine("term", make),), "Examine fills “term”, which is no field of Dossier; did you mean terms?"),
        ((Examine("xyz", make),), "no field of Dossier; declare it in plugins/clippings/model/dossier.py"),
        ((Finish("descripton", make),), "Finish fills “descripton”, which is no field of Dossier; did you mean description?"),
        ((Read("eventz", "events/*.md", read),), "Read fills “eventz”, which is no field of Archive; did you mean events?"),
    ],
)  # fmt: skip
def test_a_slip_in_hooks_is_refused_with_what_to_do(hooks: tuple[Hook, ...], told: str) -> None:
    with pytest.raises(ValueError, match=told.replace("?", r"\?")):
        refuse_slips(hooks)


def test_hooks_of_several_plugins_may_be_for_the_same_ids_and_facets() -> None:
    refuse_slips(
        (
            Pages("articles", page, each_article), Pages("articles", page, each_article), Index("a", make), Index("a", make),
            LinkIndex("a", make), Examine("terms", make), Examine("terms", make), Read("entities", "people.yaml", read),
            Read("entities", "places.yaml", read),
        )
    )  # fmt: skip
