"""Parts of reading a saved page, each by itself: its charset, whose folder a file lies in, what is a person's name."""

import json
from pathlib import Path

import pytest
from trafilatura import external

from clippings.importing.databases.recognised import may_be_of_page
from clippings.importing.draft import Draft, Found
from clippings.importing.pages.encoding import decoded
from clippings.importing.pages.fields.bare_names import below
from clippings.importing.pages.fields.bylines import _without_office
from clippings.importing.pages.fields.names import is_person
from clippings.importing.pages.fields.publisher import squeezed
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import read
from clippings.importing.pages.text import surroundings, teasers
from clippings.importing.pages.text.frame import above, outside
from clippings.importing.pages.text.missed import _joined, put_back
from clippings.importing.pages.text.told import untold
from clippings.importing.sources import parallel
from clippings.importing.sources.companions import divided
from clippings.importing.sources.inputs import Input


@pytest.mark.parametrize(
    ("outside", "inside", "charset"),
    [
        ("windows-1251", "windows-1252", "cp1251"),  # what is sent with it goes first: HTML, 13.2.3.2
        ("windows-1251", "", "cp1251"),
        ("", "windows-1251", "cp1251"),
        ("x-nobody-knows", "windows-1251", "cp1251"),
    ],
)
def test_a_charset_is_taken_from_outside_first_then_from_the_page(outside: str, inside: str, charset: str) -> None:
    declared = f'<meta charset="{inside}">' if inside else ""
    found = decoded(f"<html><head>{declared}</head><body>Переговоры</body></html>".encode("cp1251"), outside)
    assert (found.charset, "Переговоры" in found.text, found.because) == (charset, True, "declared")


@pytest.mark.parametrize("taken_for", ["latin-1", "cp1252"])
def test_utf_8_that_a_program_has_encoded_twice_is_read_as_once(taken_for: str) -> None:
    """A letter of two bytes becomes two letters where UTF-8 is taken for Latin-1: RFC 3629, 3."""
    words = "<p>Wie die Gespräche enden – „ohne Ergebnis“, sagt’s der Bürgermeister in Ölsdorf.</p>"
    twice = words.encode("utf-8").decode(taken_for, "replace").encode("utf-8")
    assert decoded(twice).text == words
    french = "«\u00a0La liberté\u00a0» n’est pas À LA CARTE, SÃO PAULO le dit, «Âne» aussi, et «été» : â€ n’est rien."
    assert decoded(french.encode("utf-8")).text == french


PROSE = [f"The {word} of the two sides left the town in the evening and said nothing to those who had waited." for word in
         ("first", "second", "third", "fourth", "fifth", "sixth")]  # fmt: skip


@pytest.mark.parametrize(
    ("between", "wanted"),
    [
        ("<h2>Who left</h2>", [["## Who left"]]),
        ("<div class='box'><h3>Who left</h3></div>", [["### Who left"]]),
        ("<ul><li>One of them</li><li>Another of them</li></ul>", [["- One of them", "- Another of them"]]),
        ("<ul><li>Yes.</li></ul><div>And again?</div><ul><li>Yes.</li></ul>", [["- Yes."], ["- Yes."]]),
        (f"<p>{PROSE[4]}</p>", [[PROSE[4]]]),
        (f"<section><p class='t'>{PROSE[4]}</p></section>", [[PROSE[4]]]),
        (f"<aside><p class='t'>{PROSE[4]}</p></aside>", []),
        ("<ul><li><a href='/a'>Storm over the harbour</a></li></ul>", []),
        ("<div class='related'><h2>More of today</h2></div>", []),
        ("<p>Advertisement</p>", []),
    ],
)
def test_what_stands_among_paragraphs_is_of_the_text(between: str, wanted: list[list[str]]) -> None:
    """Headings, lists and paragraphs that an extraction has left out come back where they stood on the page."""
    first, last = (f"<p class='t'>{text}</p>" for text in (PROSE[0], PROSE[3]))
    inner = "".join(f"<p class='t'>{text}</p>" for text in PROSE[1:3])
    again = between.replace("<p>", "<p class='t'>") if PROSE[4] in between else between
    html = f"<html><body><p>Advertisement</p><div>{first}{inner}{again}{last}</div></body></html>"
    blocks = [[text] for text in PROSE[:4]]
    assert put_back(blocks, read(html.encode(), "a.html")) == [*blocks[:3], *wanted, blocks[3]]


@pytest.mark.parametrize(
    ("mark", "is_link"),
    [
        ('href="/gates"', True), ('href="gates.html"', True), ('href="https://echo.example/gates"', True),
        ('href="//echo.example/gates"', True), ('href="https://gazette.example/gates"', False), ('name="p3"', False),
        ('href="#p3"', False), ('href="mailto:a@echo.example"', False), ('href="tel:+4930000000"', False),
        ('href="javascript:open()"', False),
    ],
)  # fmt: skip
def test_a_paragraph_that_leads_to_another_page_of_the_site_is_no_text(mark: str, is_link: bool) -> None:
    """One that has a place for links, or leads elsewhere, is (https://html.spec.whatwg.org/#the-a-element)."""
    text = "The guards shut the gates at ten in the evening."
    page = read(f"<html><body><p><a {mark}>{text}</a></p></body></html>".encode(), "a.html")
    found = Draft([*([one] for one in PROSE), [text]], origin={"url": Found("https://echo.example/talks")})
    teasers.cut(found, page)
    assert ([text] not in found.blocks, found.cut) == (is_link, [text] if is_link else [])


def alike(word: str) -> str:
    """A paragraph that differs from others of as many letters at both its ends."""
    return f"The {word} left the town in the evening and said nothing of it to those who had waited for the {word}"


TEN = [
    alike(word) for word in ("mayor", "envoy", "guard", "baker", "pilot", "judge", "miner", "nurse", "tutor", "poets")
]
MORE = [alike(word) for word in ("horse", "goose", "mouse", "sheep", "camel", "zebra")]


@pytest.mark.parametrize(
    ("data", "text", "lacking"),
    [
        (TEN, TEN, []),
        (TEN[:9], TEN, [9]),  # they have nine tenths of the text
        (TEN[:8], TEN, []),  # and no more than eight: perhaps they end there
        ([*TEN, MORE[0]], [*TEN, MORE[1]], [10]),  # ten elevenths of theirs are in the text
        ([*TEN, *MORE], [*TEN, alike("otter")], []),  # and fewer: they are of something else, too
        (TEN, [MORE[0], *TEN], []),  # a lead, which data often leave out
        (TEN[:4], [*TEN[:4], *MORE], []),
    ],
)
def test_data_are_believed_that_have_nearly_all_of_the_text_and_nothing_else(
    data: list[str], text: list[str], lacking: list[int]
) -> None:
    said = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(data)})
    html = f'<html><head><script type="application/ld+json">{said}</script></head><body><p>Words</p></body></html>'
    assert sorted(untold([[one] for one in text], read(html.encode(), "a.html"))) == lacking


@pytest.mark.parametrize(
    ("above", "between", "behind", "beside"),
    [
        ("", "", f"<p>{MORE[0]}</p>", [MORE[0]]),
        ("", f"<p>{MORE[0]}</p>", "", [MORE[0]]),  # parts of an article, with something else between them
        (f"<p>{MORE[0]}</p><p>{MORE[1]}</p>", "", "", []),  # it may begin above what holds it
        (f"<p>{MORE[0]}</p>", "", f"<p>{MORE[0]}</p>", [MORE[0]]),
    ],
)
def test_what_stands_below_the_frame_is_outside_of_the_article(
    above: str, between: str, behind: str, beside: list[str]
) -> None:
    twenty = [alike(f"{word}-{number}") for number in (1, 2) for word in ("mayor", "envoy", "guard", *"abcdefg")]
    one, other = ("".join(f"<p>{text}</p>" for text in part) for part in (twenty[:19], twenty[19:]))
    html = f"<body>{above}<div class=part>{one}</div>{between}<div class=part>{other}</div>{behind}</body>"
    blocks = [[text] for text in (*MORE[:2], *twenty)]
    found = outside(blocks, read(f"<html>{html}</html>".encode(), "a.html"))
    assert [blocks[at] for at in sorted(found)] == [[text] for text in beside]


@pytest.mark.parametrize(
    ("over", "under", "gone"),
    [
        (PROSE[:1], PROSE[1:4], {0}),
        (PROSE[:2], PROSE[2:3], set()),  # most of the text: the headline was taken wrongly
        ([], PROSE[:3], set()),
    ],
)
def test_what_stands_above_the_headline_is_none_of_the_article(
    over: list[str], under: list[str], gone: set[int]
) -> None:
    page = read(f"<body>{_p(over)}<div>Menu</div><p>{PROSE[5]}</p><h1>Talks end</h1>{_p(under)}".encode(), "a.html")
    blocks = [[text] for text in (*over, PROSE[5], *under)]
    assert above(blocks, page, len(over) + 2) == gone, "a standfirst may stand right above it"
    assert above(blocks, page, None) == frozenset()
    assert above(blocks, page, len(page.lines) - 1) == frozenset(), "what is no main heading may stand in the text"


def _p(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_table_goes_whose_cells_stand_in_a_box() -> None:
    """A row is a line in Markdown, and its cells are lines on the page."""
    cells = ("Cookie", "seen_policy", "Duration", "11 months")
    row = "</td><td>".join
    table = f"<table><tr><td>{row(cells[::2])}</td></tr><tr><td>{row(cells[1::2])}</td></tr></table>"
    page = read(f"<article>{_p(PROSE)}<div class='cookielawinfo'>{table}</div></article>".encode(), "a.html")
    rows = [f"| {' | '.join(cells[::2])} |", "|---|---|", f"| {' | '.join(cells[1::2])} |"]
    draft = Draft([*([text] for text in PROSE), rows])
    surroundings.cut(draft, page)
    assert draft.blocks == [[text] for text in PROSE]


def test_an_end_of_a_paragraph_gives_way_to_all_of_it_right_before_or_behind() -> None:
    whole, end, begin = [TEN[0]], [TEN[0][40:]], [TEN[0][:40]]
    assert list(_joined(end, {4: [whole]}, 5)) == []
    assert list(_joined(begin, {5: [whole]}, 5)) == [whole]
    assert list(_joined(begin, {5: [[MORE[0]], whole]}, 5)) == [begin, [MORE[0]], whole]  # another stands between
    assert list(_joined(end, {4: [whole, [MORE[0]]]}, 5)) == [end]
    assert list(_joined(whole, {5: [whole]}, 5)) == [whole, whole]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Jane Roe", "Jane Roe"), ("Jane Roe, John Doe", "Jane Roe, John Doe"),
        ("Jane Roe, Editor", "Jane Roe"), ("Jane Roe, John Doe, Editor", "Jane Roe, John Doe"),
        ("Jane Roe, Head of Harbours, Inland Waters", "Jane Roe"),  # what an office is over goes with it
    ],
)  # fmt: skip
def test_an_office_and_what_it_is_over_are_no_names(printed: str, names: str) -> None:
    assert _without_office(printed) == names


@pytest.mark.parametrize(
    ("around", "names"),
    [
        ("<p>{}</p>", ["Jane Roe"]),
        ("<p class=tags>{}</p>", []), ("<div class=tags><p>{}</p></div>", []),  # the box is around the line
        ("<div class=tags><div><p>{}</p></div></div>", []),
        ("<div class=tags><div><div><p>{}</p></div></div></div>", ["Jane Roe"]),  # it is around more than the name
        ("<article class=tags><p>{}</p></article>", ["Jane Roe"]),
    ],
)  # fmt: skip
def test_a_name_in_a_box_of_tags_is_no_authors(around: str, names: list[str]) -> None:
    name = around.format("<strong>Jane Roe</strong>")
    body = f"<h1>Talks end</h1><p>4 February 2016</p>{name}<p>{TEN[0]}. {TEN[1]}.</p>"
    page = read(f"<html><body>{body}</body></html>".encode(), "a.html")
    at = next(number for number, line in enumerate(page.lines) if line.text == "Talks end")
    assert [found[1] for found in below(page, Headline(Found("Talks end"), at), ())] == names


@pytest.mark.parametrize(
    ("words", "may_be"),
    [
        ("1 of 12 DOCUMENTS", True), ("3 OF\n4 Documents", True), ("Dokument 1 von 2", True), ("Document 1 de 2", True),
        ("DOCUMENT 1 VAN 2", True), ("<a name='DocID_1'>", True), ("<span class='DocPublicationName'>", True),
        ("From PROQUEST", True), ("<div class=\"article deArticle\">", True), ("<div class=article  enArticle>", True),
        ("a document of 12 pages", False), ("Document 1", False), ("<div class='article'>", False), ("of 12", False),
    ],
)  # fmt: skip
def test_a_page_is_looked_at_as_an_export_where_it_has_what_exports_have(words: str, may_be: bool) -> None:
    assert may_be_of_page(f"<html><body>{words}</body></html>".encode()) is may_be


@pytest.mark.parametrize(("name", "is_loaded"), [("a.html", True), ("a.txt", False)])
def test_what_pages_need_is_loaded_before_processes_are_forked(
    name: str, is_loaded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lists of words of seventy languages, which a library reads at the first page of little text, are the last."""
    monkeypatch.setattr(parallel, "_WAY", "fork")
    monkeypatch.setattr(external, "JT_STOPLIST", ())
    parallel._load([Input(name, Path(name))])
    assert bool(external.JT_STOPLIST) is is_loaded


def test_only_a_page_has_a_folder_of_its_own() -> None:
    names = ("a.html", "a_files/picture.png", "a_files/frame.html", "b.txt", "b_files/c.txt", "d_files/e.html")
    found = divided(names, lambda _: True)
    assert found.own == ("a.html", "b.txt", "b_files/c.txt", "d_files/e.html")
    assert dict(found.companions) == {"a.html": 2}


ECHO = frozenset({squeezed("Telegraph"), squeezed("Harbour Echo"), squeezed("Lee")})


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Jane Roe", True), ("Jane van der Roe", True), ("Jane", True), ("Al", False), ("jane", False), ("أمينة", True),
        ("Jane Roe John Doe Ann Lee", False), ("Jane Roe 2", False), ("The Envoy", False), ("Zum Schluss", False),
        ("Harbour Echo", False), ("Telegraph Sport", False), ("Ann Lee", True), ("Guest Writer", False),
        ("Great Boats For", False), ("Why Lowtown Waits", False), ("Jane Forster", True),
    ],
)  # fmt: skip
def test_names_of_people(name: str, is_one: bool) -> None:
    """A paper's own names are none, nor its departments by a long word of its name; a short word of it is anybody's."""
    assert is_person(name, ECHO) is is_one
