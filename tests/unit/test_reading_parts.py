"""What is made of editors' files: what is hidden stays hidden, what is right beside a mistake is kept, and where the
words stand that they point at."""

import pytest

from clippings.model.annotation import Annotation, Placed, QuotedPlace, SameUtterance, StoryVerdict
from clippings.model.body import Selector, Target
from clippings.model.dossier import Dossier
from clippings.model.evidence import Rights
from clippings.model.record import Record
from clippings.reading import annotations, articles, events, identity, verdicts
from clippings.reading.anchoring import advice, places
from clippings.reading.marks import woven
from clippings.reading.markup import from_markdown
from clippings.reading.schema import front_matter
from meaning.case_table import fits

PARAGRAPHS = ["The envoys left the town. The envoys left.", "Nobody spoke.", "The gates closed behind the envoys."]


@pytest.mark.parametrize(("where", "status"), [("articles/a.md", "published"), ("articles/private/a.md", "draft")])
def test_an_article_in_a_private_folder_is_a_draft_whatever_it_says(where: str, status: str) -> None:
    reading = articles.read("---\ntitle: A\nstatus: published\n---\nText.\n", where, "a").value
    assert reading is not None
    assert reading.record.status == status


NOTES = """\
- {id: one, kind: context, body: It was so., on: {exact: envoys}, visibility: public}
- {id: two, kind: contxt, body: It was not so.}
- {id: one, kind: correction, body: Once more.}
"""


@pytest.mark.parametrize(
    ("where", "first"), [("annotations/a.yaml", "public"), ("annotations/private/a.yaml", "private")]
)
def test_notes_in_a_private_folder_are_private_and_one_with_a_mistake_is_kept_unseen(where: str, first: str) -> None:
    found = annotations.read_for(NOTES, where, "a")
    assert [(note.id, note.kind, note.visibility, note.text) for note in found.value] == [
        ("one", "context", first, "It was so."),
        ("two", "context", "private", "It was not so."),
    ]
    assert found.lost == ("note/a",)
    assert [(one.line, one.field) for one in found.problems] == [(2, "two: kind"), (3, "id")]
    assert annotations.read_for(NOTES.splitlines()[0], where, "a").lost == ()


def test_what_is_right_of_an_event_or_a_question_with_a_mistake_is_kept_as_a_draft() -> None:
    event = events.event("---\ntitle: The fair\ndate: soon\nplaces: [lowtown]\n---\nThey met.\n", "e.md", "fair").value
    assert event is not None
    assert (event.title, event.date, event.places, event.status) == ("The fair", None, ("lowtown",), "draft")
    event = events.event("---\ntitel: The fair\n---\nThey met.\n", "e.md", "fair").value
    assert event is not None
    assert event.title == "fair"
    assert events.event("---\ntitel: The fair\n---\n", "e.md", "fair").value is None
    broken = events.question("---\nquestion: [Who\n---\nWho came?\n", "q.md", "who").value
    assert broken is not None
    assert (broken.question, broken.status) == ("who", "draft")


def test_a_page_may_not_have_the_name_of_one_that_the_archive_writes() -> None:
    page = "---\ntitle: About\n---\nWords.\n"
    assert events.page(page, "p.md", "about").value is not None
    for name in ("search", "timeline", "index", "404", "About us"):
        found = events.page(page, "p.md", name)
        assert found.value is None
        assert [problem.field for problem in found.problems] == ["file name"]


def test_what_holds_of_every_text_is_read_from_the_archives_file() -> None:
    said = identity.read(
        "name: Our archive\nrights: {publish: no, quote: 10, holder: The heirs}\n", "archive.yaml"
    ).value
    assert said == {"name": "Our archive", "rights": Rights(holder="The heirs", publish=False, quote=10)}
    assert identity.read("name: [Our\n", "archive.yaml").value == {}
    assert identity.read("naem: Ours\n", "archive.yaml").value == {}


def test_what_editors_say_of_stories_and_of_quotations_has_its_line() -> None:
    said = "- together: [a, b]\n- apart: [a, c]\n  none: [d, e]\n"
    assert verdicts.stories(said, "stories.yaml", "").value == (
        StoryVerdict("together", ("a", "b"), "stories.yaml", 1),
        StoryVerdict("apart", ("a", "c"), "stories.yaml", 2),
        StoryVerdict("none", ("d", "e"), "stories.yaml", 3),
    )
    said = "- same:\n  - {article: a, on: {exact: We left}}\n  - {article: b, on: {paragraph: 2}}\n"
    assert verdicts.utterances(said, "quotations.yaml", "").value == (
        SameUtterance(
            (QuotedPlace("a", Selector("We left"), 2), QuotedPlace("b", Selector(paragraph=2), 3)), "quotations.yaml", 1
        ),
    )


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        (Selector("envoys"), [(0, 4), (0, 30), (2, 28)]),
        (Selector("envoys", prefix="The"), [(0, 4), (0, 30)]),
        (Selector("envoys", prefix="town. The"), [(0, 30)]),
        (Selector("The gates", prefix="Nobody spoke."), [(2, 0)]),
        (Selector("The gates", prefix="envoys left. Nobody spoke."), [(2, 0)]),
        (Selector("The gates", prefix="gates. Nobody spoke."), []),
        (Selector("envoys left.", suffix="Nobody spoke. The gates"), [(0, 30)]),
        (Selector("envoys left", suffix="the town"), [(0, 4)]),
        (Selector("behind the envoys.", suffix="The end"), []),
        (Selector("The envoys left the town", prefix="It began."), []),
        (Selector(paragraph=1), [(0, 0)]),
        (Selector(paragraph=3), [(2, 0)]),
        (Selector(paragraph=4), []),
        (Selector("  "), []),
    ],
)
def test_where_the_words_stand_that_an_editor_points_at(selector: Selector, found: list[tuple[int, int]]) -> None:
    at = places(selector, PARAGRAPHS)
    assert [(target.paragraph, target.start) for target in at] == found
    assert all(PARAGRAPHS[one.paragraph][one.start : one.end] == one.exact for one in at)


def test_words_may_stand_upon_themselves() -> None:
    assert [one.start for one in places(Selector("ana"), ["banana"])] == [1, 3]


LONG = "He said at length what he had said before. " * 3


@pytest.mark.parametrize(
    ("selector", "why", "try_"),
    [
        (Selector(paragraph=4), "the text has 3 paragraphs", "give a number from 1 to 3"),
        (Selector("envoys"), "stands 3 times (¶1, ¶1, ¶3)", "add prefix: or suffix: with the words before or after"),
        (
            Selector("Nobody", prefix="Then", suffix="came"),
            "does not stand in the text with this prefix and suffix", "¶2 has “Nobody spoke.”",
        ),
        (Selector("Nobody", suffix="came"), "does not stand in the text with this suffix", "¶2 has “Nobody spoke.”"),
        (Selector("The gates closd behind"), "does not stand in the text", "¶3 has “The gates closed behind”"),
        (Selector("zzz qqq xxx"), "does not stand in the text", "copy the words from the article's body"),
        (Selector("Somebody", prefix="x"), "does not stand in the text", "¶2 has “Nobody”"),
    ],
)  # fmt: skip
def test_an_editor_is_told_what_stands_there_instead(selector: Selector, why: str, try_: str) -> None:
    assert advice(selector, places(selector, PARAGRAPHS), PARAGRAPHS) == (why, try_)


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (["Alone."], ("the text has one paragraph", "write 1")),
        ([], ("the text has no paragraph", "leave the passage out, so that the whole article is meant")),
    ],
)  # fmt: skip
def test_a_paragraph_of_a_text_that_has_one_or_none(paragraphs: list[str], told: tuple[str, str]) -> None:
    assert advice(Selector(paragraph=4), (), paragraphs) == told


def test_forty_letters_around_a_passage_are_told_and_the_rest_of_a_word() -> None:
    _, around = advice(Selector("the envoys", prefix="x"), (), [f"{LONG}Then the envoys left. {LONG}"])
    before, after = "at length what he had said before. Then ", " left. He said at length what he had sai"
    assert (len(before), len(after)) == (40, 40)
    assert around == f"¶1 has “{before}the envoys{after}d”"
    _, around = advice(Selector("the envoys", prefix="x"), (), [f"{LONG}xThen the envoys leave. {LONG}"])
    assert (
        around
        == "¶1 has “at length what he had said before. xThen the envoys leave. He said at length what he had said”"
    )


def test_a_text_with_its_marks_leads_to_where_a_theme_says() -> None:
    body = from_markdown("The envoys *left*.")
    note = Annotation("n1", "context", from_markdown("So."), "So.", on=Selector("envoys"))
    dossier = Dossier(Record("a", "A"), body, annotations=(Placed(note, Target(0, 4, 10, "envoys")),))
    html = woven(dossier, "https://site.example/")
    assert html.startswith('<p>The <mark class="passage context" id="passage-n1">envoys<sup><a href="#note-n1"')
    assert html.endswith("<em>left</em>.</p>")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a.md:1 · head · is empty · write a line ---, title: and the title, a line ---, and the text; or remove the file"),
        ("Talks end\n---\n", "a.md:1 · head · “Talks end” · the file does not begin with --- · …"),
        ("\n\n---\ntitle: A\n---\n", "a.md:3 · head · “---” · stands below an empty line · begin the file with ---"),
        (" ---\ntitle: A\n---\n", "a.md:1 · head · “---” · stands behind spaces · begin the file with ---"),
        ("—-\ntitle: A\n", "a.md:1 · head · “—-” · is a dash that a program made of three hyphens · type --- and …"),
        ("\n–\n", "a.md:2 · head · “–” · is a dash that a program made of three hyphens · …"),
        ("--\ntitle: A\n", "a.md:1 · head · “--” · has not exactly three hyphens · write ---"),
        ("----\n", "a.md:1 · head · “----” · has not exactly three hyphens · write ---"),
        ("+++\n", "a.md:1 · head · “+++” · is how a head in TOML or JSON begins, which is not read · …"),
        ("{\n", "a.md:1 · head · “{” · is how a head in TOML or JSON begins, which is not read · …"),
        ("---\ntitle: A\nText.\n", "a.md:1 · head · “---” · is opened and never closed · put a line --- below the last field"),
        ("---\ntitle: A\n ----\nText.\n", "a.md:3 · head · “----” · has not exactly three hyphens, so that the head is not closed · write ---"),
        ("---\ntitle: A\n--\n", "a.md:3 · head · “--” · has not exactly three hyphens, so that the head is not closed · write ---"),
        ("---\ntitle: A\n—\n", "a.md:3 · head · “—” · has not exactly three hyphens, so that the head is not closed · write ---"),
    ],
)  # fmt: skip
def test_a_head_that_is_not_begun_or_not_closed_is_told(text: str, told: str) -> None:
    document, problems = front_matter.split(text, "a.md")
    assert (document.head.value, document.body, document.body_line) == ({}, "", 1)
    assert [fits(told, str(problem)) for problem in problems] == [True], problems


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\ntitle: A\n---\nText.\n", "Text.\n", 4),
        ("\ufeff---\ntitle: A\n---  \n\nText.\n---\n", "\nText.\n---\n", 4),
        ("---\n---\n", "", 3),
    ],
)
def test_a_file_is_its_head_and_what_stands_below(text: str, body: str, line: int) -> None:
    document, problems = front_matter.split(text, "a.md")
    assert (document.body, document.body_line, problems) == (body, line, ())
    assert document.head.value == ({"title": "A"} if "title" in text else {})
