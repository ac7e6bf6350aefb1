"""The command `clippings reconcile`: what it says, asks and writes."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from clippings.commands import WhichFolder, content_of
from clippings.files import printable
from clippings.model.problem import CommandErrors, Problem
from clippings.reconciling.deciding import accept, refuse, unknown
from clippings.reconciling.extracts import COMMAND, candidates_in
from clippings.reconciling.matching import Proposal, proposals, weighed
from clippings.reconciling.register import KINDS, Entry, register

_EXAMPLES = """examples:
  clippings reconcile people.json                       who may be whom in a saved extract of Wikidata
  clippings reconcile people.json --accept jane-roe=Q42 --because "the same book"
  clippings reconcile people.json --refuse jane-roe=Q43
  clippings reconcile papers.json --kind outlet         newspapers, agencies, broadcasters alone
  clippings reconcile --service https://wikidata.reconci.link/en/api
"""
_HOW = "A number, x for none of these, Enter to leave it open, q to stop: "
_WHY = "Why? (Enter: what stands there says it) "


def add_reconcile(commands: Any, filled: WhichFolder) -> None:
    """Add `reconcile` to the console program's commands. ``filled`` tells where the content folder is."""
    top = commands.add_parser(
        "reconcile", help="who is whom in Wikidata, VIAF or GeoNames", epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument("file", nargs="?", type=Path, help="a saved extract: JSON, JSON lines, or a table with tabs")
    top.add_argument(
        "--service", metavar="URL", default="", help="ask this service, which gets the names of the register"
    )
    top.add_argument("--kind", choices=KINDS, help="entries of this kind alone")
    top.add_argument("--accept", nargs="+", default=[], metavar="id=QID", help="these are whom they are proposed to be")
    top.add_argument(
        "--refuse", nargs="+", default=[], metavar="id=QID", help="these are not, and are proposed no more"
    )
    top.add_argument("--because", default="", help="why")
    top.add_argument("--content", type=Path, help="the content folder (that of this archive)")
    top.set_defaults(run=run_reconcile, filled=filled)


def run_reconcile(options: argparse.Namespace) -> int:
    """Say who may be whom; write what the editor decides, and nothing else."""
    content = content_of(options)
    if bool(options.file) == bool(options.service):
        why = "needs a file, or the address of a service"
        raise CommandErrors([Problem(COMMAND, 0, "", "", why, "clippings reconcile FILE, or --service URL")])
    entities = register(content, options.kind)
    found = _found(options, entities)
    if options.accept or options.refuse:
        for said in options.accept:
            entity, one = _chosen(said, entities, found)
            print(printable(accept(entity, one.candidate, ground_of(one, options.because), content)))
        for said in options.refuse:
            entity, one = _chosen(said, entities, found)
            print(printable(refuse(entity, (one.candidate.id,), content)))
        return 0
    if found and sys.stdin.isatty() and sys.stdout.isatty():
        return _walk(found, entities, content)
    for id, some in found.items():
        print(*map(printable, lines(entities[id], some)), sep="\n")
    print(_summary(found, entities))
    return 0


def _found(options: argparse.Namespace, entities: Mapping[str, Entry]) -> Mapping[str, list[Proposal]]:
    if options.file:
        return proposals(entities, candidates_in(options.file))
    from clippings.reconciling.service import asked  # the network is used where somebody asks for it only

    answers = asked(options.service, entities)
    return {key: [weighed(entities[key], one) for one in some] for key, some in answers if some}


def lines(entity: Entry, some: list[Proposal]) -> Iterator[str]:
    """An entry, and who may be meant by it, each with the grounds."""
    about = f" · {entity.description}" if entity.description else ""
    yield f"{entity.kind} {entity.id} · {entity.name}{about}"
    for number, one in enumerate(some, 1):
        candidate = one.candidate
        life = f" ({candidate.from_}–{candidate.to})" if candidate.from_ or candidate.to else ""
        described = f" · {candidate.description}" if candidate.description else ""
        yield f"  {number}  {candidate.id}  {candidate.names[0]}{life}{described} · {one.weight}: {one.because}"


def ground_of(one: Proposal, because: str) -> str:
    """Why a proposal was taken, as it is kept: what the editor says, what spoke for it, and the day."""
    said = [because] if because else []
    return f"{'; '.join([*said, one.because])}; an editor chose it on {date.today().isoformat()}"


def _summary(found: Mapping[str, list[Proposal]], entities: Mapping[str, Entry]) -> str:
    if not found:
        return f"None of {len(entities):,} entries has a name of it, or all that do are decided."
    first = next(iter(found))
    try_ = f"clippings reconcile … --accept {first}={found[first][0].candidate.id}"
    return f"{len(found):,} of {len(entities):,} entries may be among them. Nothing is written; choose with {try_}"


def _chosen(said: str, entities: Mapping[str, Entry], found: Mapping[str, list[Proposal]]) -> tuple[Entry, Proposal]:
    """The entry and the proposal that an editor names. CommandErrors where it is none."""
    id, _, wanted = said.partition("=")
    kind, _, bare = id.rpartition("/")
    if id not in entities and kind and bare in entities and entities[bare].kind == kind:
        id = bare
    if id not in entities:
        raise unknown(id)
    for one in found.get(id, ()):
        if one.candidate.id == wanted:
            return entities[id], one
    listed = ", ".join(one.candidate.id for one in found.get(id, ())) or "none"
    why, try_ = f"is not proposed for {id}", f"proposed are: {listed}"
    raise CommandErrors([Problem(COMMAND, 0, "--accept", wanted or said, why, try_)])


def _walk(found: Mapping[str, list[Proposal]], entities: Mapping[str, Entry], content: Path) -> int:
    """Put one entry after the other on a terminal; each answer is written at once."""
    decided = 0
    for number, (id, some) in enumerate(found.items(), 1):
        print(f"{number:,} of {len(found):,}", *map(printable, lines(entities[id], some)), sep="\n", flush=True)
        answer = input(_HOW).strip()
        if answer == "q":
            break
        if answer == "x":
            print(printable(refuse(entities[id], tuple(one.candidate.id for one in some), content)))
        elif answer.isdecimal() and 1 <= int(answer) <= len(some):
            one = some[int(answer) - 1]
            print(printable(accept(entities[id], one.candidate, ground_of(one, input(_WHY).strip()), content)))
        else:
            print(f"There is no {answer} here." if answer else "Left open.")
            continue
        decided += 1
    print(f"{decided:,} of {len(found):,} decided; clippings reconcile goes on with the others.")
    return 0
