"""A file of claims brought into outlets.yaml, all of it or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from clippings.claiming import table, trust_txt, wikidata
from clippings.claiming.matching import Matcher, unmatched
from clippings.claiming.statements import COMMAND, Reading, Told, refused
from clippings.claiming.writing import confirmed, entries_of, is_there, with_claims
from clippings.editing.changes import Refused
from clippings.editing.together import rewrite_all, rewrite_of
from clippings.files import text_in, text_of
from clippings.model.entity import FOLDERS, HEADINGS, Entity
from clippings.model.outlet import Outlet
from clippings.model.problem import ContentErrors, errors
from clippings.reading import authorities

_MOST_LISTED = 20


class Done(NamedTuple):
    """What became of a file."""

    path: Path
    """Where the claims stand."""
    written: int
    """How many claims are new."""
    outlets: int
    """Of how many outlets."""
    there: int
    """How many were there already."""
    unmatched: Mapping[str, int]
    """Outlets of the file that the register lacks → how many claims are of each."""
    left_out: Sequence[str]
    """What was not taken, each with the reason."""


def bring(file: Path, told: Told, content: Path, dry_run: bool = False) -> Done:
    """Bring the claims of a file in, as *extracted*. CommandErrors or ContentErrors, with nothing written, where
    something is wrong with the file, the command or the register."""
    path = content / "authority" / "outlets.yaml"
    text, outlets = _outlets(path)
    if told.outlet and told.outlet not in outlets:
        raise refused(told.outlet, "is no outlet of this archive", "clippings new outlet makes one", "--outlet")
    reading = _reading(file, told, content, outlets)
    matcher, entries = Matcher(outlets.values()), entries_of(text)
    new: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    lost, there = [], 0
    for one in reading.claims:
        id = matcher.outlet(one.named)
        if not id:
            lost.append(one.named)
        elif is_there(one.claim, entries[id]) or one.claim in new[id]:
            there += 1
        else:
            new[id].append(one.claim)
    new = {id: claims for id, claims in new.items() if claims}
    _write(path, with_claims(text, new), dry_run)
    count = sum(map(len, new.values()))
    return Done(path, count, len(new), there, unmatched(lost), reading.left_out)


def _reading(file: Path, told: Told, content: Path, outlets: Mapping[str, Outlet]) -> Reading:
    """The claims of a file, which is known by what stands in it."""
    if not file.is_file():
        raise refused(str(file), "is no file", "name a CSV table, a trust.txt or a JSON file of Wikidata")
    raw = file.read_bytes()
    if raw.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"{", b"["):  # longer than any text that editors write
        return wikidata.read(raw.decode("utf-8-sig", "replace"), told, _names(content, outlets), ("en", "mul"))
    found = text_in(raw, str(file))
    if found.value is None:
        raise ContentErrors(found.problems)
    return trust_txt.read(found.value, told) if trust_txt.is_one(found.value) else table.read(found.value, told)


def _names(content: Path, outlets: Mapping[str, Outlet]) -> dict[str, str]:
    """Wikidata id → a reference to whoever has it in the register."""
    known = {one.wikidata: f"outlet/{one.id}" for one in outlets.values() if one.wikidata}
    for kind in HEADINGS:
        path = content / "authority" / f"{FOLDERS[kind]}.yaml"
        text = text_of(path, str(path)).value if path.exists() else ""
        entities: Mapping[str, Entity] = authorities.entities(kind)(text or "", str(path)).value
        known |= {one.wikidata: f"{kind}/{one.id}" for one in entities.values() if one.wikidata}
    return known


def _outlets(path: Path) -> tuple[str, dict[str, Outlet]]:
    """outlets.yaml and the outlets in it. ContentErrors where something is wrong there."""
    text = text_of(path, str(path)) if path.exists() else None
    if text is None or not (text.value or "").strip():
        raise refused(str(path), "has no outlet", 'make one first: clippings new outlet "The Gazette"')
    read = authorities.outlets(text.value or "", str(path))
    if wrong := errors((*text.problems, *read.problems)):
        raise ContentErrors(wrong)
    return text.value or "", read.value


def _write(path: Path, text: str, dry_run: bool) -> None:
    """Write outlets.yaml where nothing would be wrong with it."""
    if wrong := errors(authorities.outlets(text, f"{COMMAND} · {path}").problems):
        raise ContentErrors(wrong)
    if dry_run:
        return
    try:
        rewrite_all([rewrite_of(path, text)])
    except Refused as refusal:
        raise refused(str(path), str(refusal), "nothing was changed; try again") from refusal


def lines(done: Done, dry_run: bool) -> Iterator[str]:
    """What an editor is told."""
    would = "would be " if dry_run else ""
    claims, of = _counted(done.written, "claim"), _counted(done.outlets, "outlet")
    yield f"{claims} of {of} {would}brought in, unconfirmed (state: extracted): {done.path}"
    if done.there:
        yield f"{_counted(done.there, 'claim')} there already."
    if done.unmatched:
        strange = _counted(len(done.unmatched), "outlet")
        yield f"{strange} that the register has not, by id, Wikidata id, domain or name:"
        yield from _first(f"  {name}: {_counted(count, 'claim')}" for name, count in sorted(done.unmatched.items()))
        yield 'Add those that belong here, and give the command again: clippings new outlet "…" "domains=[…]"'
    if done.left_out:
        yield "Left out:"
        yield from _first(f"  {one}" for one in done.left_out)
    if done.written and not dry_run:
        yield "A hosted build has none of them until you confirm them: clippings claims list"


def _first(found: Iterable[str]) -> Iterator[str]:
    """The first twenty, and how many there are beside them."""
    every = list(found)
    yield from every[:_MOST_LISTED]
    if len(every) > _MOST_LISTED:
        yield f"  and {len(every) - _MOST_LISTED:,} more"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def unconfirmed(content: Path) -> Iterator[str]:
    """A line for each label and claim that nobody has confirmed."""
    for outlet in _outlets(content / "authority" / "outlets.yaml")[1].values():
        for claim in (*outlet.labels, *outlet.claims):
            if not claim.is_confirmed:
                yield f"{outlet.id} · {claim.what} · {claim.value} · {claim.by or claim.source.title}"


def confirm(ids: Sequence[str], property: str, by: str, content: Path) -> int:
    """Confirm the claims of some outlets, or of all, and say how many they are."""
    path = content / "authority" / "outlets.yaml"
    text, outlets = _outlets(path)
    if strange := next((id for id in ids if id != "all" and id not in outlets), ""):
        raise refused(strange, "is no outlet of this archive", "clippings claims list names those with open claims")

    def is_meant(id: str, claim: Mapping[str, Any]) -> bool:
        what = claim.get("property", "label")
        return (id in ids or "all" in ids) and property in ("", what) and by in ("", claim.get("by"))

    new, count = confirmed(text, is_meant)
    _write(path, new, dry_run=False)
    return count
