"""Open questions on a terminal, one after the other, and what an editor answers."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from clippings.files import printable
from clippings.model.problem import ContentErrors, shortened
from clippings.review.deciding import decide
from clippings.review.open_questions import Doubts, questions_in
from clippings.review.question import Question, Reading

_HOW = "A number, = and another value, Enter to leave it open, q to stop: "
_WHY = "Why? (Enter: what stands there says it) "
_OWN = "How do you know? "


def lines(question: Question) -> Iterator[str]:
    """An open question in lines: what is open, and each value that it could have, with where that comes from."""
    empty = "" if question.now else "empty · "
    yield printable(f"{question.id} · {question.field} · {empty}{question.why}")
    for number, one in enumerate(question.readings, 1):
        quote = f" “{shortened(one.quote)}”" if one.quote else ""
        now = " · as it is now" if one.is_now else ""
        because = f" · {shortened(one.because, 200)}" if one.because else ""
        yield printable(f"  {number}  {one.value}{now} · {one.how}{quote}{because}")


def ground_of(reading: Reading, said: str) -> str:
    """The ground of a decision: what the editor says, or that an editor has looked."""
    return said or ("an editor has looked, and left it so" if reading.is_now else "an editor has looked, and chose it")


def walk(left: Sequence[Question], doubts: Doubts, content: Path) -> int:
    """Ask the open questions one by one, each as it stands when its turn comes, and write each answer at once. Returns
    how many were decided."""
    decided = 0
    for number, one in enumerate(left, 1):
        print(f"{number:,} of {len(left):,}", flush=True)
        while question := next((new for new in questions_in(one.path, doubts) if new.field == one.field), None):
            print(*lines(question), sep="\n", flush=True)
            answer = _asked(_HOW)
            if answer == "q":
                return decided
            if not answer:
                break
            if reading := answered(question, answer):
                if _written(question, reading, content):
                    decided += 1
                    break
            else:
                print(f"There is no {answer} here.")
    return decided


def answered(question: Question, answer: str) -> Reading | None:
    """The reading that an answer names: by its number, or a value of the editor's own behind ``=``; None for none."""
    if answer.startswith("="):
        value = answer[1:].strip()
        return Reading(value, "inferred") if value else None
    at = int(answer) - 1 if answer.isascii() and answer.isdigit() else -1
    return question.readings[at] if 0 <= at < len(question.readings) else None


def _written(question: Question, reading: Reading, content: Path) -> bool:
    """Whether a decision is written; where it cannot be, the editor is told, and asked again."""
    is_own = reading not in question.readings
    said = _asked(_OWN if is_own else _WHY)
    if is_own and not said:
        print("A value that stands nowhere in the article needs its ground.")
        return False
    try:
        print(decide(question, reading, ground_of(reading, said), content))
    except ContentErrors as wrong:
        print(*wrong.problems, sep="\n")
        return False
    return True


def _asked(prompt: str) -> str:
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    return line.strip() if line else "q"
