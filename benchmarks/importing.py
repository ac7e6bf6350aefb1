"""What an import reads of saved pages, beside what people say is right: ``python benchmarks/importing.py FOLDER``.

FOLDER has the pages in ``html/``, packed by gzip or not, and ``cases.json``, a list of ``{"html": name, "date"?,
"title"?, "author"? (text) or "authors"? (list), "outlet"?, "body"?, "with"?: […], "without"?: […]}``, or the
``ground-truth.json`` of scrapinghub/article-extraction-benchmark. ``--first N`` and ``--last N`` take so many of each
kind of case (by the first letter of the name), so that some can be kept aside; ``--wrong`` names what differs. Where a
page comes from is not told to the import, and its register is empty. Passages are those that must, and must not, be in
the text; the body's figure is that benchmark's, the mean over pages of four words in a row; trafilatura is run on the
same pages. Titles and authors are told again of those that readers see: many lists of what is right were taken from a
page’s data, whose title no line has, and call a paper or an agency the author. An outlet is right by its name, by a
longer or shorter form of it, and by its domain in the case’s ``url``.
"""

import argparse
import gzip
import json
import logging
import re
import resource
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import urlsplit

from clippings.importing.draft import Context, Draft
from clippings.importing.pages import page as pages
from clippings.importing.pages.drafted import drafted
from clippings.importing.pages.fields.names import people as named
from clippings.importing.pages.text.body import words
from clippings.importing.plain_text import alike
from clippings.importing.run import AGENCIES
from clippings.reading.folding.forms import fold

Case = dict[str, Any]
Bodies = list[tuple[float, float]]
"""Precision and recall of texts."""
CONTEXT = Context(agencies=frozenset(map(alike, AGENCIES)))
"""What an import knows where the register knows nobody."""


def cases_in(folder: Path) -> list[Case]:
    if (folder / "cases.json").is_file():
        return list(json.loads((folder / "cases.json").read_text("utf-8")))
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [{"html": f"{key}.html.gz", "url": one["url"], "body": one["articleBody"]} for key, one in truth.items()]


def bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def people(text: str | list[str]) -> set[str]:
    names = text if isinstance(text, list) else re.split(r";|,| und | and | & ", text)
    return {bare(name) for name in names if name.strip()}


def read(folder: Path, case: Case) -> bytes:
    raw = (folder / "html" / case["html"]).read_bytes()
    return gzip.decompress(raw) if case["html"].endswith(".gz") else raw


def text_of(draft: Draft | None) -> str:
    return "\n".join(words(line) for line in draft.lines()) if draft else ""


def seen(raw: bytes) -> frozenset[str]:
    """The lines that readers see on a page."""
    try:
        return frozenset(bare(line.text) for line in pages.read(raw, "page.html").lines)
    except ValueError:
        return frozenset()


def seen_counts(draft: Draft | None, case: Case, lines: frozenset[str]) -> Counter[str]:
    """What is right of titles that a line of the page has, and of people whom readers see."""
    count: Counter[str] = Counter()
    if case.get("title") and bare(case["title"]) in lines:
        count["seen titles"] += 1
        count["seen titles right"] += bare(draft.found("title") if draft else "") == bare(case["title"])
    who = case.get("authors", case.get("author"))
    if who is not None:
        said = "; ".join(who) if isinstance(who, list) else who
        text = f" {' '.join(sorted(lines))} "
        wanted = {bare(name) for name in named(said) if f" {bare(name)} " in text}
        found = people(draft.found("authors").split("; ") if draft else [])
        count["seen people right"] += len(found & wanted)
        count["seen people both"] += len(found) + len(wanted)
    return count


def passages(text: str, case: Case) -> Counter[str]:
    """How many passages that must, and that must not be in a text are in it."""
    seen = re.sub(r"\s+", " ", text)
    count: Counter[str] = Counter()
    for kind in ("with", "without"):
        wanted = [re.sub(r"\s+", " ", passage) for passage in case.get(kind) or ()]
        count[kind] += sum(passage in seen for passage in wanted)
        count[f"{kind} of"] += len(wanted)
    return count


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Every four words in a row."""
    found = re.findall(r"\w+", text)
    return Counter(tuple(found[at : at + 4]) for at in range(max(1, len(found) - 3)) if found)


def body(text: str, right: str) -> tuple[float, float]:
    """Precision and recall of a text by what four words in a row it has."""
    ours, theirs = runs(text), runs(right)
    both = (ours & theirs).total()
    return both / ours.total() if ours else float(not theirs), both / theirs.total() if theirs else float(not ours)


def is_outlet(name: str, case: Case) -> bool:
    """Whether a name is that of the case’s outlet, a form of it, or its domain."""
    ours, right = (re.sub(r"[\W_]+", "", fold(text)) for text in (name, case["outlet"]))
    host = re.sub(r"[\W_]+", "", (urlsplit(case.get("url", "")).hostname or "").removeprefix("www."))
    return len(ours) > 1 and (ours in right or right in ours or host.startswith(ours))


def field_counts(draft: Draft | None, case: Case) -> Counter[str]:
    """What is right, wrong and missing of a page’s date, title, authors and outlet."""
    count: Counter[str] = Counter()
    for name in ("date", "title"):
        if wanted := case.get(name):
            value = draft.found(name) if draft else ""
            right = bare(value) == bare(wanted)
            count[f"{name} {'right' if right else 'wrong' if value else 'none'}"] += 1
    who = case.get("authors", case.get("author"))
    if who is not None:
        found = people(draft.found("authors").split("; ") if draft else [])
        wanted_people = people(who)
        if wanted_people and named("; ".join(who) if isinstance(who, list) else who):
            count["people right"] += len(found & wanted_people)
            count["people both"] += len(found) + len(wanted_people)
        count["authors right"] += len(found & wanted_people)
        count["authors found"] += len(found) if wanted_people else 0
        count["authors wanted"] += len(wanted_people)
        count["no author"] += not wanted_people
        count["no author, and one found"] += bool(not wanted_people and found)
    name = (draft.found("outlet") or draft.found("printed_outlet")) if draft else ""
    count["outlet known"] += bool(name)
    count["outlet"] += 1
    if case.get("outlet"):
        count["outlet named"] += 1
        count["outlet right"] += is_outlet(name, case)
    return count


def share(part: float, whole: float) -> str:
    return f"{part / whole:.3f} ({part:.0f} of {whole:.0f})" if whole else "–"


def f1(bodies: Bodies) -> str:
    """Of the means of precision and recall, as the public benchmark has it."""
    precision, recall = (mean(one[at] for one in bodies) for at in (0, 1)) if bodies else (0, 0)
    if not precision + recall:
        return "–"
    return f"{2 * precision * recall / (precision + recall):.3f} ({precision:.3f}, {recall:.3f}; {len(bodies)} pages)"


def rows(count: Counter[str], seconds: float, pages: int, other: Counter[str], other_seconds: float,
         bodies: Bodies, other_bodies: Bodies) -> Iterable[Sequence[str]]:  # fmt: skip
    yield "body, four words in a row, F1 (precision, recall)", f1(bodies), f1(other_bodies)
    for kind, meaning in (("with", "passages of the article in"), ("without", "passages of others in")):
        yield meaning, share(count[kind], count[f"{kind} of"]), share(other[kind], other[f"{kind} of"])
    for name in ("date", "title"):
        given = count[f"{name} right"] + count[f"{name} wrong"]
        yield f"{name} right", share(count[f"{name} right"], given + count[f"{name} none"]), ""
        yield f"{name} wrong, of those given", share(count[f"{name} wrong"], given), ""
    yield "title right, where a line has it", share(count["seen titles right"], count["seen titles"]), ""
    both = count["authors found"] + count["authors wanted"]
    yield "authors, F1", f"{2 * count['authors right'] / both:.3f}" if both else "–", ""
    yield "the same where a person is named", f"{2 * count['people right'] / max(1, count['people both']):.3f}", ""
    seen_f1 = 2 * count["seen people right"] / max(1, count["seen people both"])
    yield "authors, F1, of people whom readers see", f"{seen_f1:.3f}", ""
    yield "authors right, of those found", share(count["authors right"], count["authors found"]), ""
    yield "an author where none is printed", share(count["no author, and one found"], count["no author"]), ""
    yield "outlet right", share(count["outlet right"], count["outlet named"]), ""
    yield "outlet or its printed name known", share(count["outlet known"], count["outlet"]), ""
    for many in (1, 2):
        one = "one processor" if many == 1 else "two processors"
        yield f"pages a second, {one}", f"{many * pages / seconds:.0f}", f"{many * pages / other_seconds:.0f}"
    yield "memory of one process, MB", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}", ""


def chosen(cases: list[Case], first: int | None, last: int | None) -> list[Case]:
    """So many of each kind of case."""
    kinds: dict[str, list[Case]] = {}
    for case in cases:
        kinds.setdefault(case["html"][:1], []).append(case)
    return [case for ones in kinds.values() for case in (ones[:first] if first else ones[-last:] if last else ones)]


def differing(draft: Draft | None, case: Case) -> Iterable[str]:
    """What differs from what people say, a line a field."""
    for name in ("date", "title"):
        value = draft.found(name) if draft else ""
        if case.get(name) and bare(value) != bare(case[name]):
            yield f"{case['html']} {name}: {value!r} for {case[name]!r}"
    who = case.get("authors", case.get("author"))
    value = draft.found("authors") if draft else ""
    if who is not None and people(value.split("; ")) != people(who):
        yield f"{case['html']} authors: {value!r} for {who!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first", type=int)
    parser.add_argument("--last", type=int)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    cases = chosen(cases_in(options.folder), options.first, options.last)
    count: Counter[str] = Counter()
    other: Counter[str] = Counter()
    bodies: Bodies = []
    other_bodies: Bodies = []
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
        began = time.process_time()
        theirs = extract(raw, include_comments=False) or ""
        other_seconds += time.process_time() - began
        count += field_counts(draft, case) + seen_counts(draft, case, seen(raw)) + passages(text_of(draft), case)
        other += passages(theirs, case)
        if case.get("body"):
            bodies.append(body(text_of(draft), case["body"]))
            other_bodies.append(body(theirs, case["body"]))
        for line in differing(draft, case) if options.wrong else ():
            print(line)
    print(f"\n| {len(cases)} pages | Clippings | trafilatura |\n|---|---|---|")
    for row in rows(count, seconds, len(cases), other, other_seconds, bodies, other_bodies):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
