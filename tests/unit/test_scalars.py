"""What single values of editors' files may look like, at the edges: what is taken, what becomes of it, and why another is
refused."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from clippings.reading.schema import scalars
from clippings.reading.schema.scalars import closed

AS_IT_STANDS = [
    ("Id", ["a", "2016-02-04-talks", "a" * 120, "com10", "indexes"]),
    ("Contact", ["", "desk@example.org", "a@localhost", "desk@example.org?subject=x", "+49 (0)30/12-34", "123456",
                 "https://example.org/contact", "http://example.org"]),
    ("Url", ["https://example.org", "http://example.org/a?b=c#d", "https://[::1]/a"]),
    ("Wikidata", ["Q42", "Q0"]),
    ("Reference", ["article/x", "article/x#p-2", "outlet/gazette", "person/jane-roe"]),
    ("Language", ["de", "deu", "und", "zh-Hans", "en-GB", "sl-rozaj-biske", "de-12345678"]),
    ("Date", ["2016", "2016-02-04", "2016~", "[2013,2015]", "../2016"]),
    ("Day", ["2016-02-04", "2016-02-04T10:00:00Z"]),
    ("Text", ["a", "和", "\u200bx"]),
    ("Patterns", [["Issue no\\. \\d+"], []]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in AS_IT_STANDS for value in values])
def test_what_is_taken_as_it_stands(kind: str, value: Any) -> None:
    assert TypeAdapter(getattr(scalars, kind)).validate_python(value) == value


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        ("Text", "  a b \n", "a b"),
        ("Text", "a \u202eb", "a \u202eb\u202c"),
        ("Contact", " desk@example.org ", "desk@example.org"),
        ("Language", "EN-GB", "en-GB"),
        ("Ids", "talks", ["talks"]),
        ("Ids", "", []),
        ("Ids", None, []),
        ("Texts", ["a", " b"], ["a", "b"]),
        ("ParagraphNumber", "1", 1),
        ("ParagraphNumber", " 999999 ", 999_999),
        ("WordCount", "0", 0),
        ("WordCount", 9999, 9999),
        *(("Boolean", word, True) for word in ("yes", "true", "True", "YES", True)),
        *(("Boolean", word, False) for word in ("no", "false", "No", False)),
    ],
)
def test_what_becomes_of_what_is_written(kind: str, written: Any, value: Any) -> None:
    found = TypeAdapter(getattr(scalars, kind)).validate_python(written)
    assert (found, type(found)) == (value, type(value))


REFUSED = [
    ("Id", ["", "a" * 121, "A", "a--b", "-a", "a-", "a_b", "ä", "a b"], "is not an id; use lower-case letters, digits and hyphens, such as "),
    ("Id", ["index"], "is kept for a page of the archive itself; write another id than index"),
    ("Id", ["con", "nul", "com1", "lpt9"], "is kept by Windows for a device, so that no file can have this name; try "),
    ("Contact", ["12345", "a b@example.org", "<desk@example.org>", "desk@", "at the desk"], "is no address at which readers can reach you; "),
    ("Contact", ["https://"], "has no host; write an address such as https://example.org/page"),
    ("Url", ["ftp://example.org", "here", "https://a b", 'https://a"b', "https://a/<b>"], "is not a web address; it begins with https:// and has no spaces"),
    ("Url", ["example.org", "<https://example.org>", "[The page](https://example.org)"], "is not a web address; did you mean https://example.org?"),
    ("Url", ["https://", "http:///a"], "has no host; "),
    ("Url", ["https://[::1"], "is not a web address ("),
    ("Wikidata", ["42", "q42", "Q", "Q4x", "Q 42"], "is not a Wikidata id; write Q and its number, or leave it out"),
    ("Reference", ["article", "article/", "article/#p-2", "recipe/soup", "/x"], "is not a reference; write one of article, "),
    ("Reference", ["article/X y"], "is not an id; "),
    ("Language", ["d", "de-", "de-123456789", "de_DE", "-de"], "is not a language tag; "),
    ("Date", ["soon", "2016-2-4"], "is not a date; "),
    ("Date", ["2016-13", "2016-02-30"], "is not in the calendar"),
    ("Date", [["2013", "2015"]], "is taken apart by YAML, for which brackets hold a list; "),
    ("Day", ["2016", "2016-02", "2016-02-04/2016-02-05"], "is not one day; write year, month and day, such as 2026-01-31"),
    ("Text", ["", " \n"], "is empty; leave the field out, or fill it"),
    ("Text", ["\u200b", "\u3164", "\u00a0\u2800"], "has no character that can be seen; leave the field out, or fill it"),
    ("Ids", [["a", "b", "a"]], "names a twice; leave one of the two out"),
    ("Ids", ["-a -b"], "has no space behind its hyphens; begin each item in a line of its own with a hyphen and a space"),
    ("Ids", ["• a • b"], "begins with •, and the items of a list begin with a hyphen; begin each item "),
    ("Patterns", ["[a"], "is not a regular expression ("),
    ("ParagraphNumber", ["0", "1000000", "-1", "x", "", "1.5", 0], "is not the number of a paragraph; write one such as 1, which is the first"),
    ("WordCount", ["10000", "-1", "2.5", "", "x"], "is not a number of words; write one such as 25, or 0 for none"),
    ("Boolean", ["maybe", "1", "", None], "is neither yes nor no; write yes or no"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "why"), [(kind, value, why) for kind, values, why in REFUSED for value in values]
)
def test_what_is_refused_and_why(kind: str, value: Any, why: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(getattr(scalars, kind)).validate_python(value)
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("a", ""), ("\u202ea", "\u202c"), ("\u202aa\u202c", ""), ("\u2067a\u2069", ""), ("\u2067a\u202c", "\u2069"),
        ("\u202a\u2067a", "\u2069\u202c"), ("\u202a\u2067a\u2069", "\u202c"), ("a\u202c\u2069", ""), ("\u202b\u202ba\u202c", "\u202c"),
    ],
)  # fmt: skip
def test_a_text_turns_nothing_beyond_its_end(text: str, end: str) -> None:
    """Unicode, Bidirectional Algorithm, §2: embeddings and overrides end with PDF, isolates with PDI."""
    assert closed(text) == text + end
