"""What an import tells at its end of what was there already, and of an archive that it begins."""

from pathlib import Path

import pytest

from clippings.importing.consent import tell_of_beginning
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


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        ("neues-archiv", "Did you mean neues-archiv? Else, if another was meant, delete"),
        ("recipes", "If another was meant, delete"),
    ],
)
def test_an_archive_beside_it_that_is_called_nearly_so_is_named(
    beside: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("neuarchiv", beside):
        (tmp_path / name / "articles").mkdir(parents=True)
    tell_of_beginning(tmp_path / "neuarchiv", True)
    assert f"\n{said} {tmp_path / 'neuarchiv'}/ and go into" in capsys.readouterr().err
