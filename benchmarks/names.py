"""How many names are linked, and how many of them rightly: ``python benchmarks/names.py [folder] [least]``.

The folder holds ``documents.jsonl.gz``, texts in which people linked every name, a line each with ``id``, ``dataset``,
``language``, ``date``, ``text`` and ``mentions`` (``start`` and ``end`` in code points, ``qid``, which is ``NIL`` where
nobody is known), and ``register.jsonl.gz``, who is who, made from other texts: ``qid``, ``type``, and ``names`` with
how often each was printed, as in hipe-eval/HIPE-2022-data. Without a folder, ../shared/data/names is read.
Of an entry the commonest name is its name, and the others are aliases. With ``least``, the register is what an editor
might keep of it: names that were printed so often at least, each given to the one whom it meant most often.

| figure | is |
|---|---|
| of linked | of the links that touch a name that people linked, those to the same one |
| of all | of all links, those to the one whom people linked there |
| found | of the names whose bearer the register has, those linked to that one |
| open | names that may mean several, with nothing to tell which |

All documents are one archive: what one leaves open, the others may decide.

Two of three documents, by their ids, are the part that the program was made with; the third was kept aside.
"""

import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from clippings.model.archive import Archive, Site
from clippings.model.entity import Alias, Entity, Kind, OpenName
from clippings.reading.names.company import decided_by_company
from clippings.reading.names.matcher import Matcher, matcher_of
from clippings.reading.names.mentions import names_in
from clippings.reading.names.place import Place

FOLDER = Path(__file__).resolve().parents[2] / "shared/data/names"
PARTS = ("made with", "kept aside")
NOBODY = "NIL"
KINDS: Mapping[str, Kind] = {
    "pers": "person", "per": "person", "loc": "place", "building": "place", "street": "place",
}  # fmt: skip
"""Type in small letters → kind; all others are organisations."""


def lines_of(file: Path) -> Iterator[dict[str, Any]]:
    """The values in a file of JSON lines."""
    if not file.is_file():
        sys.exit(f"{file}: there is no such file · give the folder that holds documents.jsonl.gz and register.jsonl.gz")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def register(rows: Iterable[dict[str, Any]], least: int) -> Iterator[Entity]:
    """The entries of a register; with ``least`` over one, without names that are rarer or mostly another's."""
    rows = list(rows)
    most: dict[str, int] = {}
    for row in rows:
        for name, count in row["names"].items():
            most[name] = max(count, most.get(name, 0))
    for row in rows:
        names = {name: n for name, n in row["names"].items() if least == 1 or (n >= least and n == most[name])}
        if names:
            yield entity_of({**row, "names": names})


def entity_of(row: Mapping[str, Any]) -> Entity:
    """An entry of the register."""
    name, *others = sorted(row["names"], key=lambda name: (-row["names"][name], name))
    return Entity(row["qid"], KINDS.get(row["type"].lower(), "organisation"), name, tuple(map(Alias, others)))


Found = tuple[list[Place], Sequence[OpenName]]


def found_in(documents: Sequence[Mapping[str, Any]], matcher: Matcher) -> dict[str, Found]:
    """The names in each document, by its id, and those that stay open: what a document leaves open is decided by the
    company of names in all of them, as in an archive."""
    alone = {one["id"]: names_in([one["text"]], matcher, one["language"], one["date"]) for one in documents}
    named = {id: {f"{place.bearer.kind}/{place.bearer.id}" for place in places} for id, (places, _) in alone.items()}
    found: dict[str, Found] = {id: (list(places), list(still_open)) for id, (places, still_open) in alone.items()}
    for one in decided_by_company(named, {id: still_open for id, (_, still_open) in alone.items()}):
        places, still_open = found[one.article]
        bearer, start = matcher.known[one.bearer], one.name.start
        places.append(Place(one.name.paragraph, start, start + len(one.name.text), bearer, "company"))
        found[one.article] = places, [name for name in still_open if name != one.name]
    return found


def measured(document: Mapping[str, Any], found: Found, known: Mapping[str, Entity]) -> Counter[str]:
    """What is right and wrong in one document, counted."""
    count = Counter[str]()
    places, still_open = found
    wanted = [one for one in document["mentions"] if one["qid"] in known]
    right: set[tuple[int, int]] = set()
    for place in places:
        touched = [one for one in document["mentions"] if one["start"] < place.end and place.start < one["end"]]
        same = [(one["start"], one["end"]) for one in touched if one["qid"] == place.bearer.id]
        count["links"] += 1
        count["linked"] += any(one["qid"] != NOBODY for one in touched)
        count["right"] += bool(same)
        count[f"{place.how} {'right' if same else 'wrong'}"] += 1
        right.update(same)
    count["wanted"] += len(wanted)
    count["found"] += sum((one["start"], one["end"]) in right for one in wanted)
    count["open"] += len(still_open)
    return count


def part_of(document: Mapping[str, Any]) -> str:
    """The part of the documents that one belongs to, by its id."""
    return PARTS[int(hashlib.sha1(document["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0]


def main(folder: Path, least: int) -> None:
    """Print a line of figures for each part, and of each way in which it was decided whom a name means."""
    known = {entity.id: entity for entity in register(lines_of(folder / "register.jsonl.gz"), least)}
    matcher = matcher_of(Archive(Site("names", language="und"), entities=known))
    counts = {part: Counter[str]() for part in PARTS}
    documents = list(lines_of(folder / "documents.jsonl.gz"))
    found = found_in(documents, matcher)
    for document in documents:
        counts[part_of(document)] += measured(document, found[document["id"]], known)
    print("| part | links | of linked | of all | names | found | open |", "|---|---|---|---|---|---|---|", sep="\n")
    for part, n in counts.items():
        pairs = (("right", "linked"), ("right", "links"), ("found", "wanted"))
        linked, every, found = (f"{n[some] / max(n[all_], 1):.3f}" for some, all_ in pairs)
        print(f"| {part} | {n['links']} | {linked} | {every} | {n['wanted']} | {found} | {n['open']} |")
    print("\n| decided by | part | right | wrong |", "|---|---|---|---|", sep="\n")
    for how in sorted({key.rpartition(" ")[0] for n in counts.values() for key in n if " " in key}):
        for part, n in counts.items():
            print(f"| {how} | {part} | {n[f'{how} right']} | {n[f'{how} wrong']} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
