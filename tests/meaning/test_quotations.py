"""Who said what, by tests/cases/quotations.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation
from clippings.model.record import Record
from clippings.quotations.sayings import sayings
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
ALL: list[Case] = [parameter.values[0] for parameter in (*SPEAKERS, *VERBS, *MARKS)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of an archive in which every case is an article."""
    files = {
        f"articles/case-{number}.md": f"---\ntitle: A\nlanguage: {case.get('language', 'en')}\n---\n{unmarked(case['text'])[0]}\n"
        for number, case in enumerate(ALL)
    }
    for name in ("people", "organisations", "places"):
        files[f"authority/{name}.yaml"] = yaml.safe_dump(TABLE[name])
    return built(tmp_path_factory.mktemp("quotations"), files)


def passages(article: dict[str, Any]) -> tuple[str, list[Passage]]:
    """An article's text, its paragraphs parted by an empty line, and the quotations in it."""
    paragraphs = article["paragraphs"]
    starts = [sum(len(before) + 2 for before in paragraphs[:number]) for number in range(len(paragraphs))]
    text = "\n\n".join(paragraphs)
    found = []
    for quotation in article["quotations"]:
        start = starts[quotation["paragraph"]] + quotation["start"]
        end = starts[quotation.get("end_paragraph", quotation["paragraph"])] + quotation["end"]
        words = text[start:end] if "end_paragraph" in quotation else quotation["text"]
        found.append(Passage(start, end, words, quotation["speaker"] or "nobody"))
    return text, found


@pytest.mark.parametrize("case", [*SPEAKERS, *VERBS, *MARKS])
def test_who_said_what(case: Case, archive: Path) -> None:
    article = article_data(archive, f"case-{ALL.index(case)}")
    assert marked(*passages(article)) == case["text"].strip().replace("*", "")
    printed = [quotation["speaker_text"] for quotation in article["quotations"] if quotation["speaker_text"]]
    assert printed == case.get("printed", printed)


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


def test_of_a_withheld_text_is_told_who_is_quoted_and_how_often_and_nothing_else() -> None:
    spoken = tuple(Quotation("We left.", speaker, 3, 0, 8) for speaker in ("petrov", None, "orlova", "petrov"))
    found = sayings(Dossier(Record("a", "A"), quotations=spoken, withheld=True), None).value
    assert list(found.items()) == [("orlova", (("", 0),)), ("petrov", (("", 0), ("", 0)))]
