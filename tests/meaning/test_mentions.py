"""Names in a text, by tests/cases/names.yaml."""

from functools import cache

import pytest
import yaml

from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Mention
from clippings.model.record import Record
from clippings.reading import authorities
from clippings.reading.markup import from_markdown
from clippings.reading.names.matcher import Matcher, matcher_of
from clippings.reading.names.mentions import examine
from meaning.case_table import Case, Passage, cases, marked, table, unmarked

TABLE = table("names")
KINDS = {"people": "person", "organisations": "organisation", "places": "place", "outlets": "outlet"}
KIND_OF = {id: kind for section, kind in KINDS.items() for id in TABLE[section]}


@cache
def known() -> Matcher:
    """Everything that the table's authorities name."""
    entities = {}
    for section in ("people", "organisations", "places"):
        entries = authorities.entities(KINDS[section])(yaml.safe_dump(TABLE[section]), section)
        assert entries.problems == ()
        entities |= entries.value
    outlets = authorities.outlets(yaml.safe_dump(TABLE["outlets"]), "outlets")
    assert outlets.problems == ()
    return matcher_of(Archive(Site("t"), entities=entities, outlets=outlets.value))


def mentions(markdown: str, language: str = "und") -> tuple[tuple[str, ...], tuple[Mention, ...]]:
    """The paragraphs of a text, and the names in them."""
    body = from_markdown(markdown)
    return tuple(p.text for p in body.paragraphs), examine(
        Dossier(Record("a", "A", language=language), body), known()
    ).value


@pytest.mark.parametrize("case", cases("names", "names", ["text"], ["language"]))
def test_names_are_found_where_they_stand_and_nowhere_else(case: Case) -> None:
    paragraphs, found = mentions(unmarked(case["text"])[0], case.get("language", "en"))
    assert "\n\n".join(
        marked(text, (Passage(m.start, m.end, m.text, m.entity) for m in found if m.paragraph == number))
        for number, text in enumerate(paragraphs)
    ) == case["text"].strip().replace("*", "")
    assert [m.kind for m in found] == [KIND_OF[m.entity] for m in found]
    assert list(found) == sorted(found, key=lambda m: (m.paragraph, m.start))


@pytest.mark.parametrize(("apart", "found"), [(114, "lowtown"), (115, "lowtown-government")])
def test_near_is_within_120_characters_after_the_name(apart: int, found: str) -> None:
    """docs/content.md: words that must stand within 120 characters of the name; “river” has five, a space is one."""
    _, (mention,) = mentions(f"Lowtown{'.' * apart} river")
    assert mention.entity == found


@pytest.mark.parametrize(("apart", "found"), [(114, "lowtown"), (115, "lowtown-government")])
def test_near_is_within_120_characters_before_the_name(apart: int, found: str) -> None:
    _, (mention,) = mentions(f"river {'.' * apart}Lowtown")
    assert mention.entity == found


def test_an_archive_that_knows_nobody_finds_nobody() -> None:
    dossier = Dossier(Record("a", "A"), from_markdown("Vera Orlova left."))
    assert examine(dossier, matcher_of(Archive(Site("t")))).value == ()
