"""Where a selector's words stand in a text. How the two are set does not count (`reading.folding.forms.plain`)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from clippings.model.body import Selector, Target
from clippings.reading.folding.formed import Formed
from clippings.reading.folding.forms import plain

_AROUND = 40
"""Characters to either side of a passage that are shown at least, where there are as many."""


def places(selector: Selector, paragraphs: Sequence[str]) -> tuple[Target, ...]:
    """Every passage that a selector can mean, in reading order; none when it fits nothing."""
    if selector.paragraph is not None:
        number = selector.paragraph - 1
        if number >= len(paragraphs):
            return ()
        text = paragraphs[number]
        return (Target(number, 0, len(text), text),)
    wanted = plain(selector.exact or "").strip()
    texts = [plain.of(text) for text in paragraphs] if wanted else []
    before, after = _letters([selector.prefix]), _letters([selector.suffix])
    return tuple(
        _target(number, at, at + len(wanted), text)
        for number, text in enumerate(texts)
        for at in _each(wanted, text.text)
        if _stands_before(before, texts, number, at) and _stands_after(after, texts, number, at + len(wanted))
    )


def _each(wanted: str, text: str) -> Iterator[int]:
    """Where words begin in a text, as often as they stand there."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _target(number: int, start: int, end: int, text: Formed) -> Target:
    start, end = text.place(start, end)
    return Target(number, start, end, text.written[start:end])


def _stands_before(letters: str, texts: Sequence[Formed], number: int, at: int) -> bool:
    """Whether these letters stand just before a place, be it in an earlier paragraph: other programs let the words
    before a passage reach over a border, and each writes the border in its own way."""
    parts = [texts[number].text[:at]]
    while len(_letters(parts)) < len(letters) and number:
        number -= 1
        parts.insert(0, texts[number].text)
    return _letters(parts).endswith(letters)


def _stands_after(letters: str, texts: Sequence[Formed], number: int, at: int) -> bool:
    """Whether these letters stand just after a place, be it in a later paragraph."""
    parts = [texts[number].text[at:]]
    while len(_letters(parts)) < len(letters) and number + 1 < len(texts):
        number += 1
        parts.append(texts[number].text)
    return _letters(parts).startswith(letters)


def _letters(parts: Iterable[str]) -> str:
    """Texts without spaces."""
    return "".join(plain("".join(parts)).split())


def _nearest(exact: str, paragraphs: Sequence[str]) -> str | None:
    """The passage most like words that do not stand in the text, for an editor to compare; None when none is like
    them."""
    best = process.extractOne(exact, paragraphs, scorer=fuzz.partial_ratio, score_cutoff=60)
    if best is None:
        return None
    text, _, number = best
    found = fuzz.partial_ratio_alignment(exact, text)
    if found is None:
        return None
    return _words(number, text, found.dest_start + 1, found.dest_end)


def advice(selector: Selector, found: Sequence[Target], paragraphs: Sequence[str]) -> tuple[str, str]:
    """Why a selector does not point at exactly one passage, and what to try."""
    if selector.paragraph is not None:
        count = len(paragraphs)
        if not count:
            return "the text has no paragraph", "leave the passage out, so that the whole article is meant"
        if count == 1:
            return "the text has one paragraph", "write 1"
        return f"the text has {count} paragraphs", f"give a number from 1 to {count}"
    if found:
        where = ", ".join(f"¶{target.paragraph + 1}" for target in found)
        return f"stands {len(found)} times ({where})", "add prefix: or suffix: with the words before or after"
    beside = [name for name in ("prefix", "suffix") if getattr(selector, name)]
    if beside and (other := places(replace(selector, prefix="", suffix=""), paragraphs)):
        return f"does not stand in the text with this {' and '.join(beside)}", _around(other[0], paragraphs)
    near = _nearest(selector.exact or "", paragraphs)
    return "does not stand in the text", near or "copy the words from the article's body"


def _around(target: Target, paragraphs: Sequence[str]) -> str:
    """A passage with some words around it, for an editor to compare."""
    text = paragraphs[target.paragraph]
    return _words(target.paragraph, text, max(0, target.start - _AROUND), target.end + _AROUND)


def _words(paragraph: int, text: str, first: int, last: int) -> str:
    """What stands in a paragraph from the word before one place to the end of the word at another."""
    start, end = text.rfind(" ", 0, first) + 1, f"{text} ".find(" ", min(last, len(text)))
    return f"¶{paragraph + 1} has “{text[start:end]}”"
