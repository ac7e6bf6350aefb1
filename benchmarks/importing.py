"""What an import reads of saved pages, beside what people say is right: ``python benchmarks/importing.py FOLDER``.

FOLDER has ``cases.json``, a list of ``{"html": name, "date"?, "title"?, "author"?, "with"?: […], "without"?: […]}``,
and the pages in ``html/``, packed by gzip or not: the form in which the cases of adbar/htmldate and adbar/trafilatura
can be had. ``--first N`` and ``--last N`` take so many of each kind of case (by the first letter of the name), so that
some can be kept aside; ``--wrong`` names what differs. Where a page comes from is not told to the import. Passages are
those that must, and must not, be in the text; trafilatura is run on the same pages.
"""

import argparse
import gzip
import json
import logging
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from clippings.importing.draft import Context, Draft
from clippings.importing.pages.drafted import drafted
from clippings.importing.pages.fields.names import people as named
from clippings.importing.pages.text.body import words
from clippings.importing.plain_text import alike
from clippings.importing.run import AGENCIES
from clippings.reading.folding.forms import fold

Case = dict[str, Any]
CONTEXT = Context(agencies=frozenset(map(alike, AGENCIES)))
"""What an import knows where the register knows nobody."""


def bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def people(text: str) -> set[str]:
    return {bare(name) for name in re.split(r";|,| und | and ", text) if name.strip()}


def read(folder: Path, case: Case) -> bytes:
    raw = (folder / "html" / case["html"]).read_bytes()
    return gzip.decompress(raw) if case["html"].endswith(".gz") else raw


def text_of(draft: Draft | None) -> str:
    return " ".join(words(line) for line in draft.lines()) if draft else ""


def passages(text: str, case: Case) -> Counter[str]:
    """How many passages that must, and that must not be in a text are in it."""
    seen = re.sub(r"\s+", " ", text)
    count: Counter[str] = Counter()
    for kind in ("with", "without"):
        wanted = [re.sub(r"\s+", " ", passage) for passage in case.get(kind) or ()]
        count[kind] += sum(passage in seen for passage in wanted)
        count[f"{kind} of"] += len(wanted)
    return count


def field_counts(draft: Draft | None, case: Case) -> Counter[str]:
    """What is right, wrong and missing of a page’s date, title and authors."""
    count: Counter[str] = Counter()
    for name in ("date", "title"):
        if wanted := case.get(name):
            value = draft.found(name) if draft else ""
            right = bare(value) == bare(wanted)
            count[f"{name} {'right' if right else 'wrong' if value else 'none'}"] += 1
    if "author" in case and case["author"] is not None:
        found = people(draft.found("authors") if draft else "")
        wanted_people = people(case["author"])
        if wanted_people and named(case["author"]):
            count["people right"] += len(found & wanted_people)
            count["people both"] += len(found) + len(wanted_people)
        count["authors right"] += len(found & wanted_people)
        count["authors found"] += len(found) if wanted_people else 0
        count["authors wanted"] += len(wanted_people)
        count["no author"] += not wanted_people
        count["no author, and one found"] += bool(not wanted_people and found)
    count["outlet"] += 1
    count["outlet known"] += bool(draft and (draft.found("outlet") or draft.found("printed_outlet")))
    return count


def share(part: float, whole: float) -> str:
    return f"{part / whole:.3f} ({part:.0f} of {whole:.0f})" if whole else "–"


def rows(
    count: Counter[str], seconds: float, pages: int, other: Counter[str], other_seconds: float
) -> Iterable[Sequence[str]]:
    for name in ("date", "title"):
        given = count[f"{name} right"] + count[f"{name} wrong"]
        yield f"{name} right", share(count[f"{name} right"], given + count[f"{name} none"]), ""
        yield f"{name} wrong, of those given", share(count[f"{name} wrong"], given), ""
    both = count["authors found"] + count["authors wanted"]
    yield "authors, F1", f"{2 * count['authors right'] / both:.3f}" if both else "–", ""
    yield "the same where a person is named", f"{2 * count['people right'] / max(1, count['people both']):.3f}", ""
    yield "authors right, of those found", share(count["authors right"], count["authors found"]), ""
    yield "an author where none is printed", share(count["no author, and one found"], count["no author"]), ""
    yield "outlet or its printed name known", share(count["outlet known"], count["outlet"]), ""
    for kind, meaning in (("with", "passages of the article in"), ("without", "passages of others in")):
        yield meaning, share(count[kind], count[f"{kind} of"]), share(other[kind], other[f"{kind} of"])
    yield "pages a second, one processor", f"{pages / seconds:.0f}", f"{pages / other_seconds:.0f}"


def chosen(cases: list[Case], first: int | None, last: int | None) -> list[Case]:
    """So many of each kind of case."""
    kinds: dict[str, list[Case]] = {}
    for case in cases:
        kinds.setdefault(case["html"][:1], []).append(case)
    return [case for ones in kinds.values() for case in (ones[:first] if first else ones[-last:] if last else ones)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first", type=int)
    parser.add_argument("--last", type=int)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    cases = chosen(json.loads((options.folder / "cases.json").read_text("utf-8")), options.first, options.last)
    count: Counter[str] = Counter()
    other: Counter[str] = Counter()
    seconds = other_seconds = 0.0
    for case in cases:
        raw = read(options.folder, case)
        began = time.process_time()
        try:
            draft: Draft | None = drafted(raw, "page.html", CONTEXT)
        except ValueError as wrong:
            draft = None
            print(f"{case['html']} {wrong}")
        seconds += time.process_time() - began
        here = field_counts(draft, case)
        count += here + passages(text_of(draft), case)
        began = time.process_time()
        other += passages(extract(raw, include_comments=False) or "", case)
        other_seconds += time.process_time() - began
        if options.wrong and any(here[f"{name} {how}"] for name in ("date", "title") for how in ("wrong", "none")):
            print(case["html"], *(f"{n}: {draft.found(n)!r} for {case.get(n)!r}" for n in ("date", "title") if draft))
        if (
            options.wrong
            and case.get("author") is not None
            and draft
            and people(draft.found("authors")) != people(case["author"])
        ):
            print(case["html"], f"authors: {draft.found('authors')!r} for {case['author']!r}")
    print(f"\n| {len(cases)} pages | Clippings | trafilatura |\n|---|---|---|")
    for row in rows(count, seconds, len(cases), other, other_seconds):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
