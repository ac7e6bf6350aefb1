"""The words whose terms do not begin as they do: theme/scripts/index/spellings.js looks words up in them while they are
typed."""

import pytest

from clippings.search.index import index_of, spelling_shards, utf16
from clippings.search.normalise import Row, row_of, unordered
from clippings.search.segments import Indexed


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The O'Brien's rock’n’roll", "en", {"o'brien's obrien", "rock'n'roll rocknrol"}),
        ("U.N. talks of 3.5 km and 3.5km", "en", {"u.n un", "3.5km -4 5km"}),
        ("www.example.com", "en", {"www.example.com -12 exampl com"}),
        ("dying flies of Syria's gas negotiations", "en", {"dying -3", "gas -1"}),
        ("d'aujourd'hui les négociations", "fr", {"d'aujourd'hui aujourdhui", "negociations -6", "les -1"}),
        ("réfugiés", "fr", {"refugies -2 -3"}),
        ("membaca", "id", {"membaca baca"}),
        ("ΛΟΓΟΣ", "el", {"λογοσ -2"}),
        ("日内瓦 สันติภาพ 한국", "zh", set()),
        ("the of", "en", set()),
        ("", "en", set()),
    ],
)
def test_a_word_is_spelled_where_its_term_does_not_tell_it(text: str, language: str, found: set[str]) -> None:
    assert row_of(text, language).spellings == found
    assert row_of(text.upper(), language).spellings == found


def test_a_long_word_is_spelled_in_every_text_that_has_it_and_however_many_others_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    long = "b" * 70
    found = {"dying -3", f"o'{long} o{long}"}
    assert row_of(f"dying O'{long} O'{long}", "en").spellings == found
    monkeypatch.setattr("clippings.search.normalise._KNOWN", 2)
    for _ in range(2):
        assert row_of(f"O'{long} talks, dying men", "en") == Row(f"o{long} talk dy men", frozenset(found))


def test_of_a_text_that_is_not_shown_nothing_longer_than_a_word_is_told() -> None:
    sentence = "བོད་" * 30
    assert unordered({"dying -3", f"{'a' * 51} a", f"{sentence} {sentence}", "日.a 日 a"}) == {"dying -3"}


def indexed(text: str) -> Indexed:
    row = row_of(text, "en")
    return {"body": row.slots, "spellings": "\n".join(sorted(row.spellings))}, True


def test_an_index_counts_the_documents_of_a_spelling_and_cuts_them_as_terms() -> None:
    words = [f"w{n}'x" for n in range(3000)]
    index = index_of([indexed("dying gas"), indexed("dying"), indexed(" ".join(words))])
    assert index.spellings["dying -3"] == 2
    assert index.spellings["gas -1"] == 1
    shards = list(spelling_shards(index.spellings))
    assert len(shards) > 1
    told = [spelling for shard in shards for spelling in shard.terms]
    assert told == sorted(index.spellings, key=utf16)
