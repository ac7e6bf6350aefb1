"""Every recipe of CONTRIBUTING.md is followed by a test; and following one does what the words say, or tells why not."""

import re
from pathlib import Path

import pytest

from recipes.recipe import Clone, Step, inserted, steps_of

PAPER = Path(__file__).resolve().parents[2] / "CONTRIBUTING.md"
RECIPES = [
    section.partition("\n")[0]
    for section in re.split(r"^### ", PAPER.read_text("utf-8"), flags=re.MULTILINE)[1:]
    if "```" in section
]
"""The recipes that have snippets."""


def test_there_are_recipes() -> None:
    assert "Add a front-matter field" in RECIPES


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_test_follows_each_recipe(recipe: str) -> None:
    tests = Path(__file__).parent.glob("test_*.py")
    assert [path.name for path in tests if f'RECIPE = "{recipe}"' in path.read_text("utf-8")]


def test_all_recipes_go_together_and_are_typed(tmp_path: Path) -> None:
    clone = Clone(tmp_path)
    for recipe in RECIPES:
        clone.follow(recipe)
    done = clone.run("-m", "mypy", "--no-error-summary", "--cache-dir", str(tmp_path / "cache"))
    assert done.returncode == 0, done.stdout + done.stderr


TOLD = """\
## Recipes

### Stir

1. In `a.py`, below `one =`, above all:

   ```python
   two = 2
   ```

   and above ``three = `3` ``, but far below `zero`:

   ```python
   half = 0.5
   ```
2. A new file `b/c.md`:

   ```markdown
   # C
   ```

### Shake

Only words.

### Throw

1. Somewhere:

   ```python
   pass
   ```

## Else
"""


def test_steps_are_read_from_their_words() -> None:
    assert steps_of("Stir", TOLD) == [
        Step("a.py", "below", "one =", "two = 2"),
        Step("a.py", "below", "zero", "half = 0.5"),
        Step("b/c.md", "new", "", "# C"),
    ]


@pytest.mark.parametrize(
    ("recipe", "why"),
    [("Shake", "has no snippet"), ("Throw", "does not say where this goes"), ("Boil", "has no recipe")],
)
def test_a_recipe_that_cannot_be_followed_says_why(recipe: str, why: str) -> None:
    with pytest.raises(AssertionError, match=why):
        steps_of(recipe, TOLD)


SOURCE = '''\
"""A module."""

KNOWN = (
    first,
    second(
        1,
    ),
)


class A:
    one: int = 1
    """The first."""
    two: list[int] = [
        2,
    ]
    three: int = 3


def f() -> int:
    return 1


def g() -> None: ...
'''


@pytest.mark.parametrize(
    ("place", "line", "text", "around"),
    [
        ("below", "first,", "new,", "    first,\n    new,\n    second("),
        ("below", "second(", "new,", "    ),\n    new,\n)\n"),
        ("below", "KNOWN", "NEW = 1", "    ),\n)\nNEW = 1\n\n\nclass A"),
        ("below", "one:", "new: int = 0", '    """The first."""\n    new: int = 0\n    two'),
        ("below", "two:", "new: int = 0", "    ]\n    new: int = 0\n    three"),
        ("above", "three:", "new: int = 0", "    ]\n    new: int = 0\n    three"),
        ("below", "def f(", "def new() -> None: ...", "    return 1\n\n\ndef new() -> None: ...\n\n\ndef g("),
        ("above", "def f(", "def new() -> None: ...", "= 3\n\n\ndef new() -> None: ...\n\n\ndef f("),
    ],
)
def test_a_snippet_goes_above_or_below_the_whole_of_what_begins_there(
    place: str, line: str, text: str, around: str
) -> None:
    made = inserted(SOURCE, Step("a.py", place, line, text))
    assert around in made
    assert len(made.splitlines()) == len(SOURCE.splitlines()) + (3 if text.startswith("def") else 1)


@pytest.mark.parametrize(("line", "count"), [("nothing", 0), ("def ", 2)])
def test_a_place_that_is_not_one_line_is_told(line: str, count: int) -> None:
    with pytest.raises(AssertionError, match=f"{count} lines of a.py begin with “{line}”"):
        inserted(SOURCE, Step("a.py", "below", line, "x"))
