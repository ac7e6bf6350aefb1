"""Claims brought in from other people's files: as tests/cases/claims_imported.yaml; and confirmed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from archives import in_yaml, table
from clippings.cli import main

TABLE = table("claims_imported")
FIRST_OF_MARCH_2026 = "1772323200"
REGISTER = """\
# who is who
gazette:
  name: The Gazette   # since 1954
  domains: [gazette.example]

  claims:
    # from the register
    - {property: owner, value: Smith, because: it is named, source: {title: Register}}

# the other one
post:
    name: "The Post"
    labels:
        - {label: local, because: it says so, source: {title: Masthead}, state: extracted}
"""


def archive(folder: Path, outlets: str) -> Path:
    content = folder / "content"
    (content / "authority").mkdir(parents=True)
    (content / "authority/outlets.yaml").write_text(outlets, "utf-8")
    (content / "authority/organisations.yaml").write_text(in_yaml(TABLE["organisations"]), "utf-8")
    return content


def outlets_of(content: Path) -> Any:
    return yaml.load((content / "authority/outlets.yaml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["case"])
def test_a_file_of_claims(
    case: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST_OF_MARCH_2026)
    content = archive(tmp_path, in_yaml(TABLE["outlets"]))
    before = (content / "authority/outlets.yaml").read_bytes()
    (file := tmp_path / "claims.txt").write_text(case["text"], "utf-8")
    command = ["claims", "import", str(file), "--content", str(content), *case["arguments"]]
    code, told = main(command), capsys.readouterr()
    if "refused" in case:
        assert (code in (1, 2), (content / "authority/outlets.yaml").read_bytes()) == (True, before)
        assert [part for part in case["refused"] if part not in told.err] == []
        return
    found = {id: entry["claims"] for id, entry in outlets_of(content).items() if "claims" in entry}
    wanted = {id: [{**claim, "state": "extracted"} for claim in claims] for id, claims in case["claims"].items()}
    assert (code, found) == (0, wanted)
    lines = [line.strip() for line in told.out.splitlines()]
    assert [line.partition(":")[0] for line in lines if line.endswith(": 1 claim")] == case.get("lost", [])
    left_out = lines[lines.index("Left out:") + 1 : -1] if "Left out:" in lines else []
    wanted_lines = case.get("left_out", [])
    assert len(left_out) == len(wanted_lines)
    assert all(re.fullmatch(one, line) for one, line in zip(wanted_lines, left_out, strict=True)), left_out
    after = (content / "authority/outlets.yaml").read_bytes()
    assert main(command) == 0  # the same again adds nothing
    assert (content / "authority/outlets.yaml").read_bytes() == after


def test_every_line_that_stood_in_the_register_stands_there_afterwards(tmp_path: Path) -> None:
    content = archive(tmp_path, REGISTER)
    (file := tmp_path / "ratings.csv").write_text("outlet,rating\ngazette,left\npost,right\n", "utf-8")
    assert main(["claims", "import", str(file), "--content", str(content), "--source-title", "Ratings"]) == 0
    lines = (content / "authority/outlets.yaml").read_text("utf-8").splitlines()
    assert [line for line in REGISTER.splitlines() if line not in lines] == []
    assert [one["value"] for one in outlets_of(content)["gazette"]["claims"]] == ["Smith", "left"]
    assert [one["value"] for one in outlets_of(content)["post"]["claims"]] == ["right"]


def test_nothing_is_written_when_it_is_only_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = archive(tmp_path, REGISTER)
    (file := tmp_path / "ratings.csv").write_text("outlet,rating\ngazette,left\n", "utf-8")
    command = ["claims", "import", str(file), "--content", str(content), "--source-title", "Ratings", "--dry-run"]
    assert main(command) == 0
    assert "1 claim of 1 outlet would be brought in" in capsys.readouterr().out
    assert (content / "authority/outlets.yaml").read_text("utf-8") == REGISTER


def test_nothing_is_written_when_one_of_many_claims_is_wrong(tmp_path: Path) -> None:
    content = archive(tmp_path, REGISTER)
    (file := tmp_path / "t.csv").write_text("outlet,property,value\ngazette,rating,left\npost,label,local\n", "utf-8")
    assert main(["claims", "import", str(file), "--content", str(content), "--source-title", "Ratings"]) == 1
    assert (content / "authority/outlets.yaml").read_text("utf-8") == REGISTER


def test_a_file_of_which_nothing_fits_says_so(tmp_path: Path) -> None:
    content = archive(tmp_path, REGISTER)
    (file := tmp_path / "t.csv").write_text("outlet,rating\nNowhere Times,left\n", "utf-8")
    assert main(["claims", "import", str(file), "--content", str(content), "--source-title", "Ratings"]) == 1


def test_claims_are_listed_and_confirmed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = archive(tmp_path, REGISTER)
    text = "outlet,property,value\ngazette,rating,left\ngazette,editor,Jane Doe\n"
    (file := tmp_path / "t.csv").write_text(text, "utf-8")
    assert main(["claims", "import", str(file), "--content", str(content), "--source-title", "Ratings"]) == 0
    capsys.readouterr()
    assert main(["claims", "list", "--content", str(content)]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "gazette · rating · left · Ratings", "gazette · editor · Jane Doe · Ratings", "post · label · local · Masthead",
    ]  # fmt: skip
    assert main(["claims", "confirm", "gazette", "--property", "editor", "--content", str(content)]) == 0
    states = {one["value"]: one.get("state") for one in outlets_of(content)["gazette"]["claims"]}
    assert states == {"Smith": None, "left": "extracted", "Jane Doe": None}
    assert main(["claims", "confirm", "all", "--content", str(content)]) == 0
    assert "extracted" not in (content / "authority/outlets.yaml").read_text("utf-8")
    assert [
        line
        for line in REGISTER.splitlines()[:-1]
        if line not in (content / "authority/outlets.yaml").read_text("utf-8")
    ] == []
    capsys.readouterr()
    main(["claims", "list", "--content", str(content)])
    assert capsys.readouterr().out == "Every claim is confirmed.\n"


def test_check_says_how_many_claims_nobody_has_confirmed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = archive(tmp_path, REGISTER)
    (content / "authority/labels.yaml").write_text("local: {definition: Of one town.}\n", "utf-8")
    (content / "articles").mkdir()
    (content / "articles/one.md").write_text("---\ntitle: One\n---\nIt rained.\n", "utf-8")
    assert main(["check", "--content", str(content)]) == 0
    assert "1 claim of outlets nobody has confirmed" in capsys.readouterr().out


def test_five_hundred_outlets_take_a_moment(tmp_path: Path) -> None:
    outlets = "".join(f"o{n}:\n  name: Paper {n}\n  domains: [p{n}.example]\n" for n in range(500))
    content = archive(tmp_path, outlets)
    rows = "".join(f"p{n}.example,left\n" for n in range(500))
    (file := tmp_path / "t.csv").write_text(f"domain,rating\n{rows}", "utf-8")
    assert main(["claims", "import", str(file), "--content", str(content), "--source-title", "Ratings"]) == 0
    assert all(len(entry["claims"]) == 1 for entry in outlets_of(content).values())


@pytest.mark.parametrize(
    ("time", "precision", "calendar", "date"),
    [
        ("+1953-04-05T00:00:00Z", 11, "Q1985727", "1953-04-05"),
        ("+1953-04-00T00:00:00Z", 10, "Q1985727", "1953-04"),
        ("+1953-00-00T00:00:00Z", 9, "Q1985727", "1953"),
        ("+1950-00-00T00:00:00Z", 8, "Q1985727", None),  # a decade
        ("+1712-04-05T00:00:00Z", 11, "Q1985786", "1712"),  # Julian: the day is another in our calendar
        ("+1700-00-00T00:00:00Z", 7, "Q1985786", None),
    ],
)
def test_a_time_of_wikidata_is_told_as_far_as_it_is_known(
    time: str, precision: int, calendar: str, date: str | None, tmp_path: Path
) -> None:
    value = {"time": time, "precision": precision, "calendarmodel": f"http://www.wikidata.org/entity/{calendar}"}
    statement = {
        "mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q90000002"}}}, "rank": "normal",
        "qualifiers": {"P580": [{"snaktype": "value", "datavalue": {"value": value}}]},
    }  # fmt: skip
    entity = {"id": "Q90000001", "labels": {"en": {"value": "The Gazette"}}, "claims": {"P127": [statement]}}
    content = archive(tmp_path, "gazette: {name: The Gazette}\n")
    (file := tmp_path / "q.json").write_text(json.dumps(entity), "utf-8")
    assert main(["claims", "import", str(file), "--content", str(content)]) == 0
    assert outlets_of(content)["gazette"]["claims"][0].get("from") == date
