"""What an import tells at its end of what was there already."""

import pytest

from clippings.importing.telling import total


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"imported": 2, "near-duplicate": 1}, "3 of 3 files imported; 1 of these almost the same as another."),
        ({"version": 1, "updated": 2, "duplicate": 3}, "No new article: 1 kept as another version of an article, 2 brought up to date, 3 there already."),
        ({"duplicate": 3}, "Nothing was imported: 3 there already."),
        ({"imported": 1, "edited": 1}, "1 of 2 files imported; 1 left alone, because an editor has changed them."),
    ],
)  # fmt: skip
def test_what_an_import_came_to(counts: dict[str, int], said: str) -> None:
    assert total(counts) == said
