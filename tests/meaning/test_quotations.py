"""Who said what, by tests/cases/quotations.yaml."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from clippings.entities.telling import in_one
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity, Quotation
from clippings.model.record import Record
from clippings.quotations.sayings import sayings
from clippings.quotations.speakers import examine
from clippings.reading import authorities
from clippings.reading.markup import from_markdown
from clippings.reading.names.matcher import Matcher, matcher_of
from clippings.reading.names.mentions import examine as mentions_in
from meaning.case_table import Case, Passage, cases, marked, table, unmarked
from meaning.machinery import article_data, built

TABLE = table("quotations")
SPEAKERS = cases("quotations", "speakers", ["text"], ["language", "printed"])
MARKS = cases("quotations", "marks", ["text"], ["language"])


def with_verb(words: str, speaker: str) -> Any:
    """A case in which a quotation is followed by some words."""
    text = f"“[[We will go on as before,|{speaker}]]” {words} after that long day."
    return pytest.param({"case": words, "text": text}, id=words)


VERBS = [
    *(with_verb(words, "orlova") for words in TABLE["verbs"]["tie"]),
    *(with_verb(words, "nobody") for words in TABLE["verbs"]["do not tie"]),
]
KINDS = {"people": "person", "organisations": "organisation", "places": "place"}


@cache
def known() -> Matcher:
    """Everybody and everything that the table's authorities name."""
    entities: dict[str, Entity] = {}
    for section, kind in KINDS.items():
        entities |= authorities.entities(kind)(yaml.safe_dump(TABLE[section]), section).value
    return matcher_of(Archive(Site("t"), entities=entities))


def read(text: str, language: str) -> tuple[list[str], tuple[Quotation, ...]]:
    """The paragraphs of an article's text, and the quotations in it."""
    dossier = Dossier(Record("a", "A", language=language), from_markdown(text))
    dossier = Dossier(dossier.record, dossier.body, mentions=mentions_in(dossier, known()).value)
    return [paragraph.text for paragraph in dossier.body.paragraphs], examine(dossier, None).value


def passages(paragraphs: list[str], quotations: tuple[Quotation, ...]) -> tuple[str, list[Passage]]:
    """A text, its paragraphs parted by an empty line, and the quotations in it."""
    starts = [sum(len(before) + 2 for before in paragraphs[:number]) for number in range(len(paragraphs))]
    text = "\n\n".join(paragraphs)
    found = []
    for one in quotations:
        start = starts[one.paragraph] + one.start
        end = starts[one.paragraph if one.end_paragraph is None else one.end_paragraph] + one.end
        words = one.text if one.end_paragraph is None else text[start:end]
        found.append(Passage(start, end, words, one.speaker or "nobody"))
    return text, found


@pytest.mark.parametrize("case", [*SPEAKERS, *VERBS, *MARKS])
def test_who_said_what(case: Case) -> None:
    paragraphs, quotations = read(unmarked(case["text"])[0], case.get("language", "en"))
    assert marked(*passages(paragraphs, quotations)) == case["text"].strip().replace("*", "")
    printed = [one.speaker_text for one in quotations if one.speaker_text]
    assert printed == case.get("printed", printed)


def test_an_articles_data_have_its_quotations(tmp_path: Path) -> None:
    files = {
        "articles/a.md": "---\ntitle: A\n---\n“We will go on,” Orlova said. “We will see,” said Alexei Belov. Rain fell.\n\n"
        "“We sat here.\n\n“We left at once.”\n",
        "authority/people.yaml": yaml.safe_dump(TABLE["people"]),
    }
    fields = ("text", "speaker", "speaker_text", "paragraph", "end_paragraph", "start", "end")
    told = [tuple(map(one.get, fields)) for one in article_data(built(tmp_path, files), "a")["quotations"]]
    assert told == [
        ("We will go on,", "orlova", None, 0, None, 1, 15),
        ("We will see,", None, "Alexei Belov", 0, None, 31, 43),
        ("We sat here.\nWe left at once.", None, None, 1, 2, 1, 17),
    ]


def quoted_on(page: Path) -> list[str]:
    """The sentences under “Quoted” on somebody's page; the quoted words of each stand in square brackets."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    for bold in soup.find_all("b"):
        bold.replace_with(f"[{bold.text}]")
    heading = soup.find("h2", string="Quoted")
    section = heading.find_parent("section") if heading else None
    return [" ".join(item.text.split()) for item in section.find_all("li")] if section else []


def test_a_persons_page_has_the_sentences_that_quote_them_and_no_others(tmp_path: Path) -> None:
    files = {
        "articles/a.md": "---\ntitle: A\n---\nIt rained. “We will go on & on,” Orlova said. Petrov slept.\n\n"
        "“We will see about that,” Petrov said.\n\n“So we will go home,” a guard said.\n\n"
        "It rained. “We came late. Nobody was here,” Mr. Hale said. We left.\n\n“We sat here.\n\n“We left,” Hale said.\n",
        "authority/people.yaml": yaml.safe_dump(TABLE["people"]),
    }
    people = built(tmp_path, files) / "people"
    assert quoted_on(people / "orlova.html") == ["“[We will go on & on,]” Orlova said. ¶1 Outlet unknown, undated"]
    assert quoted_on(people / "petrov.html") == ["“[We will see about that,]” Petrov said. ¶2 Outlet unknown, undated"]
    assert quoted_on(people / "hale.html") == [
        "“[We came late. Nobody was here,]” Mr. Hale said. ¶4 Outlet unknown, undated",
        "“[We sat here.] ¶5 Outlet unknown, undated",
    ]


def test_a_sentence_that_quotes_twice_stands_there_once_with_both_marked(tmp_path: Path) -> None:
    files = {
        "articles/a.md": "---\ntitle: A\n---\nIt rained. “We will go on & on,” Orlova said, “and nobody will see us.”\n",
        "authority/people.yaml": yaml.safe_dump(TABLE["people"]),
    }
    assert quoted_on(built(tmp_path, files) / "people/orlova.html") == [
        "“[We will go on & on,]” Orlova said, “[and nobody will see us.]” ¶1 Outlet unknown, undated"
    ]


def test_words_that_somebody_quotes_within_their_own_stay_part_of_them(tmp_path: Path) -> None:
    body = "“We heard ‘never again will we sail’ and left the hall,” Orlova said."
    files = {
        "articles/a.md": f"---\ntitle: A\n---\nIt rained. {body}\n",
        "authority/people.yaml": yaml.safe_dump(TABLE["people"]),
    }
    assert quoted_on(built(tmp_path, files) / "people/orlova.html") == [
        "“[We heard ‘never again will we sail’ and left the hall,]” Orlova said. ¶1 Outlet unknown, undated"
    ]
    whole, inner = "“<b>We heard ‘never’ and left</b>”", "“We heard ‘<b>never</b>’ and left”"
    for found in ([whole, inner], [inner, whole]):
        assert list(in_one((html, 0) for html in found)) == [(whole, 0)]


def test_of_a_withheld_text_is_told_who_is_quoted_and_how_often_and_nothing_else() -> None:
    spoken = tuple(Quotation("We left.", speaker, 3, 0, 8) for speaker in ("petrov", None, "orlova", "petrov"))
    found = sayings(Dossier(Record("a", "A"), quotations=spoken, withheld=True), None).value
    assert list(found.items()) == [("orlova", (("", 0),)), ("petrov", (("", 0), ("", 0)))]
