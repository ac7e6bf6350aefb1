"""Parts of reading a saved page, each by itself: its charset, whose folder a file lies in, what is a person's name."""

import pytest

from clippings.importing.draft import Draft, Found
from clippings.importing.pages.encoding import decoded
from clippings.importing.pages.fields.names import is_person
from clippings.importing.pages.fields.publisher import squeezed
from clippings.importing.pages.page import read
from clippings.importing.pages.text import teasers
from clippings.importing.pages.text.missed import put_back
from clippings.importing.sources.companions import divided


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
    ],
)  # fmt: skip
def test_names_of_people(name: str, is_one: bool) -> None:
    """A paper's own names are none, nor its departments by a long word of its name; a short word of it is anybody's."""
    assert is_person(name, ECHO) is is_one
