"""What is left of an archive, and of a text that may not be shown, before anything is made: a rule at a time.

tests/meaning/test_withheld.py looks for the same in the files of whole builds."""

import re
from dataclasses import replace
from typing import Any

import pytest

from clippings.build.stages.publish import Gone, gone, left_out, public, shown, shown_files, unlinked
from clippings.build.stages.redact import redacted
from clippings.model.annotation import (
    Annotation,
    Event,
    Placed,
    Position,
    Question,
    QuotedPlace,
    SameUtterance,
    StoryVerdict,
)
from clippings.model.archive import Archive, Site, Withheld
from clippings.model.body import Block, Body, Paragraph, Selector, Span, Target
from clippings.model.dossier import Dossier
from clippings.model.edtf import Edtf
from clippings.model.entity import Entity, NameCounts
from clippings.model.evidence import Candidate, Evidence, Rights, Source
from clippings.model.link import Link
from clippings.model.record import DateClaim, Record, Withdrawal
from clippings.model.reference import ROOT, linked_path
from clippings.reading.markup import from_markdown
from clippings.reading.rights.pictures import pictures_in
from clippings.reading.rights.quoting import brief, count_of, first_words, may_be_quoted, too_long
from clippings.reading.rights.repeating import Repeated, repeats
from clippings.reading.standoff import body_html
from clippings.records.withholding import quoted_text, speakers, withheld_view

NOT_SHOWN = Rights(publish=False)
COUNTING = " ".join(f"word{number}" for number in range(1, 41))


def article(id: str = "a", text: str = COUNTING, rights: Rights = NOT_SHOWN, **rest: Any) -> Dossier:
    facets = {
        name: rest.pop(name)
        for name in ("withheld", "pictures", "references", "annotations", "quoted", "sayings", "named", "links")
        if name in rest
    }
    return Dossier(Record(id, id.upper(), rights=rights, **rest), from_markdown(text), **facets)


def note(id: str, words: str = "Said.", **rest: Any) -> Annotation:
    return Annotation(id, "context", from_markdown(words), words, **rest)


def event(id: str, words: str = "", **rest: Any) -> Event:
    return Event(id, id.title(), None, from_markdown(words), **rest)


def archive(*dossiers: Dossier, **tables: Any) -> Archive:
    return Archive(Site("t"), dossiers={one.id: one for one in dossiers}, **tables)


# How many words


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("It’s well-known.", 3), ("— …", 0), ("rock'n'roll", 1), ("和谈失败", 4), ("สันติ", 5), ("BBC说", 2)],
)
def test_words_that_are_quoted_are_counted(text: str, count: int) -> None:
    """In scripts without spaces a character is a word."""
    assert count_of(text) == count


@pytest.mark.parametrize(
    ("text", "most", "first"),
    [
        ("Talks, at last, began.", 2, "Talks, at"), ("Talks, at last, began.", 4, "Talks, at last, began."),
        ("Talks, at last, began.", 3, "Talks, at last"), ("Talks began", 0, ""), ("和谈失败", 3, "和谈失"),
    ],
)  # fmt: skip
def test_a_text_up_to_so_many_words(text: str, most: int, first: str) -> None:
    assert first_words(text, most) == first


@pytest.mark.parametrize(
    ("withheld", "selector", "exact"),
    [
        (True, Selector(exact="word1 word2 word3 word4"), "word1 word2 word3"),
        (True, Selector(paragraph=1), ""),
        (False, Selector(exact="word1 word2 word3 word4"), "word1 word2 word3 word4"),
    ],
)
def test_a_passage_of_a_withheld_text_is_cut(withheld: bool, selector: Selector, exact: str) -> None:
    dossier = article(rights=Rights(publish=False, quote=3), withheld=withheld)
    passage = Target(0, 6, 29, "word1 word2 word3 word4")
    assert may_be_quoted(dossier, selector, passage) == Target(0, 6, 6 + len(exact), exact)


@pytest.mark.parametrize(
    ("publish", "quote", "told"),
    [
        (False, 4, ""), (True, 3, ""),
        (False, 3, "quotes 4 words of a text that is not published; a hosted build shows the first 3"),
    ],
)  # fmt: skip
def test_a_quotation_that_is_too_long_is_told(publish: bool, quote: int, told: str) -> None:
    dossier = article(rights=Rights(publish=publish, quote=quote))
    assert too_long(dossier, Selector(exact="word1 word2 word3 word4")) == told


def test_the_ground_of_a_field_has_seven_words_of_the_text() -> None:
    seven, eight = "a b c d e f g", "a b c d e f g h"
    ground = Evidence(
        "printed",
        quote=eight,
        because=eight,
        candidates=(Candidate(eight, "printed", eight), Candidate(seven, "printed")),
    )
    found = brief(ground)
    assert (found.quote, found.because) == (f"{seven} …", eight)
    assert [(one.value, one.quote) for one in found.candidates] == [(f"{seven} …", f"{seven} …"), (seven, None)]
    assert brief(Evidence("printed", quote=seven)) == Evidence("printed", quote=seven)
    assert brief(Evidence("printed")) == Evidence("printed")


# Words in a row


@pytest.mark.parametrize(
    ("most", "said", "left"),
    [
        (9, "He said word1 word2 word3 word4 word5 word6 word7 word8 word9.", "He said word1 word2 word3 word4 word5 word6 word7 word8 word9."),
        (9, "Word3 word4 word5 word6 word7 word8 word9, word10 word11 word12 word13! He left.", "Word3 word4 word5 word6 word7 word8 word9, word10 word11 …! He left."),
        (2, "word1 word2 word3 word4 word5 word6 word7", "word1 word2 word3 word4 word5 word6 word7"),
        (2, "word1 word2 word3 word4 word5 word6 word7 word8", "word1 word2 word3 word4 word5 word6 word7 …"),
        (7, "word1 word2 word3 word4 word5 word6 word7 word8 and word11 word12 word13 word14 word15 word16 word17 word18 word19.", "word1 word2 word3 word4 word5 word6 word7 … and word11 word12 word13 word14 word15 word16 word17 …."),
        (7, "word1 word2 word3 word4 word5 word7 word8 word9 word10", "word1 word2 word3 word4 word5 word7 word8 word9 word10"),
        (7, "", ""),
    ],
)  # fmt: skip
def test_what_a_text_repeats_too_much_of_is_cut(most: int, said: str, left: str) -> None:
    """Seven words in a row may stand anywhere, and more where the rights say so."""
    words = Repeated.of(from_markdown(COUNTING), most)
    assert words.short(said) == left
    cut = {9: 11, 2: 8, 7: 9}[most]
    assert words.longest(said) == (cut if said != left else 0)


def test_rows_of_words_do_not_run_over_paragraphs_alone() -> None:
    words = Repeated.of(from_markdown("one two three four\n\nfive six seven eight"), 7)
    assert words.longest("one two three four five six seven eight") == 8


@pytest.mark.parametrize(("publish", "count"), [(False, 26), (False, 25), (True, 26)])
def test_an_editors_text_that_repeats_too_much_is_told(publish: bool, count: int) -> None:
    said = " ".join(COUNTING.split()[:count])
    told = f"repeats {count} words in a row of a text that is not published; a hosted build shows fewer"
    assert repeats(article(rights=Rights(publish=publish)), said) == (told if count > 25 and not publish else "")


def test_markup_stays_over_the_words_that_stay() -> None:
    text = "He: " + " ".join(COUNTING.split()[:10]) + " yes"
    at = {word: text.index(f"{word} ") for word in ("word1", "word7", "word8", "word9", "word10")}
    end = text.index(" yes")
    spans = (
        Span(0, 2, "<b>", "</b>"), Span(at["word7"], end, "<em>", "</em>"), Span(at["word9"], at["word9"] + 5, "<i>", "</i>"),
        Span(at["word9"], at["word9"], "<br>", ""), Span(end, end + 4, "<u>", "</u>"),
    )  # fmt: skip
    body = Body((Block(("<p>", "</p>"), (Paragraph(text, spans), Paragraph("Short.", spans[:1]))),))
    block = Repeated.of(from_markdown(COUNTING), 7).short_body(body).blocks[0]
    first, second = block.paragraphs
    assert first.text == "He: word1 word2 word3 word4 word5 word6 word7 … yes"
    assert [(first.text[s.start : s.end], s.open) for s in first.spans if s.close] == [
        ("He", "<b>"), ("word7 …", "<em>"), (" yes", "<u>"),
    ]  # fmt: skip
    assert [first.text[: s.start] for s in first.spans if not s.close] == [first.text.removesuffix("… yes")]
    assert (block.frame, second) == (("<p>", "</p>"), Paragraph("Short.", spans[:1]))


# Pictures, files and references


@pytest.mark.parametrize(
    ("markdown", "files"),
    [
        ("![A map](images/a%20map.png) and ![again](images/a%20map.png)", ("images/a map.png",)),
        ("[The scan](images/./scan.pdf#page=2)", ("images/scan.pdf",)),
        ("![Cafe\u0301](images/cafe\u0301.png)", ("images/café.png",)),
        ("[An article](article/other) [a page](articles/other.html) [a site](https://a.example/x.png)", ()),
        ("![Out](../secret.png)", ("../secret.png",)),
    ],
)
def test_the_files_that_a_text_shows_or_links_to(markdown: str, files: tuple[str, ...]) -> None:
    assert pictures_in(from_markdown(markdown)) == files


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("article/a", "articles/a.html"), ("event/talks#p-2", "events/talks.html#p-2"), ("person/roe", "people/roe.html"),
        ("../articles/a.html#p-2", "articles/a.html#p-2"), ("articles/a.md", "articles/a.html"),
        ("article", None), ("article/", None), ("papers/scan.pdf", None), ("article/a.html", None), ("articles/a", None),
        ("https://a.example/articles/a.html", None), ("/articles/a.html", None),
    ],
)  # fmt: skip
def test_the_page_of_the_archive_that_an_address_means(address: str, path: str | None) -> None:
    assert linked_path(address) == path


def test_of_the_files_only_those_that_something_shows_leave() -> None:
    found = archive(
        article(pictures=("images/a.png", "private/b.png", "images/private/c.png")),
        events={"e": event("e", "![x](images/event.png)")}, notes={"a": (note("n", "![x](images/note.png)"),)},
    )  # fmt: skip
    files = {
        "images/a.png",
        "images/event.png",
        "images/note.png",
        "images/other.png",
        "private/b.png",
        "images/private/c.png",
    }
    assert shown_files(found, files) == {"images/a.png", "images/event.png", "images/note.png"}


GOES = Gone(
    frozenset({"articles/there.html", "events/there.html", "questions/there.html"}),
    frozenset({"articles/here.html#note-hidden"}), "https://archive.example",
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "is_gone"),
    [
        ("articles/here.html", False), ("articles/here.html#p-2", False),
        ("articles/here.html#note-hidden", True), ("articles/here.html#note-shown", False), ("articles/there.html#p-2", True),
        ("events/there.html", True), ("questions/there.html", True), ("people/roe.html", False), ("images/there.png", False),
        ("articles/index.html", False), ("Articles/There.HTML", True), ("data/articles/there.json", True),
        ("data/articles/here.json", False), ("articles/there.md", True), ("articles/there.html?x=1", True),
    ],
)  # fmt: skip
def test_what_leads_nowhere(path: str, is_gone: bool) -> None:
    assert gone(path, GOES) is is_gone


def test_links_that_lead_nowhere_are_plain_words() -> None:
    body = from_markdown(
        "[here](article/here#p-1), [*there*](article/there), [hidden](#note-hidden) and [a site](https://a.example)"
    )
    (paragraph,) = unlinked(body, GOES, "articles/here.html").paragraphs
    assert paragraph.text == "here, there, hidden and a site"
    opened = [span.open for span in paragraph.spans]
    assert [re.findall(r'href="([^"]*)', tag) for tag in opened if ROOT in tag] == [[f"{ROOT}articles/here.html#p-1"]]
    assert any(tag.startswith("<em") for tag in opened)
    assert not any("hidden" in tag for tag in opened)
    assert any("https://a.example" in tag for tag in opened)


@pytest.mark.parametrize(
    "address",
    [
        "article/there", "there.html", "../articles/there.html", "/articles/there.html", "/articles/there.md#p-1",
        "https://archive.example/articles/there.html", "../data/articles/there.json", "th%65re.html", "#note-hidden",
        "https://archive.example/articles/here.html#note-hidden",
    ],
)  # fmt: skip
def test_however_its_address_is_written_what_goes_is_not_linked(address: str) -> None:
    (paragraph,) = unlinked(from_markdown(f"See [this]({address})."), GOES, "articles/here.html").paragraphs
    assert (paragraph.text, paragraph.spans) == ("See this.", ())


@pytest.mark.parametrize(
    "written",
    [
        "![a map](images/private/secret.png)", "A ![a map](images/private/secret.png)", "[words](images/private/secret.png)",
        "[words](private/annotations/secret.yaml)", "[words](../Private/secret.md)", "[words](images/%70rivate/secret.png)",
        "[![](images/shown.png)](article/there)", "A [![](images/shown.png)](article/there) b", "[words](images\\private\\secret.png)",
        "<ul><li><a href='there.html'><img src='images/shown.png'></a></li></ul>",
        "[words](https://archive.example/images/private/secret.png)",
    ],
)  # fmt: skip
def test_no_address_of_what_goes_is_in_a_text(written: str) -> None:
    html = str(body_html(unlinked(from_markdown(written), GOES, "articles/here.html")))
    assert not re.search("private|secret|there", html, re.IGNORECASE)
    assert ("images/shown.png" in html) == ("shown" in written)


def test_an_address_elsewhere_may_have_a_folder_of_that_name() -> None:
    for address in ("https://a.example/private/x.html", "//a.example/private/x.html"):
        assert address in str(body_html(unlinked(from_markdown(f"[x]({address})"), GOES, "articles/here.html")))


def test_no_field_has_the_address_of_what_goes() -> None:
    there = Source("A draft", "https://archive.example/articles/draft.html")
    known = Source("A book", "https://books.example/private/draft.html")
    why = Withdrawal(
        Edtf("2021", "2021-01-01", "2021-12-31"), "See [the draft](article/draft) and [more](https://a.example)."
    )
    said = Archive(
        Site("t", url="https://archive.example"),
        dossiers={
            "a": article("a", evidence={"date": Evidence("supplied", source=there)}),
            "draft": article("draft", status="draft"), "gone": article("gone", status="withdrawn", withdrawn=why),
        },
        notes={"a": (note("n", sources=(there, known)),)},
        events={"e": event("e", sources=(there,))},
    )  # fmt: skip
    left = public(said)
    assert left.withdrawn["gone"].because == "See the draft and [more](https://a.example)."
    assert left.notes["a"][0].sources == (Source("A draft"), known)
    assert left.events["e"].sources == (Source("A draft"),)
    assert left.dossiers["a"].record.evidence["date"].source == Source("A draft")


def test_what_is_no_address_stays_as_it_is_and_stops_nothing() -> None:
    assert unlinked(from_markdown("[y](//[)"), GOES, "articles/here.html").paragraphs[0].text == "y"
    linked = Paragraph("y", (Span(0, 1, '<a href="http://[">', "</a>"),))
    assert unlinked(Body((Block(("<p>", "</p>"), (linked,)),)), GOES).paragraphs == (linked,)


# What is left of an archive

GONE = Withdrawal(Edtf("2021-05", "2021-05-01", "2021-05-31"), "it was invented")


def whole() -> Archive:
    notes = (
        note("n1", see=("article/draft", "article/b", "event/gone", "article/a#note-n2")), note("n2", visibility="private"),
    )  # fmt: skip
    question = Question(
        "q", "Who?", Body(), events=("e", "gone"),
        positions=(Position("a", "nobody", Selector()), Position("draft", "all", Selector())),
    )  # fmt: skip
    return archive(
        article("a", rights=Rights(), events=("e", "gone"), replies_to=("b", "draft"), references=("articles/b.html", "articles/draft.html")),
        article("b", rights=Rights(publish=False, derive="none")), article("c", rights=Rights(publish=False, search="index-only"), pictures=("x.png",)),
        article("draft", status="draft"), article("gone", status="withdrawn", withdrawn=GONE), article("left", status="withdrawn"),
        events={"e": event("e"), "gone": event("gone", status="draft")},
        questions={"q": question, "q2": Question("q2", "Why?", Body(), status="draft")},
        notes={"a": notes, "draft": notes},
    )  # fmt: skip


def test_drafts_are_gone_and_with_them_every_reference_to_them() -> None:
    left = public(whole())
    assert (list(left.dossiers), list(left.events), list(left.questions)) == (["a", "b", "c"], ["e"], ["q"])
    assert left.withdrawn == {"gone": GONE}
    first = left.dossiers["a"]
    assert (first.record.events, first.record.replies_to, first.references) == (("e",), ("b",), ("articles/b.html",))
    assert left.questions["q"].events == ("e",)
    assert [position.article for position in left.questions["q"].positions] == ["a"]
    assert {id: [one.id for one in notes] for id, notes in left.notes.items()} == {"a": ["n1"]}
    assert left.notes["a"][0].see == ("article/b",)


@pytest.mark.parametrize(
    ("said", "left"),
    [(("a", "b"), ["a", "b"]), (("a", "draft", "c"), ["a", "c"]), (("a", "draft"), []), (("draft", "gone"), [])],
)
def test_what_editors_join_stays_where_two_of_it_do(said: tuple[str, ...], left: list[str]) -> None:
    """One article alone tells no story with another, and one quotation alone is of no utterance with another."""
    made = replace(
        whole(),
        story_verdicts={"s": (StoryVerdict("together", said),)},
        utterances={"u": (SameUtterance(tuple(QuotedPlace(id, Selector("We left.")) for id in said)),)},
    )
    kept = public(made)
    assert [list(one.articles) for one in kept.story_verdicts["s"]] == ([left] if left else [])
    assert [[place.article for place in one.places] for one in kept.utterances["u"]] == ([left] if left else [])


def test_a_text_that_may_not_be_shown_stays_for_facts_and_then_goes() -> None:
    left = public(whole())
    texts = {
        id: (one.withheld, bool(one.body.paragraphs), bool(one.findable.paragraphs))
        for id, one in left.dossiers.items()
    }
    assert texts == {"a": (False, True, True), "b": (True, False, False), "c": (True, True, True)}
    assert left.dossiers["c"].pictures == ()
    pages = shown(left).dossiers
    assert {id: bool(one.body.paragraphs) for id, one in pages.items()} == {"a": True, "b": False, "c": False}


@pytest.mark.parametrize(
    ("publish", "search", "findable"),
    [(True, "full", True), (True, "index-only", True), (True, "none", False), (False, "full", False),
     (False, "index-only", True), (False, "none", False)],
)  # fmt: skip
def test_which_texts_search_may_find(publish: bool, search: Any, findable: bool) -> None:
    left = public(archive(article(rights=Rights(publish=publish, search=search))))
    assert bool(left.dossiers["a"].findable.paragraphs) is findable


def test_notes_positions_and_grounds_repeat_no_more_of_a_withheld_text_than_its_rights_allow() -> None:
    ten = " ".join(COUNTING.split()[:10])
    left = f"{' '.join(COUNTING.split()[:8])} …"
    for publish, said, ground in ((False, left, f"{' '.join(COUNTING.split()[:7])} …"), (True, ten, ten)):
        evidence = {"date": Evidence("printed", quote=ten)}
        dated = DateClaim(Edtf("2016", "2016-01-01", "2016-12-31"), evidence["date"])
        whole = archive(
            article(rights=Rights(publish=publish, quote=8), evidence=evidence, date=dated),
            notes={"a": (note("n", ten),)},
            questions={"q": Question("q", "Who?", Body(), positions=(Position("a", ten, Selector(), stance=ten), Position("a", "no", Selector())))},
        )  # fmt: skip
        found = redacted(public(whole), whole)
        (left_note,) = found.notes["a"]
        assert (left_note.text, left_note.body.paragraphs[0].text) == (said, said)
        first, second = found.questions["q"].positions
        assert (first.answer, first.stance, second.answer, second.stance) == (said, said, "no", None)
        record = found.dossiers["a"].record
        assert record.evidence["date"].quote == ground
        assert record.date.evidence is not None
        assert record.date.evidence.quote == ground


def test_what_is_left_out_is_counted() -> None:
    assert left_out(whole(), 3) == Withheld(texts=2, facts=1, drafts=1, withdrawn=2, pictures=3)


# What a page says instead


@pytest.mark.parametrize(
    ("rights", "why", "instead", "search"),
    [
        (Rights("© The Gazette", publish=False), "© The Gazette.", "Its record is shown.",
         "Search finds it by its title and notes and by the names that stand in it, and not by its other words."),
        (Rights("Lent. ", "The Gazette", publish=False, quote=0), "Lent.", "Its record is shown.",
         "Search finds it by its title and notes and by the names that stand in it, and not by its other words."),
        (Rights(holder="The Gazette", publish=False, derive="none"), "Its rights are held by The Gazette.",
         "Its record is shown, and nothing that would have to be worked out from its words.",
         "Search finds it by its title and notes, and not by its other words."),
        (Rights(publish=False, search="index-only", derive="none"), "Its editors have not cleared it for publication.",
         "Its record is shown, and nothing that would have to be worked out from its words.",
         "Search finds it by its words, without showing them."),
        (Rights(publish=False, search="none", derive="none"), "Its editors have not cleared it for publication.",
         "Its record is shown, and nothing that would have to be worked out from its words.", "Search does not find it."),
    ],
)  # fmt: skip
def test_a_page_says_why_and_what_is_shown_instead(rights: Rights, why: str, instead: str, search: str) -> None:
    view = withheld_view(article(rights=rights, withheld=True), archive())
    assert view is not None
    assert (view.why, view.instead, view.search) == (why, instead, search)
    assert withheld_view(article(rights=rights), archive()) is None


NAMES, LINKS = NameCounts(("ann",), ("person",), (2,)), (Link("b", ()),)
SAYINGS = {"ann": (("", 0),)}
QUOTED = (Placed(note("n1"), Target(0, 0, 5, "word1")),)


@pytest.mark.parametrize(
    ("facets", "instead"),
    [
        ({}, "Its record is shown."),
        ({"named": NAMES}, "Shown instead: whom and what it names."),
        ({"sayings": {"nobody": (("", 0),)}}, "Its record is shown."),
        ({"links": (Link("gone", ()),), "annotations": (Placed(note("n1"), None),)}, "Its record is shown."),
        ({"annotations": QUOTED}, "Shown instead: at most 25 words where a note or a position quotes it."),
        ({"named": NAMES, "links": LINKS},
         "Shown instead: whom and what it names, and what it has in common with other articles, in numbers."),
        ({"named": NAMES, "sayings": SAYINGS, "links": LINKS, "annotations": QUOTED},
         "Shown instead: whom and what it names, whom it quotes, what it has in common with other articles, in numbers, "
         "and at most 25 words where a note or a position quotes it."),
    ],
)  # fmt: skip
def test_a_page_says_only_of_what_there_is_that_it_is_shown(facets: dict[str, Any], instead: str) -> None:
    whole = archive(entities={"ann": Entity("ann", "person", "Ann")}, cards={"b": None})
    view = withheld_view(article(withheld=True, **facets), whole)
    assert view is not None
    assert view.instead == instead


def test_quoted_words_stand_in_their_paragraphs_in_their_order() -> None:
    def placed(id: str, target: Target | None) -> Placed:
        return Placed(note(id), target)

    dossier = article(
        withheld=True, quoted={Selector(exact="home"): Target(2, 30, 34, "home")},
        annotations=(
            placed("n1", Target(2, 4, 15, "went slowly")), placed("n2", Target(0, 0, 0, "")), placed("n3", None),
            placed("n4", Target(2, 30, 34, "home")),
        ),
    )  # fmt: skip
    found = quoted_text(dossier)
    assert [paragraph.text for paragraph in found.body.paragraphs] == ["…", "", "… went slowly … home …"]
    assert [block.frame for block in found.body.blocks] == [
        (f'<p id="p-{number}" data-number="{number}">', "</p>") for number in (1, 2, 3)
    ]
    targets = [one.target for one in found.annotations]
    assert targets[2] is None
    for target in filter(None, targets):
        text = found.body.paragraphs[target.paragraph].text
        assert text[target.start : target.end] == target.exact
    assert [target.exact for target in filter(None, targets)] == ["went slowly", "", "home"]


def test_a_text_of_which_nothing_is_quoted_is_empty() -> None:
    assert quoted_text(article(withheld=True)).body.blocks == ()


def test_who_is_quoted_most_comes_first() -> None:
    known = {id: Entity(id, "person", id.title()) for id in ("ann", "ben", "cid")}
    once, twice = (("", 0),), (("", 0), ("", 0))
    dossier = article(sayings={"cid": once, "ben": once, "ann": twice, "nobody": twice})
    assert list(speakers(dossier, archive(entities=known))) == [("ann", 2), ("ben", 1), ("cid", 1)]
