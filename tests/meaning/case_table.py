"""Case tables: tests/cases/*.yaml, which anyone can read and add to, and the notation that they share.

Every value is text, as in editors' files. A case has a name under ``case``; what else it may say is told at the head of
its table. ``[[words|name]]`` or ``[[words]]`` in a text marks a passage and what is expected of it; the text itself is what
is left when the marks are taken away. ``…`` in a message stands for any words.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

CASES = Path(__file__).resolve().parents[1] / "cases"
WRONG = (AssertionError, pytest.fail.Exception)
"""What a test raises when the program is wrong, rather than the test itself."""
Case = dict[str, Any]


class TextLoader(yaml.CBaseLoader):
    """YAML in which every scalar is text, and no field may stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        if twice := {name for name in names if names.count(name) > 1}:
            raise yaml.constructor.ConstructorError(None, None, f"{twice} stand twice", node.start_mark)
        return super().construct_mapping(node, deep)


def table(name: str) -> dict[str, Any]:
    """The sections of tests/cases/<name>.yaml. ValueError says in which line it is no YAML."""
    path = CASES / f"{name}.yaml"
    try:
        found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=TextLoader)
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 0
        raise ValueError(f"{path.name}:{line}: {wrong.problem}") from None
    return found


def cases(
    name: str,
    section: str,
    needs: Iterable[str],
    may: Iterable[str] = (),
    called: str = "case",
    opens: Iterable[str] = (),
) -> list[Any]:
    """The cases of a section, for ``pytest.mark.parametrize``. The field ``called`` has the name of each.

    A case with ``open: <reason>`` says what is right where the program is still wrong. It is expected to fail; whoever
    mends the program takes the line out, for a case that is open and passes is an error. So are a case without one of
    the fields it ``needs``, and one with a field that no test reads. ``opens`` has other fields that say the same for
    some tests only.
    """
    found = []
    for case in table(name)[section]:
        said, needed = case.keys() - {"open", *opens}, {called, *needs}
        where = f"tests/cases/{name}.yaml, {section}, “{case.get(called)}”"
        if missing := sorted(needed - said):
            raise ValueError(f"{where} must say {', '.join(missing)}, and does not")
        if unknown := sorted(said - needed - set(may)):
            known = ", ".join(sorted(needed.union(may)))
            raise ValueError(f"{where} says {', '.join(unknown)}, which no test reads; a case may say {known}")
        reasons = [case[field] for field in ("open", *opens) if field in case]
        marks = [pytest.mark.xfail(reason=reasons[0], strict=True, raises=WRONG)] if reasons else []
        found.append(pytest.param(case, id=case[called], marks=marks))
    names = [one.id for one in found]
    if twice := {one for one in names if names.count(one) > 1}:
        raise ValueError(f"{name}.yaml, {section}: several cases are named {twice}")
    return found


class Passage(NamedTuple):
    """Marked words of a text: code points ``start:end`` of it, and the ``name`` that stands after the bar, if any."""

    start: int
    end: int
    words: str
    name: str


MARK = re.compile(r"\[\[([^|\]]*)(?:\|([^\]]*))?\]\]")


def unmarked(text: str) -> tuple[str, list[Passage]]:
    """A text without its marks, and its marked passages: ``[[Orlova|orlova]] left`` is ``Orlova left`` and one passage."""
    passages: list[Passage] = []
    plain, done = "", 0
    for mark in MARK.finditer(text):
        plain += text[done : mark.start()]
        passages.append(Passage(len(plain), len(plain) + len(mark[1]), mark[1], mark[2] or ""))
        plain += mark[1]
        done = mark.end()
    return plain + text[done:], passages


def marked(text: str, passages: Iterable[Passage]) -> str:
    """A text with its passages marked, as a table has them: what a failing test shows beside what is right."""
    for start, end, words, name in sorted(passages, reverse=True):
        assert text[start:end] == words, f"{start}:{end} is “{text[start:end]}” and not “{words}”"
        text = f"{text[:start]}[[{words}{'|' if name else ''}{name}]]{text[end:]}"
    return text


def fits(pattern: str, text: str) -> bool:
    """Whether a text reads as a table has it, in which ``…`` stands for any words, or for itself."""
    return re.fullmatch(".*".join(map(re.escape, re.split(" ?… ?", pattern))), text, re.DOTALL) is not None
