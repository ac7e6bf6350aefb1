"""Names in a text, by tests/cases/names.yaml."""

from functools import cache
from typing import Any

import pytest
import yaml

from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Mention
from clippings.model.record import DateClaim, Record
from clippings.reading import authorities
from clippings.reading.edtf import parse
from clippings.reading.markup import from_markdown
from clippings.reading.names.matcher import Matcher, matcher_of
from clippings.reading.names.mentions import examine, open_names
from meaning.case_table import Case, Passage, cases, marked, table, unmarked

TABLE = table("names")
KINDS = {"people": "person", "organisations": "organisation", "places": "place", "outlets": "outlet"}
Found = tuple[tuple[str, ...], tuple[Mention, ...]]
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


def mentions(markdown: str, language: str = "und", date: str = "", **head: Any) -> Found:
    """The paragraphs of a text, and the names in them."""
    body = from_markdown(markdown)
    record = Record("a", "A", language=language, date=DateClaim(parse(date)) if date else DateClaim(), **head)
    return tuple(p.text for p in body.paragraphs), examine(Dossier(record, body), known()).value


@pytest.mark.parametrize("case", cases("names", "names", ["text"], ["language", "how", "date", "mentions", "linked"]))
def test_names_are_found_where_they_stand_and_nowhere_else(case: Case) -> None:
    head = {"mentions": case["mentions"]} if "mentions" in case else {}
    paragraphs, found = mentions(unmarked(case["text"])[0], case.get("language", "en"), case.get("date", ""), **head)
    assert "\n\n".join(
        marked(text, (Passage(m.start, m.end, m.text, m.entity) for m in found if m.paragraph == number))
        for number, text in enumerate(paragraphs)
    ) == case.get("linked", case["text"]).strip().replace("*", "")
    assert "how" not in case or [m.how for m in found] == case["how"]
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


def test_a_name_that_stays_open_is_kept_with_those_who_may_be_meant() -> None:
    """Anna Smith and Ben Smith are both called Smith, and nothing here tells which."""
    dossier = Dossier(Record("a", "A"), from_markdown("Nobody came.\n\nThen Smith left the town."))
    mentions = examine(dossier, known()).value
    (name,) = open_names(Dossier(dossier.record, dossier.body, mentions=mentions), None).value
    assert name == (1, 5, "Smith", ("person/anna-smith", "person/ben-smith"), "Then Smith left the town.")


def test_a_name_that_says_only_what_a_thing_is_stays_open() -> None:
    """The Province is called nothing else, and the Kingdom of Velland, of which nobody speaks here, has a name."""
    dossier = Dossier(Record("a", "A", language="en"), from_markdown("The Province and the Kingdom slept."))
    mentions = examine(dossier, known()).value
    assert mentions == ()
    assert [(name.text, name.bearers) for name in mentions.open] == [("Province", ("organisation/province",))]


def test_words_of_the_head_that_the_text_has_not_are_told() -> None:
    record = Record("a", "A", mentions={"Quil": "quill", "Orlova": "none"}, where="a.md", lines={"mentions": 3})
    (told,) = examine(Dossier(record, from_markdown("Orlova came.")), known()).problems
    assert str(told).startswith("a.md:3 · mentions · “Quil” · does not stand in the text · ")
    assert told.severity == "warning"
