"""How a field is known, on the article's page and in its data: as tests/cases/evidence.yaml."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain, table
from clippings.model.evidence import Evidence, Source
from clippings.model.link import Reason
from clippings.model.outlet import Claim

ROWS = table("evidence")
REGISTER = {
    "authority": {"people": {"doe": {"name": "Jane Doe"}}, "outlets": {"gazette": {"name": "Gazette"}}},
    "events": {"fair": {"title": "The fair", "date": "1908-05"}},
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An article for each row."""
    articles = {
        f"a{number}": {"title": f"Article {number}", **row["fields"], "evidence": {row["of"]: row["evidence"]}}
        for number, row in enumerate(ROWS)
    }
    made = Archive(tmp_path_factory.mktemp("evidence"), {"articles": articles, **REGISTER})
    made.build()
    return made


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_the_data_has_the_ground_word_for_word(number: int, archive: Archive) -> None:
    row = ROWS[number]
    wanted = dict(row["evidence"])
    if "source" in wanted:
        wanted["source"] = {"url": None, "accessed": None, **wanted["source"]}
    assert archive.article(f"a{number}")["evidence"] == {row["of"]: wanted}
    records = {record["id"]: record for record in archive.json("data/archive.json")["articles"]}
    assert records[f"a{number}"]["evidence"] == {row["of"]: wanted}


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_the_record_shows_the_ground_beside_its_field(number: int, archive: Archive) -> None:
    row = ROWS[number]
    lines = {plain(line.dt): line.dd for line in archive.page(f"articles/a{number}.html").select(".record dl > div")}
    shown = {field: line.select_one("details.how").extract() for field, line in lines.items() if line.details}
    assert list(shown) == ([row["line"]] if "line" in row else [])
    for field, how in shown.items():
        assert plain(lines[field]) == row["value"]
        badge = row.get("badge", row["evidence"]["how"])
        assert plain(how.summary) == badge
        assert badge in how["class"]
        assert [plain(part) for part in how.select(".opened p, .opened li")] == row["opened"]
        assert [link["href"] for link in how("a")] == ([row["leads to"]] if "leads to" in row else [])


@pytest.mark.parametrize(
    ("evidence", "why"),
    [
        ({"how": "inferred"}, "inferred needs its reason"),
        ({"how": "inferred", "because": " "}, "is empty"),
        ({"how": "supplied"}, "supplied needs its source"),
        ({"how": "supplied", "source": {"url": "https://library.example"}}, "title"),
        ({"how": "guessed"}, "how"),
        ({"quote": "4 February"}, "how"),
    ],
)
def test_a_ground_that_is_none_is_refused(evidence: dict[str, Any], why: str, tmp_path: Path) -> None:
    article = {"title": "One", "date": "2016-02-04", "evidence": {"date": evidence}}
    (wrong,) = Archive(tmp_path, {"articles": {"one": article}}).refused()
    assert wrong.startswith("content/articles/one.md:")
    assert why in wrong
    assert not (tmp_path / "output/articles").exists()


@pytest.mark.parametrize(
    "made",
    [
        lambda: Evidence("inferred"),
        lambda: Evidence("inferred", because=" "),
        lambda: Evidence("supplied"),
        lambda: Source(" "),
        lambda: Claim("label", "local", " ", Source("Masthead")),
        lambda: Reason("same-event", " ", 2.0),
    ],
)
def test_nothing_without_a_ground_can_even_be_made(made: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"needs its|no source|opinion|guess|unknown kind"):
        made()
