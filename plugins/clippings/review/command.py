"""The command `clippings review`."""

import argparse
import sys
from pathlib import Path

from clippings.commands import WhichFolder, content_of
from clippings.model.problem import CommandErrors, Problem

_EXAMPLES = """examples:
  clippings review                                   every open question, one after the other
  clippings review --list                            what is open, and what it could be
  clippings review talks-end date --choose 2         the second reading, as --list has them
  clippings review talks-end date --choose 1 --because "the weekday fits"
  clippings review talks-end date --value 2016-02 --because "the paper’s volume of that month"
"""


def add_review(
    commands: argparse._SubParsersAction,  # type: ignore[type-arg]
    filled: WhichFolder,
) -> None:
    """Add `review` to the console program's commands. ``filled`` tells where entries stand, of the content folder that
    was named."""
    asked = commands.add_parser(
        "review", help="decide what an import left open", epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    asked.add_argument("article", nargs="?", help="an article's id, a pattern or a folder (all articles)")
    asked.add_argument("field", nargs="?", help="the field that is decided")
    asked.add_argument("--list", action="store_true", help="tell what is open, and ask nothing")
    asked.add_argument("--choose", type=int, metavar="N", help="the reading with this number")
    asked.add_argument("--value", help="another value")
    asked.add_argument("--because", default="", help="why")
    asked.add_argument("--content", type=Path, help="the content folder (that of this archive)")
    asked.set_defaults(run=run_review, filled=filled)


def run_review(options: argparse.Namespace) -> int:
    """Decide one question, or list them, or put one after the other on a terminal."""
    from clippings.review.asking import lines, walk
    from clippings.review.open_questions import doubts_of, questions

    content = content_of(options)
    doubts = doubts_of(content)
    articles = [options.article] if options.article else []
    if options.choose is not None or options.value is not None:
        return _decide_one(options, content)
    found = [one for one in questions(content, articles, doubts) if options.field in (None, one.field)]
    count = f"{len(found):,} {'question' if len(found) == 1 else 'questions'}"
    if not options.list and found and sys.stdin.isatty() and sys.stdout.isatty():
        decided = walk(found, doubts, content)
        print(f"{decided:,} of {count} decided; clippings review goes on with the others.")
        return 0
    for one in found:
        print(*lines(one), sep="\n")
    print(f"{count} open." if found else "Nothing is open.")
    return 0


def _decide_one(options: argparse.Namespace, content: Path) -> int:
    """What `--choose` or `--value` says of one field."""
    from clippings.review.asking import answered, ground_of, lines
    from clippings.review.deciding import decide
    from clippings.review.open_questions import doubts_of, questions

    if not (options.article and options.field):
        raise _refused("", "names no article and field", "clippings review ARTICLE FIELD --choose N")
    found = [one for one in questions(content, [options.article], doubts_of(content)) if one.field == options.field]
    if len(found) != 1:
        why = "is open in more than one of these articles" if found else "is not open there"
        raise _refused(options.field, why, f"clippings review {options.article} --list says what is")
    (question,) = found
    if options.value is not None and not options.because:
        raise _refused(options.value, "needs its ground", 'add --because "how it is known"')
    reading = answered(question, str(options.choose) if options.value is None else f"={options.value}")
    if reading is None:
        print(*lines(question), sep="\n")
        raise _refused(str(options.choose), "is the number of no reading", "choose one of those above")
    print(decide(question, reading, ground_of(reading, options.because), content))
    return 0


def _refused(said: str, why: str, try_: str) -> CommandErrors:
    return CommandErrors([Problem("clippings review", 0, "", said, why, try_)])
