"""What `clippings new` has left for an editor to write, and nobody has written yet."""

import re

from clippings.model.problem import Problem

TO_DO = "To be written."
"""What stands in an entry that `clippings new` made, where its editor has to write."""
_BEGINNING = TO_DO.removesuffix(".")
_IN_A_TEXT = re.compile(rf"^{_BEGINNING}[.:][^\n]*", re.MULTILINE)
"""A paragraph of a form: “To be written: which articles are kept?”"""


def still_uncleared(statement: str | None, publish: bool, where: str, line: int) -> tuple[Problem, ...]:
    """A warning for a text that is published beside the statement of an import, that nobody has cleared its rights."""
    if not (publish and statement and "rights not cleared" in statement.lower()):
        return ()
    why = "stands below a text that is published, and says to readers that it should not be"
    try_ = "write why it may be published, such as “By leave of the author”; or publish: no"
    return (Problem(where, line, "rights.statement", statement, why, try_, "warning"),)


def not_written(text: str, where: str, first_line: int) -> tuple[Problem, ...]:
    """One warning for a text in which something is still to be written, where it begins. ``first_line`` is the text's
    first line in its file."""
    found = list(_IN_A_TEXT.finditer(text)) if _BEGINNING in text else []
    if not found:
        return ()
    line = first_line + text.count("\n", 0, found[0].start())
    places = f" in {len(found)} places" if len(found) > 1 else ""
    why = f"is still to be written{places}, and is shown to readers as it stands"
    return (Problem(where, line, "text", found[0][0], why, "write it, or take it out", "warning"),)
