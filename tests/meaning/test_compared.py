"""Two articles side by side, without a script: which have a page, what is aligned, what is marked."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain
from clippings.events.accounts.words import words_of, words_of_body
from clippings.events.comparing.marking import marked
from clippings.events.comparing.pairs import MOST, pairs
from clippings.model.archive import Archive as Values
from clippings.model.archive import Site
from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Dossier
from clippings.model.outlet import Outlet
from clippings.model.record import Record

ONE = (
    "The ferry left the harbour at noon with many passengers and lorries.\n\nOnly the Gazette tells of bread.\n\n"
    "“We saw her lights go out from the quay,” said John Doe."
)
OTHER = (
    "The harbour watched the ferry leave at noon with lorries and many passengers.\n\n"
    "John Doe said: “We saw her lights go out from the quay.” Then he wept.\n\nOnly the Herald tells of salt."
)


def article(outlet: str, date: str, body: str, **more: Any) -> dict[str, Any]:
    return {"title": f"Of {outlet}", "outlet": outlet, "date": date, "body": body, "events": ["ferry"], **more}


CONTENT: dict[str, Any] = {
    "articles": {"one": article("gazette", "2016-02-03", ONE), "other": article("herald", "2016-02-04", OTHER)},
    "events": {"ferry": {"title": "The ferry"}},
    "authority": {
        "outlets": {id: {"name": id.title()} for id in ("gazette", "herald")},
        "people": {"doe": {"name": "John Doe"}},
    },
}
PAGE = "compare/one--other.html"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def test_passages_that_tell_the_same_stand_in_one_row_in_the_order_of_both(archive: Archive) -> None:
    archive.build()
    page = archive.page(PAGE)
    found = [
        tuple(plain(row.select_one(f".of-{side} .para")) if row.select_one(f".of-{side}") else "" for side in
              ("first", "second"))
        for row in page.select(".passages-of-two > li")
    ]  # fmt: skip
    assert found == [("¶1", "¶1"), ("¶2", ""), ("¶3", "¶2"), ("", "¶3")]
    assert [plain(side) for side in page.select(".sides span")] == [
        "Gazette, 3 February 2016",
        "Herald, 4 February 2016",
    ]
    assert "Both tell of The ferry." in plain(page.select_one(".byline"))
    assert "2 passages stand beside one of the other." in plain(page.select_one(".byline"))


def test_a_page_leads_there_from_the_event_and_the_page_for_comparing(archive: Archive) -> None:
    archive.build()
    links = [link["href"] for link in archive.page("events/ferry.html").select(".beside-each-other a")]
    assert links == [f"../{PAGE}"]
    begin = [link["href"] for link in archive.page("compare.html").select(".pairs .by a")]
    assert begin == [f"./{PAGE}".removeprefix("./")] or begin == [f"./{PAGE}"]


def test_articles_of_one_outlet_and_texts_that_are_not_shown_have_none(archive: Archive) -> None:
    archive.change({"articles": {"other": {"outlet": "gazette"}}})
    archive.build()
    assert not (archive.output / PAGE).exists()
    archive.change({"articles": {"other": {"outlet": "herald", "rights": {"publish": "false"}}}})
    archive.build("https://archive.example")
    assert not (archive.output / PAGE).exists()


def test_a_question_and_a_note_that_names_another_put_two_together(archive: Archive) -> None:
    archive.change({"articles": {"one": {"events": []}, "other": {"events": []}}})
    archive.build()
    assert not (archive.output / PAGE).exists()
    note = {"id": "n1", "kind": "context", "body": "See there.", "see": ["article/other"]}
    archive.change({"annotations": {"one": [note]}})
    archive.build()
    assert (archive.output / PAGE).exists()
    archive.change({"annotations": {"one": [note | {"visibility": "private"}]}})
    archive.build()
    assert not (archive.output / PAGE).exists()
    positions = [{"article": id, "paragraph": "1", "answer": id} for id in ("one", "other")]
    archive.change({"questions": {"who": {"question": "Who left?", "positions": positions}}})
    archive.build()
    assert [link["href"] for link in archive.page("questions/who.html").select(".beside-each-other a")] == [
        f"../{PAGE}"
    ]


def test_what_differs_is_marked_where_little_does_and_what_is_shared_where_much_does() -> None:
    both = marked("At least 12 people died on the ferry.", "Twelve people died on the ferry.")
    assert [part.words.strip() for part in both.one if part.state == "differs"] == ["At least 12"]
    assert [part.words.strip() for part in both.other if part.state == "differs"] == ["Twelve"]
    both = marked(
        "He said that the port office knew of the light, and asked for bread, salt, water and news from home.",
        "Whatever the port office knew of the light, nobody in the town had been told by last week at the latest.",
    )
    assert [part.words.strip() for part in both.one if part.state == "shared"] == ["the port office knew of the light,"]


def test_a_mark_ends_with_its_last_word_and_the_space_stands_behind_it() -> None:
    both = marked("At least 12 people died on the ferry.", "Twelve people died on the ferry.")
    assert both.one[:2] == (("differs", "At least 12"), ("plain", " people died on the ferry."))
    assert both.other[:2] == (("differs", "Twelve"), ("plain", " people died on the ferry."))


def test_short_passages_that_are_the_same_stand_beside_each_other(archive: Archive) -> None:
    archive.change(
        {"articles": {id: {"body": f"{text}\n\nMore follows."} for id, text in (("one", ONE), ("other", OTHER))}}
    )
    archive.build()
    last = archive.page(PAGE).select(".passages-of-two > li")[-1]
    assert [plain(one) for one in last.select(".para")] == ["¶4", "¶4"]


def test_of_two_texts_with_nothing_alike_the_page_says_so(archive: Archive) -> None:
    archive.change(
        {"articles": {"other": {"body": "Whatever else the Herald printed that winter, it told of salt alone."}}}
    )
    archive.build()
    said = plain(archive.page(PAGE).select_one(".byline"))
    assert "A machine found no passage of one that tells the same" in said
    assert "marked" not in said
    assert " 0 " not in said


def test_what_two_name_is_named_by_both(archive: Archive) -> None:
    archive.build()
    assert "Named by both: John Doe" in plain(archive.page(PAGE).select_one(".agree"))


def many(events: int, accounts: int) -> Values:
    """An archive of so many events, each with so many accounts of as many outlets."""
    dossiers = {}
    for event in range(events):
        for n in range(accounts):
            id = f"e{event}-{n}"
            record = Record(id, id, f"o{n}", events=(f"e{event}",))
            dossiers[id] = Dossier(record, outlet=Outlet(f"o{n}", f"O {n}"))
    numbers = {id: n for n, id in enumerate(dossiers)}
    return Values(Site("Made"), dossiers=dossiers, numbers=numbers, order=tuple(dossiers))


@pytest.mark.parametrize(
    ("events", "accounts", "each"), [(1, 4, 6), (1, 12, 12), (1, 40, 12), (60, 8, 6), (200, 3, 1), (2000, 2, 1)]
)
def test_the_number_of_pairs_is_bounded(events: int, accounts: int, each: int) -> None:
    found = pairs(many(events, accounts))
    assert {len(some) for some in found.values()} == {each}
    assert sum(map(len, found.values())) == min(MOST, events * each)
    assert all(pair.one.split("-")[0] == pair.other.split("-")[0] for some in found.values() for pair in some)


@pytest.mark.parametrize(
    ("text", "words"),
    [  # Unicode Technical Standard 18, annex C: of a word are letters, marks, digits and what connects, such as _
        ("It’s “over”—for_now: 3.5 times & no more!", "it s over for_now 3 5 times no more"),
        ("Żółw, Łódź; naïve", "zolw lodz naive"),
        ("В Риме «все» ждут…", "в риме все ждут"),
        ("日本、東京。", "日本 東京"),
        ("— “!” —", ""),
    ],
)
def test_the_words_by_which_accounts_are_compared(text: str, words: str) -> None:
    assert words_of(text) == words.split()


def test_the_words_of_a_text_go_on_from_paragraph_to_paragraph() -> None:
    texts = ("“He said:”", "* * *", "Wałęsa’s  left")
    assert (
        words_of_body(Body(tuple(Block(("<p>", "</p>"), (Paragraph(text),)) for text in texts)))
        == "he said walesa s left"
    )
