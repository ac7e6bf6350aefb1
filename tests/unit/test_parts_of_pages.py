"""Parts of reading a saved page, each by itself: its charset, whose folder a file lies in, what is a person's name."""

import pytest

from clippings.importing.pages.encoding import decoded
from clippings.importing.pages.fields.names import is_person
from clippings.importing.pages.fields.publisher import squeezed
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
