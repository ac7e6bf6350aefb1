"""What a command tells at its end: what is wrong, what is not published, and whom readers cannot reach yet."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from clippings.files import text_of
from clippings.model.archive import Withheld
from clippings.model.problem import Problem
from clippings.reading.identity import read as read_identity


def tell(problems: Sequence[Problem]) -> None:
    """Problems on standard error, and how many."""
    for problem in problems:
        print(f"{problem.severity}: {problem}", file=sys.stderr)
    kinds = Counter(problem.severity for problem in problems)
    if kinds:
        print(", ".join(counted(kinds[kind], kind) for kind in ("error", "warning") if kinds[kind]), file=sys.stderr)


def tell_withheld(withheld: Withheld, articles: int, content: Path) -> None:
    """What is not in what may be handed on, of so many articles, and where to change it; nothing where all of it
    is."""
    facts = f" (facts are shown of {withheld.facts})" if withheld.texts else ""
    said = [
        f"{counted(withheld.texts, 'text')}{facts}" if withheld.texts else "",
        counted(withheld.drafts, "draft") if withheld.drafts else "",
        f"{counted(withheld.withdrawn, 'withdrawn article')}" if withheld.withdrawn else "",
        f"{counted(withheld.pictures, 'picture')} that nothing published shows" if withheld.pictures else "",
    ]
    if any(said):
        print(f"not published: {', '.join(filter(None, said))}")
    if withheld.texts and withheld.texts == articles:
        print("all texts are withheld: readers see what is known of each, and no text. Where you may publish one,")
        print(f"set publish: yes under rights: in {content}/articles/….md; see docs/publishing.md")
    if withheld.own:
        say = "says publish: no itself" if withheld.own == 1 else "say publish: no themselves"
        texts, kept = counted(withheld.own, "text"), f"rights in {content}/archive.yaml do not change that"
        print(f"{texts} {say}, as imported texts do; {kept}")


def tell_no_contact(content: Path) -> None:
    """Say where pages tell readers that there is nobody to ask for corrections yet, of an archive of our own."""
    identity = content / "archive.yaml"
    if identity.is_file() and read_identity(text_of(identity, "").value or "", "").value.get("contact") == "":
        print(f"no contact is given yet, and the pages say so: write one into {identity}")


def counted(number: int, noun: str) -> str:
    """A number and its noun: ``1 article``, ``2 articles``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def named(folder: Path) -> str:
    """A folder as a message names it: one that is told from here by dots alone, by its whole path."""
    return str(folder.resolve() if folder.name in ("", "..") else folder)
