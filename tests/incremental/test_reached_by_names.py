"""An article that an entry of the register can reach without its name being printed there as it is in the register."""

from pathlib import Path

import pytest

from incremental.archive import OUTLETS, PEOPLE, archive
from incremental.compare import built, from_nothing, same_as_from_nothing

ARTICLE = "---\ntitle: Read from print\nlanguage: {language}\n---\n{text}\n"
PLACES = "geneva: {name: Geneva}\n"
MISREAD = "The mail from Marchefter came late."
"""The long s of old print was read as an f."""
EDITS = {
    "a place is added": (MISREAD, "places", PLACES, PLACES + "march: {name: Marchester}\n"),
    "a place goes": (MISREAD, "places", PLACES + "march: {name: Marchester}\n", PLACES),
    "a place gets a spelling": (
        MISREAD, "places",
        PLACES + "march: {name: Wexmouth}\n", PLACES + "march: {name: Wexmouth, aliases: [Marchester]}\n",
    ),
    "a place with a name in another case in the article's language is added": (
        "Dann fuhr er auf dem Schwarzen Meer.", "places", PLACES, PLACES + "sea: {name: Black Sea}\n",
    ),
    "a place that the register has in another case is added": (
        "Dann fuhr er nach Moskau.", "places", PLACES, PLACES + "town: {name: Moscow's}\n",
    ),
    "an outlet is added": (MISREAD, "outlets", OUTLETS, OUTLETS + "march: {name: Marchester}\n"),
    "a second place that it may be": (
        MISREAD, "places",
        PLACES + "march: {name: Marchester}\n",
        PLACES + "march: {name: Marchester}\nother: {name: Marchelter}\n",
    ),
    "the first of a first name is added": (
        "Dann kam Ottokar Kerry aus der Stadt.", "people", PEOPLE, PEOPLE + "huber: {name: Ottokar Huber}\n",
    ),
    "the last of a first name goes": (
        "Dann kam Ottokar Kerry aus der Stadt.", "people", PEOPLE + "huber: {name: Ottokar Huber}\n", PEOPLE,
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_the_register_reaches_those_whom_it_concerns(edit: str, tmp_path: Path) -> None:
    text, file, before, after = EDITS[edit]
    language = "de" if "Dann" in text else "en"
    content = archive(tmp_path)
    article = ARTICLE.format(language=language, text=text)
    archive(tmp_path, {"articles/read.md": article, f"authority/{file}.yaml": before})
    first = built(content, tmp_path / "output", JOBS=1)
    archive(tmp_path, {f"authority/{file}.yaml": after})
    second, shown = from_nothing(content, tmp_path, JOBS=1), "data/articles/read.json"
    assert first.files[shown] != second.files[shown]  # else the case could not fail
    same_as_from_nothing(content, tmp_path, said=edit, JOBS=1)
