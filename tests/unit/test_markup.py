"""Markdown and hostile HTML to numbered paragraphs, and back to HTML with marks."""

import re
from html import unescape
from time import process_time

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from clippings.model.body import Paragraph, Span
from clippings.reading.markup import from_html, from_markdown
from clippings.reading.markup.markdown import MARKDOWN, rendered
from clippings.reading.markup.note_marks import marks_called
from clippings.reading.markup.plain import PLAIN, set_apart, with_plain_lines
from clippings.reading.standoff import Mark, body_html, paragraph_html
from clippings.wording.messages import speaking


def html(markdown: str, anchors: bool = True) -> str:
    return str(body_html(from_markdown(markdown, anchors)))


@given(st.text(st.sampled_from("aéب1 \n\n.,;:-+!?()“”‘’\"'«»–—…/@$%^{}\u00a0\u2009*_[<&#|~=`\\\t")), st.booleans())
def test_text_without_markup_is_what_markdown_makes_of_it(text: str, anchors: bool) -> None:
    assert from_markdown(text, anchors) == from_html(MARKDOWN.render(text), anchors)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.booleans())
def test_no_character_is_taken_for_plain_that_a_parser_reads_otherwise(text: str, anchors: bool) -> None:
    for around in (f"{text}\n\nOne.", f"One{text}two.", f"One.\n\ntwo{text}"):
        assert from_markdown(around, anchors) == from_html(rendered(with_plain_lines(around)), anchors)


PARTS = (
    "One (so), “really”.", "Two\nlines.", "12.5 million", "A & B  | c #d > e = f", "1. item", "- item", "* * *", "---",
    "*em* [a](b)", "# Head", "Head\n===", "> said", "> - deep", "| a | b |\n|---|---|\n| c | d |", "[ref] is", "[ref]: /to",
    "[ref]:", "Claim[^1] ^[so]", "[^1]: Ground.", "[^1]:", "    code", "  in", "```", "~~~", "<div>", "</div>", "<pre>", "<!--",
    "-->", "<b title='", "<table><tr><td>", "</td></tr></table>", "[1](#t-1)", "\ue0010", "- " * 49 + "*so*", "> " * 60 + "so",
)  # fmt: skip
"""What may stand between two empty lines: without markup, of every kind of Markdown, the beginnings and ends of HTML and
of code, and what may be taken for a word that stands for others."""


@given(
    st.lists(st.sampled_from(PARTS)), st.lists(st.sampled_from(["\n\n", "\n\n\n\n", "\n", "\r\n\r\n"])), st.booleans()
)
def test_a_text_is_what_a_parser_makes_of_it_whole(parts: list[str], gaps: list[str], anchors: bool) -> None:
    text = "".join(part + gap for part, gap in zip(parts, gaps + ["\n\n"] * len(parts), strict=False))
    assert from_markdown(text, anchors) == from_html(rendered(with_plain_lines(text)), anchors)


def test_only_what_has_markup_is_parsed() -> None:
    rows = "One.\n\nTwo\nlines.\n\n*Three*\n\nFour.\n"
    short, known = set_apart(rows)
    assert list(known.values()) == [["One.", "Two lines."], ["Four."]]
    assert [part for part in short.split("\n\n") if part not in known] == ["*Three*"]
    assert [paragraph.text for paragraph in from_markdown(rows).paragraphs] == ["One.", "Two lines.", "Three", "Four."]


@pytest.mark.parametrize(
    "rows", ["One.\n\n<b>Two</b>\n\nThree.", "One.\n\n\ue0010\n\n*Two*", "&#xE001;0\n\nOne.\n\n*Two*"]
)
def test_a_text_that_may_have_html_or_what_stands_for_others_is_parsed_whole(rows: str) -> None:
    assert set_apart(rows) == (rows, {})


@pytest.mark.parametrize(
    "text",
    [
        "Plain, “really” (so).\nOn it goes.\n\nAnd again.\n", "É 1. 2) - + it’s 50%: x/y.", "1270 came.", "9.5 million", "$5",
        "„So“", "• A & B", "One.  Two.", "« Oui\u202f»", "№1: take | or #2 > 3 = 4",
    ],
)  # fmt: skip
def test_most_texts_are_known_to_be_plain(text: str) -> None:
    assert PLAIN.fullmatch(text)
    assert from_markdown(text, True) == from_html(MARKDOWN.render(text), True)


@pytest.mark.parametrize(
    "text",
    [
        "1. One\n", "One\n1. two", "1.\n", "a\n===", "a  \nb", "- a", "a\n- b", "    code", "a &amp; b", "a\tb", "a\r\nb", "# a",
        "a\n|---", "a\n:-", "a &copy; b", "a &#33; b", "a\u2028b", "a\n> b",
    ],
)  # fmt: skip
def test_text_with_markup_is_not_taken_for_plain(text: str) -> None:
    assert not PLAIN.fullmatch(text)


def test_paragraphs_are_numbered_and_plain() -> None:
    body = from_markdown("One *two*\nthree.\n\n- a\n- b\n\n> c\n\n| d | e |\n|---|---|\n| f | g |\n", anchors=True)
    assert [p.text for p in body.paragraphs] == ["One two three.", "a", "b", "c", "d e", "f g"]
    out = html("One *two*\nthree.\n\n- a\n- b")
    assert '<p id="p-1">One <em>two</em> three.</p>' in out
    assert '<li id="p-2">a</li>' in out


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "<a href='jav&#x09;ascript:alert(1)'>x</a>", "<iframe src=//x></iframe>", "<svg onload=alert(1)>",
        "<style>@import url(//x)</style>", "<form action=//x><input></form>", "<base href=//x>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<img src='https://x/pixel.gif'>",
        "<img src='//x/pixel.gif'>", "<link rel=stylesheet href=//x>", "<meta http-equiv=refresh content='0;url=//x'>",
        "<p style='background:url(//x)' onclick=alert(1) id=main class=masthead>t</p>", "<object data=//x></object>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>", "<a href='vbscript:x'>x</a>",
    ],
)  # fmt: skip
def test_nothing_hostile_survives(hostile: str) -> None:
    soup = BeautifulSoup(html(hostile), "html.parser")
    dangerous = [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "base",
        "link",
        "meta",
        "svg",
        "math",
        "link",
    ]
    assert soup.find_all(dangerous) == []
    for tag in soup.find_all(True):
        assert not [name for name in tag.attrs if name.startswith("on") or name in ("style", "class")]
        assert not str(tag.get("href", "")).lower().strip().startswith(("javascript", "data", "vbscript"))
        assert "src" not in tag.attrs or (":" not in str(tag["src"]) and not str(tag["src"]).startswith("/"))
    assert all(str(tag["id"]).startswith("p-") for tag in soup.find_all(id=True))


def test_references_become_paths_and_web_links_stay() -> None:
    out = html("[a](question/who) [b](https://example.org/)")
    assert 'href="\ue000questions/who.html"' in out
    assert 'href="https://example.org/"' in out
    assert 'rel="noopener noreferrer"' in out


def test_images_are_the_archives_own_and_may_be_links() -> None:
    assert 'src="\ue000images/x.png"' in html("![a](images/x.png)")
    out = html("Text [![a](images/x.png)](https://example.org/) more")
    assert '<a href="https://example.org/" rel="noopener noreferrer"><img' in out


def test_only_what_is_nested_too_deep_loses_its_marks() -> None:
    beside = from_html("<p>" + "<b>x</b> " * 150 + "</p>")
    assert len(beside.paragraphs[0].spans) == 150
    for deep, marked in ((99, True), (100, False)):  # and the paragraph
        body = from_html("<i>x</i>" * 150 + "<p>" + "<b>" * deep + "INNER" + "</b>" * deep + "</p>")
        assert (bool(body.paragraphs[-1].spans), body.paragraphs[-1].text.split()[-1]) == (marked, "INNER")


def test_deep_nesting_keeps_the_words() -> None:
    for deep in (300, 5000):
        body = from_html("<p>" + "<b>" * deep + "INNER" + "</b>" * deep + " tail</p><p>after</p>")
        text = " ".join(p.text for p in body.paragraphs)
        assert "INNER" in text
        assert "after" in text


COSTLY = {
    "brackets": "[" * 20_000, "pictures": "![" * 20_000, "notes": "^[" * 20_000, "footnotes": "[^" * 20_000,
    "pairs of brackets": "[" * 10_000 + "]" * 10_000, "links within links": "[a](" * 10_000, "stars": "*a **a " * 10_000,
    "backticks": " ".join("`" * n for n in range(200)), "entities": "&#1234567" * 10_000, "quotations": ">" * 20_000,
    "comments": "a <!--" * 10_000, "tags": "<a b=" * 10_000, "raised numbers": "word<sup>1</sup> " * 8000,
    "elements": "<div>" * 20_000, "lists": "<ul><li>" * 10_000, "tables": "<table><tr><td>" * 7000,
    "columns": "|a" * 4000 + "|\n" + "|-" * 4000 + "|\n" + "|b" * 4000 + "|\n", "definitions": "[a]: b\n" * 5000,
}  # fmt: skip
"""Texts of signs that a parser compares with all the others before them, or looks for the end of to the text's end."""


@pytest.mark.parametrize("text", COSTLY.values(), ids=COSTLY)
def test_a_text_of_signs_costs_no_more_than_its_length(text: str) -> None:
    """Where the time grew with the square of the length, or each sign was compared with two hundred, it took from four
    seconds to a minute; it takes half a second."""
    began = process_time()
    from_markdown(text, True)
    assert process_time() - began < 3


@pytest.mark.parametrize("text", ["[" * 3000, "![" * 3000, "[a](" * 3000, "*a **a " * 999 + "end"])
def test_signs_that_lie_too_deep_are_shown_as_they_stand(text: str) -> None:
    assert "".join(p.text for p in from_markdown(text).paragraphs) == text.strip()


def test_words_within_thousands_of_elements_stay_and_scripts_go() -> None:
    body = from_html("<div>" * 2000 + "kept<script>alert(1)</script> words" + "</div>" * 2000 + "<p>after</p>")
    assert " ".join(" ".join(p.text for p in body.paragraphs).split()) == "kept words after"


def test_the_root_character_cannot_be_smuggled_in() -> None:
    assert "\ue000" not in html("a \ue000 b")


def test_overlapping_marks_are_split_and_ids_stand_once() -> None:
    paragraph = Paragraph("abcdefgh", (Span(2, 6, "<em>", "</em>"),))
    out = paragraph_html(paragraph, (Mark(4, 8, '<mark id="m">', "</mark>", "<mark>", "<sup>1</sup>"),))
    assert out == 'ab<em>cd<mark id="m">ef</mark></em><mark>gh<sup>1</sup></mark>'
    assert out.count('id="m"') == 1


def test_marks_stand_in_the_paragraph_of_their_number() -> None:
    body = from_markdown("one\n\n- two\n- three\n\nfour")
    marks = {number: [Mark(0, 1, f"<mark id=m{number}>", "</mark>", "<mark>", "")] for number in range(4)}
    marked = re.findall(r"<mark id=m(\d)>(\w)</mark>", str(body_html(body, marks)))
    assert marked == [("0", "o"), ("1", "t"), ("2", "t"), ("3", "f")]


MARKS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6)


@given(st.text("ab<&\"' é", min_size=12, max_size=12), MARKS)
def test_any_marks_leave_the_text_and_nest(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(min(s), max(s), f"<b{n}>", f"</b{n}>") for n, s in enumerate(spans) if s[0] != s[1]]
    out = str(paragraph_html(Paragraph(text), marks))
    assert unescape(re.sub(r"</?b\d>", "", out)) == text
    stack: list[str] = []
    for close, name in re.findall(r"<(/?)(b\d)>", out):
        if close:
            assert stack.pop() == name
        else:
            stack.append(name)
    assert stack == []


@given(st.text(max_size=200))
def test_any_html_is_cleaned_without_an_error(text: str) -> None:
    body = from_html(text, anchors=True)
    assert "<script" not in str(body_html(body)).lower()


def test_a_mark_over_several_cells_is_cut_where_each_ends() -> None:
    """HTML lets no element stand around cells (HTML, §13.2.6.4.14): the browser would move it out of the table."""
    (row,) = from_markdown("<table><tr><td>one two</td><td></td><td>three</td></tr></table>").paragraphs
    assert row.text == "one two three"
    mark = Mark(4, 13, "<mark id=a>", "</mark>", "<mark>", "<sup>1</sup>")
    assert paragraph_html(row, [mark]) == (
        "<td>one <mark id=a>two</mark></td><td></td> <td><mark>three<sup>1</sup></mark></td>"
    )


def test_the_marks_of_footnotes_are_called_in_the_language_of_the_interface() -> None:
    made = html("A claim.[^1]\n\n[^1]: Its ground.")
    with speaking("de"):
        called = BeautifulSoup(marks_called(made), "html.parser").select("sup a")
    assert [(mark["lang"], mark["aria-label"]) for mark in called] == [
        ("de", "Fußnote 1"), ("de", "Zurück zum Text"),
    ]  # fmt: skip


def test_footnotes_of_two_texts_on_one_page_keep_apart() -> None:
    """Without anchors a text may stand beside others, and an id may stand once on a page."""
    texts = ["A.[^1]\n\n[^1]: One.", "B.[^1]\n\n[^1]: Two."]
    ids = [re.findall(r' id="([^"]+)"', html(text, anchors=False)) for text in texts]
    assert all(len(found) == 2 for found in ids)
    assert set(ids[0]) & set(ids[1]) == set()
    for found, text in zip(ids, texts, strict=True):
        assert set(re.findall(r'href="#([^"]+)"', html(text, anchors=False))) == set(found)
