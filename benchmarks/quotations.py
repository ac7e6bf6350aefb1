"""How many quotations are found, and how many speakers: ``python benchmarks/quotations.py [folder]``.

The folder holds ``articles.jsonl.gz``: articles in which people marked every attribution, a line each, with ``text``,
``selectors`` (``id``, ``fragments`` of code points, ``exact``) and ``attributions`` (ids of ``Source``, ``Cue`` and
``Content``), as in networkdynamics/PolNeAR. Without a folder, ../shared/data/quotations is read.

| figure | is |
|---|---|
| precision | of the quotations found, those that touch what somebody is said to have said |
| recall | of what stands in quotation marks in such words, three words or more, found to the letter |
| right, wrong | of the quotations whose source names one person, those given to that person, and to another |
| he or she | of those whose source is a pronoun, those given to somebody |

Whom a source names is judged by its form: capitals that end its first part, without titles (``person``). The register
of an article is made of those names. Two of three articles, by their ids, are the part that the program was made with;
the third was kept aside.
"""

import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from clippings.model.archive import Archive, Site
from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Dossier, evolved
from clippings.model.entity import Alias, Entity, Quotation
from clippings.model.record import Record
from clippings.quotations.speakers import examine
from clippings.reading.names.matcher import matcher_of
from clippings.reading.names.mentions import examine as mentioned

FOLDER = Path(__file__).resolve().parents[2] / "shared/data/quotations"
PARTS = ("made with", "kept aside")
BETWEEN = "\n\n"
LEAST_WORDS = 3
MARKED = re.compile(r'“[^“”"\n]*(?:\n\n“[^“”"\n]*)*[”"]|"[^"“”\n]*["”]')
NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\.?)(?:\s(?:[A-ZÀ-Þ][\w’'-]*\.?|von|van|de|bin|al-\w+))*")
TITLE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Rev|Lt|Col|Prof|Sgt|Capt)\.|President|Senator|Secretary|Judge|Speaker|Senate|"
    r"House|Majority|Minority|Leader|Democratic|Republican|Army|Air|Force|State|Director|White|Prime|Minister|Former)\s+"
)
NO_PERSON = re.compile(
    r"\b(?:Times|Post|News|Committee|Campaign|Institute|Press|PAC|NATO|Research|USA|Journal|Fund|Foundation|Center)\b"
)
CUT = re.compile(r"\b(?:of|for|who|at|from|with|in|to|on|whose)\b")
PRONOUNS = {"he", "she"}
NOBODY = PRONOUNS | {
    "i",
    "we",
    "they",
    "it",
    "who",
    "which",
    "one",
    "another",
    "some",
    "those",
    "this",
    "that",
    "the",
    "a",
}


def person(source: str) -> str | None:
    """The person whom a source names: ``Sen. Jane Roe (R), a friend of John Doe`` names Jane Roe."""
    for part in re.sub(r"\([^)]*\)", "", source).split(",")[:2]:
        head = CUT.split(part)[0].strip()
        names = list(NAME.finditer(head))
        if names and names[-1].end() >= len(head.rstrip(" .’")):
            name = names[-1][0]
            while TITLE.match(name):
                name = TITLE.sub("", name, count=1)
            name = re.sub(r"\s+(?:Jr|Sr)\.?$", "", name).rstrip(".")
            return None if name.lower() in NOBODY or NO_PERSON.search(name) else name
        if not re.search(r"[’']s? [\w\s-]+$|^(?:the|an?) |manager|spokes\w+$", head):
            return None
    return None


def register(article: Mapping[str, Any]) -> dict[str, Entity]:
    """The people whom an article's sources name, each also by surname."""
    names = {person(one["exact"]) for one in article["selectors"] if one["label"] == "Source"} - {None}
    full = {name for name in names if name and " " in name}
    surnames = {name.split()[-1] for name in full}
    people = full | {name for name in names if name and " " not in name and name not in surnames}
    return {name: Entity(name, "person", name, (Alias(name.split()[-1]),) if " " in name else ()) for name in people}


def known(name: str | None, people: Mapping[str, Entity]) -> str | None:
    """The one of the register who has a name or surname."""
    fitting = [one for one in people if name in (one, one.split()[-1])] if name else []
    return name if name in people else fitting[0] if len(fitting) == 1 else None


def found_in(article: Mapping[str, Any], people: Mapping[str, Entity]) -> list[tuple[int, int, Quotation]]:
    """The quotations that the program finds, with the code points of the text at which each begins and ends."""
    texts = article["text"].split(BETWEEN)
    starts = [sum(len(text) + len(BETWEEN) for text in texts[:number]) for number in range(len(texts))]
    body = Body(tuple(Block(("", ""), (Paragraph(text),)) for text in texts))
    dossier = Dossier(Record("a", article["title"]), body)
    matcher = matcher_of(Archive(Site("t"), entities=dict(people)))
    quotations = examine(evolved(dossier, {"mentions": mentioned(dossier, matcher).value}), None).value
    ends = [one.paragraph if one.end_paragraph is None else one.end_paragraph for one in quotations]
    return [(starts[q.paragraph] + q.start, starts[last] + q.end, q) for q, last in zip(quotations, ends, strict=True)]


def said_in(article: Mapping[str, Any]) -> list[tuple[int, int, list[str]]]:
    """What people marked as said: where it begins and ends, and its sources."""
    by_id = {one["id"]: one for one in article["selectors"]}
    return [
        (start, end, [by_id[source]["exact"] for source in one.get("Source", ())])
        for one in article["attributions"]
        for content in one.get("Content", ())
        for start, end in by_id[content]["fragments"]
    ]


def measured(article: Mapping[str, Any]) -> Counter[str]:
    """What is right and wrong in one article, counted."""
    people, said, count = register(article), said_in(article), Counter[str]()
    found = found_in(article, people)
    for start, end, quotation in found:
        holding = sorted((one for one in said if one[0] < end and one[1] > start), key=lambda one: one[1] - one[0])
        count["found"] += 1
        count["precise"] += bool(holding)
        sources = holding[0][2] if holding else []
        named = known(person(sources[0]), people) if len(sources) == 1 else None
        if named is not None:
            count["named"] += 1
            count["right"] += quotation.speaker == named
            count["wrong"] += quotation.speaker not in (None, named)
        elif [source.lower() for source in sources if source.lower() in PRONOUNS]:
            count["pronouns"] += 1
            count["referred"] += quotation.speaker is not None
    for start, end in marked_in(article["text"], said):
        count["marked"] += 1
        count["recalled"] += any(abs(start - one[0]) <= 1 and abs(end - one[1]) <= 1 for one in found)
    return count


def marked_in(text: str, said: list[tuple[int, int, list[str]]]) -> Iterator[tuple[int, int]]:
    """Where words in quotation marks begin and end that somebody is said to have said."""
    for match in MARKED.finditer(text):
        start, end = match.start() + 1, match.end() - 1
        if len(text[start:end].split()) >= LEAST_WORDS and any(a <= start + 1 and b >= end - 1 for a, b, _ in said):
            yield start, end


def part_of(article: Mapping[str, Any]) -> str:
    """The part of the articles that one belongs to, by its id."""
    return PARTS[int(hashlib.sha1(article["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0]


def main(folder: Path) -> None:
    """Print a line of figures for each part."""
    file = folder / "articles.jsonl.gz"
    if not file.is_file():
        sys.exit(f"{file}: there is no such file · give the folder that holds articles.jsonl.gz")
    counts = {part: Counter[str]() for part in PARTS}
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            counts[part_of(article)] += measured(article)
    print("| part | quotations | precision | recall | one named | right | wrong | he or she | given |")
    print("|---|---|---|---|---|---|---|---|---|")
    for part, n in counts.items():
        pairs = (("precise", "found"), ("recalled", "marked"), ("right", "named"), ("wrong", "named"))
        precision, recall, right, wrong = (f"{n[some] / max(n[every], 1):.3f}" for some, every in pairs)
        print(f"| {part} | {n['found']} | {precision} | {recall} | {n['named']} | {right} | {wrong} | ", end="")
        print(f"{n['pronouns']} | {n['referred'] / max(n['pronouns'], 1):.2f} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
