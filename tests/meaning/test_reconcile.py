"""`clippings reconcile`: who is whom in registers of others, what it proposes, and what an editor decides.

People, places and ids are made up; the forms are those of Wikidata's JSON, VIAF's JSON, GeoNames' table and the
Reconciliation Service API 0.2.
"""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import yaml

from archives import Archive
from clippings.cli import main

CONTENT = {
    "articles": {"a": {"title": "A", "body": "Jane Roe came to Portmere."}},
    "authority": {
        "people": {
            "jane-roe": {"name": "Jane Roe", "description": "novelist of Northland", "from": "1950"},
            "jose-vane": {"name": "José Vane"},
            "known": {"name": "Known Already", "wikidata": "Q900000009"},
        },
        "places": {"portmere": {"name": "Portmere", "coordinates": ["51.5", "-3.2"]}},
        "organisations": {"tidings": {"name": "Tidings Trust"}},
        "outlets": {
            "tidings": {"name": "The Tidings", "domains": ["tidings.example"], "description": "evening newspaper"},
            "bell": {"name": "The Bell", "names": [{"name": "Morning Bell", "to": "1990"}]},
            "known-paper": {"name": "Known Paper", "wikidata": "Q900000019"},
        },
    },
}


def at(year: str) -> dict[str, object]:
    return {"mainsnak": {"datavalue": {"value": {"time": f"+{year}-03-01T00:00:00Z"}}}, "rank": "normal"}


def of(id: str) -> dict[str, object]:
    return {"mainsnak": {"datavalue": {"value": {"id": id}}}}


def item(id: str, name: str, description: str = "", **claims: object) -> dict[str, object]:
    return {
        "id": id,
        "labels": {"en": {"language": "en", "value": name}},
        "aliases": {},
        "descriptions": {"en": {"value": description}},
        "claims": claims,
    }


ITEMS = [
    item("Q900000001", "Jane Roe", "Northland novelist", P31=[of("Q5")], P569=[at("1950")]),
    item("Q900000002", "Jane Roe", "runner", P31=[of("Q5")], P569=[at("1988")]),
    item("Q900000003", "Jane Roe", "ship", P31=[of("Q11446")]),
    item("Q900000004", "Jose Vane", "mayor", P31=[of("Q5")]),
    item("Q900000005", "Known Already"),
    item("Q900000006", "Somebody Else"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def saved(archive: Archive, name: str, text: str) -> str:
    path = archive.content.parent / name
    path.write_text(text, "utf-8")
    return str(path)


def reconcile(archive: Archive, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], str]:
    code = main(["reconcile", *words, "--content", str(archive.content)])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err


def people(archive: Archive) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = yaml.safe_load((archive.content / "authority/people.yaml").read_text("utf-8"))
    return found


@pytest.mark.parametrize("form", ["lines", "list", "entities"])
def test_what_an_extract_of_wikidata_proposes_and_why(
    form: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dump has an item a line with commas; an export is a list; the API gives items by their ids."""
    text = {
        "lines": "[\n" + ",\n".join(json.dumps(one) for one in ITEMS) + "\n]\n",
        "list": json.dumps(ITEMS, indent=1),
        "entities": json.dumps({"entities": {one["id"]: one for one in ITEMS}}),
    }[form]
    before = (archive.content / "authority/people.yaml").read_bytes()
    code, told, _ = reconcile(archive, capsys, saved(archive, "items.json", text))
    assert code == 0
    assert told == [
        "person jane-roe · Jane Roe · novelist of Northland",
        "  1  Q900000001  Jane Roe (1950–) · Northland novelist · 7: same name “Jane Roe”; begins in 1950, as here; "
        "both described with northland, novelist",
        "  2  Q900000002  Jane Roe (1988–) · runner · 0: same name “Jane Roe”; begins in 1988, not 1950",
        "  3  Q900000003  Jane Roe · ship · 0: same name “Jane Roe”; is no person",
        "person jose-vane · José Vane",
        "  1  Q900000004  Jose Vane · mayor · 2: spelled alike, “Jose Vane”",
        "2 of 8 entries may be among them. Nothing is written; choose with clippings reconcile … --accept "
        "jane-roe=Q900000001",
    ]
    assert (archive.content / "authority/people.yaml").read_bytes() == before


def test_what_an_editor_accepts_is_kept_with_its_ground(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    file = saved(archive, "items.json", json.dumps(ITEMS))
    code, _, _ = reconcile(archive, capsys, file, "--accept", "jane-roe=Q900000001", "--because", "the same book")
    assert code == 0
    jane = people(archive)["jane-roe"]
    assert jane["wikidata"] == "Q900000001"
    ground = jane["grounds"]["wikidata"]  # type: ignore[index]
    assert ground.startswith("the same book; same name “Jane Roe”; begins in 1950, as here; ")
    assert "; an editor chose it on 20" in ground
    assert people(archive)["jose-vane"] == {"name": "José Vane"}
    _, told, _ = reconcile(archive, capsys, file)
    assert not any("jane-roe" in line for line in told)
    archive.build()
    assert "https://www.wikidata.org/wiki/Q900000001" in archive.text("people/jane-roe.html")
    assert "the same book" in archive.text("people/jane-roe.html")


def test_what_an_editor_refuses_is_proposed_no_more(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    file = saved(archive, "items.json", json.dumps(ITEMS))
    assert reconcile(archive, capsys, file, "--refuse", "jane-roe=Q900000002", "jane-roe=Q900000003")[0] == 0
    assert people(archive)["jane-roe"]["not_same_as"] == ["Q900000002", "Q900000003"]
    _, told, _ = reconcile(archive, capsys, file)
    assert [line.split()[1] for line in told if line.startswith("  ")] == ["Q900000001", "Q900000004"]
    archive.build()


def test_viaf_geonames_and_a_table_of_ones_own(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    cluster = {
        "viafID": "900000001", "nameType": "Personal", "birthDate": "1950-03-01", "deathDate": "0",
        "mainHeadings": {"data": [{"text": "Roe, Jane, 1950-", "sources": {}}]},
    }  # fmt: skip
    _, told, _ = reconcile(archive, capsys, saved(archive, "viaf.json", json.dumps(cluster)))
    assert told[1].startswith("  1  900000001  Jane Roe (1950–) · 5: same name “Jane Roe”; begins in 1950, as here")
    near = ["900000002", "Portmere", "Portmere", "Port Mer,Portmeer", "51.6", "-3.1", "P", "PPL", "NL", *[""] * 10]
    far = ["900000003", "Portmere", "Portmere", "", "-33.0", "151.0", "P", "PPL", "SL", *[""] * 10]
    file = saved(archive, "places.txt", "".join("\t".join(row) + "\n" for row in (far, near)))
    _, told, _ = reconcile(archive, capsys, file)
    assert [line.split(" · ")[-1] for line in told if line.startswith("  ")] == [
        "5: same name “Portmere”; at the same place", "0: same name “Portmere”; somewhere else",
    ]  # fmt: skip
    assert reconcile(archive, capsys, file, "--accept", "portmere=900000002")[0] == 0
    places = yaml.load((archive.content / "authority/places.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert places["portmere"]["geonames"] == "900000002"
    archive.build()
    assert 'href="https://www.geonames.org/900000002"' in archive.text("places/portmere.html")
    own = "id\tname\taliases\tfrom\nQ900000007\tJ. Vane\tJosé Vane|Vane\t1961\n"
    _, told, _ = reconcile(archive, capsys, saved(archive, "own.tsv", own))
    assert told[1] == "  1  Q900000007  J. Vane (1961–) · 3: same name “José Vane”"


PAPERS = [
    item("Q900000011", "Tidings", "evening newspaper of Portmere", P31=[of("Q1110794")],
         P856=[{"mainsnak": {"datavalue": {"value": "https://www.tidings.example/en/"}}}]),
    item("Q900000012", "Morning Bell", "newspaper"),
    item("Q900000013", "The Bell", "novelist", P31=[of("Q5")]),
    item("Q900000014", "Known Paper"),
]  # fmt: skip


def outlets(archive: Archive) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = yaml.safe_load(
        (archive.content / "authority/outlets.yaml").read_text("utf-8")
    )
    return found


def test_outlets_are_known_by_their_names_at_any_time_and_by_their_sites(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(archive, "papers.json", json.dumps(PAPERS))
    code, told, err = reconcile(archive, capsys, file)
    assert code == 0, err
    assert told == [
        "outlet bell · The Bell",
        "  1  Q900000012  Morning Bell · newspaper · 3: same name “Morning Bell”",
        "  2  Q900000013  The Bell · novelist · 0: same name “The Bell”; is a person",
        "outlet tidings · The Tidings · evening newspaper",
        "  1  Q900000011  Tidings · evening newspaper of Portmere · 5: another name, “Tidings”; same site, tidings.example; "
        "both described with evening, newspaper",
        "2 of 8 entries may be among them. Nothing is written; choose with clippings reconcile … --accept bell=Q900000012",
    ]
    assert len(reconcile(archive, capsys, file, "--kind", "person")[1]) == 1


def test_a_decision_on_an_outlet_is_kept_with_its_ground(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    """An organisation has the id, too, so that the outlet is named by its kind."""
    file = saved(archive, "papers.json", json.dumps(PAPERS))
    code, _, err = reconcile(
        archive,
        capsys,
        file,
        "--accept",
        "outlet/tidings=Q900000011",
        "outlet/bell=Q900000012",
        "--because",
        "its masthead",
    )
    assert code == 0, err
    tidings = outlets(archive)["tidings"]
    assert tidings["wikidata"] == "Q900000011"
    assert tidings["grounds"]["wikidata"].startswith("its masthead; another name, “Tidings”; same site, ")  # type: ignore[index]
    assert outlets(archive)["bell"]["wikidata"] == "Q900000012"
    assert reconcile(archive, capsys, file)[1][0].startswith("None of 8 entries")
    archive.build()
    page = archive.text("outlets/tidings.html")
    assert "https://www.wikidata.org/wiki/Q900000011" in page
    assert "its masthead; " in page


def test_what_is_refused_for_an_outlet_is_proposed_no_more(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(archive, "papers.json", json.dumps(PAPERS))
    assert reconcile(archive, capsys, file, "--refuse", "bell=Q900000013")[0] == 0
    assert outlets(archive)["bell"]["not_same_as"] == ["Q900000013"]
    assert not any("Q900000013" in line for line in reconcile(archive, capsys, file)[1])
    archive.build()


def test_an_outlet_holds_ids_of_wikidata_alone(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    own = "id\tname\tscheme\n900000021\tThe Bell\tviaf\n900000022\tJane Roe\tviaf\n"
    _, told, _ = reconcile(archive, capsys, saved(archive, "own.tsv", own))
    assert [line.split()[1] for line in told if line.startswith("  ")] == ["900000022"]


@pytest.mark.parametrize(
    ("row", "scheme", "wrong"),
    [
        (
            "113230702",
            "",
            "“113230702” may be of any register · say which in a column scheme: wikidata, viaf, geonames, isni",
        ),
        ("q42", "", "“q42” may be of any register"),
        ("n79021164", "loc", "“loc” is no register that an entry holds ids of · scheme may be wikidata, viaf, "),
        ("Q42", "viaf", "“Q42” is no id of viaf · one of its is written 113230702"),
        ("42", "wikidata", "“42” is no id of wikidata · one of its is written Q42"),
        ("0000 0001 2103", "isni", "is no id of isni"),
        ("london", "geonames", "“london” is no id of geonames"),
    ],
)
def test_an_id_of_which_nothing_tells_the_register_is_told_with_its_line(
    row: str, scheme: str, wrong: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"id\tname\tscheme\nQ900000001\tJane Roe\t\n{row}\tJane Roe\t{scheme}\n"
    code, _, err = reconcile(archive, capsys, saved(archive, "own.tsv", text))
    assert code in (1, 2)
    assert "own.tsv:3 · " in err
    assert wrong in err


@pytest.mark.parametrize(
    ("id", "scheme", "kept"), [("900000031", "VIAF", "900000031"), ("0000 0001 2103 2683", "isni", "0000000121032683")]
)
def test_an_id_of_a_table_is_kept_as_its_register_writes_it(
    id: str, scheme: str, kept: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(archive, "own.tsv", f"id\tname\tscheme\n{id}\tJane Roe\t{scheme}\n")
    assert reconcile(archive, capsys, file, "--accept", f"jane-roe={kept}")[0] == 0
    written = yaml.load((archive.content / "authority/people.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert written["jane-roe"][scheme.lower()] == kept
    archive.build()


@pytest.mark.parametrize(
    ("text", "words", "wrong"),
    [
        ("{}", [], "has no entry of Wikidata (id, labels) and none of VIAF"),
        ("[\n{,\n]", [], "is not JSON: "),
        ("a\tb\n", [], ":1 · is no line of GeoNames (19 columns), nor of a table whose head has id and name"),
        (json.dumps(ITEMS), ["--accept", "jane-roe=Q1"], "“Q1” · is not proposed for jane-roe · proposed are: Q900000001"),
        (json.dumps(ITEMS), ["--accept", "nobody=Q1"], "“nobody” · is the id of no person, organisation, place or outlet"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_nothing_written(
    text: str, words: list[str], wrong: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (archive.content / "authority/people.yaml").read_bytes()
    code, _, err = reconcile(archive, capsys, saved(archive, "x.json", text), *words)
    assert code == 2
    assert wrong in err
    assert (archive.content / "authority/people.yaml").read_bytes() == before
    assert reconcile(archive, capsys)[0] == 2


class _Service(BaseHTTPRequestHandler):
    """A reconciliation service that knows two people called Jane Roe."""

    def do_GET(self) -> None:
        self._send({"versions": ["0.2"], "name": "Test", "identifierSpace": "http://www.wikidata.org/entity/"})

    def do_POST(self) -> None:
        queries = json.loads(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["queries"][0])
        known = [
            {"id": "Q900000001", "name": "Jane Roe", "score": 100, "match": True, "description": "Northland novelist",
             "type": [{"id": "Q5", "name": "human"}]},
            {"id": "Q900000003", "name": "Jane Roe", "score": 90, "match": False, "type": [{"id": "Q11446", "name": "ship"}]},
        ]  # fmt: skip
        self._send({key: {"result": known if one["query"] == "Jane Roe" else []} for key, one in queries.items()})

    def _send(self, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is told of a request."""


@pytest.fixture
def service() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/api"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_service_is_asked_where_its_address_is_given(
    service: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told, err = reconcile(archive, capsys, "--service", service)
    assert code == 0, err
    assert told[1:3] == [
        "  1  Q900000001  Jane Roe · Northland novelist · 5: same name “Jane Roe”; both described with northland, novelist",
        "  2  Q900000003  Jane Roe · 0: same name “Jane Roe”; is no person",
    ]
    assert reconcile(archive, capsys, "--service", service, "--accept", "jane-roe=Q900000001")[0] == 0
    assert people(archive)["jane-roe"]["wikidata"] == "Q900000001"
    code, _, err = reconcile(archive, capsys, "--service", "http://127.0.0.1:1/api")
    assert code == 2
    assert "gives no answer that can be read" in err


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[" * 100_000, "is too deeply nested"),
        ('{"id": "Q900000001", "labels": [1, 2]}', "is no entry as Wikidata and VIAF have them"),
        ('{"id": "Q900000001", "labels": {}, "claims": {"P31": [7]}}', "is no entry as Wikidata and VIAF have them"),
        ("[7]", "has no entry of Wikidata"),
    ],
    ids=lambda value: value[:30],
)
def test_an_extract_that_is_none_is_told_with_its_line(
    text: str, why: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = reconcile(archive, capsys, saved(archive, "extract.json", text))
    assert code in (1, 2)
    assert "extract.json:1 · " in err
    assert why in err


def of_geonames(latitude: str) -> str:
    cells = ["900000001", "Portmere", "Portmere", "", latitude, "-3.2", "P", "PPL", "NL"]
    return "\t".join([*cells, *[""] * (19 - len(cells))]) + "\n"


@pytest.mark.parametrize(("latitude", "said"), [("51.51", "at the same place"), ("12.5", "somewhere else")])
def test_where_a_place_lies_speaks_for_it_or_against_it(
    latitude: str, said: str, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told, _ = reconcile(archive, capsys, saved(archive, "places.txt", of_geonames(latitude)))
    (line,) = [line for line in told if line.startswith("  1")]
    assert said in line


@pytest.mark.parametrize(
    ("text", "line"), [(of_geonames("north"), 1), ("id\tname\nQ900000001\tJane Roe\nQ900000002\t\n", 3)]
)
def test_a_line_of_a_table_that_lacks_what_it_needs_is_told(
    text: str, line: int, archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = reconcile(archive, capsys, saved(archive, "table.txt", text))
    assert code in (1, 2)
    assert f"table.txt:{line} · " in err
