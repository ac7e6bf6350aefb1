"""Where a selector's words stand in a text. Typographic variants of quotes, dashes and spaces count as the same."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from clippings.model.body import Selector, Target

_VARIANTS = (
    *((quote, "'") for quote in "‘’‚‛"), *((quote, '"') for quote in "“”„«»"), *((dash, "-") for dash in "–—‐‑−"),
    *((space, " ") for space in "\u00a0\u2009\u202f\n\t"),
)  # fmt: skip
"""Each typographic variant of a quotation mark, dash or space, and the character it counts as."""


def alike(text: str) -> str:
    """The text with each typographic variant replaced. One character stays one character, so offsets hold."""
    for variant, plain in _VARIANTS:  # many times as fast as str.translate
        text = text.replace(variant, plain)
    return text


def places(selector: Selector, paragraphs: Sequence[str]) -> tuple[Target, ...]:
    """Every passage that a selector can mean, in reading order; none when it fits nothing."""
    if selector.paragraph is not None:
        number = selector.paragraph - 1
        if number >= len(paragraphs):
            return ()
        text = paragraphs[number]
        return (Target(number, 0, len(text), text),)
    wanted = alike(" ".join((selector.exact or "").split()))
    prefix, suffix = alike(selector.prefix).strip(), alike(selector.suffix).strip()
    found: list[Target] = []
    for number, text in enumerate(paragraphs):
        folded = alike(text)
        at = folded.find(wanted)
        while wanted and at >= 0:
            end = at + len(wanted)
            before, after = folded[:at].rstrip(), folded[end:].lstrip()
            if before.endswith(prefix) and after.startswith(suffix):
                found.append(Target(number, at, end, text[at:end]))
            at = folded.find(wanted, at + 1)
    return tuple(found)


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
    start = text.rfind(" ", 0, found.dest_start + 1) + 1
    end = text.find(" ", found.dest_end)
    return f"¶{number + 1} has “{text[start : end if end >= 0 else len(text)]}”"


def advice(selector: Selector, found: Sequence[Target], paragraphs: Sequence[str]) -> tuple[str, str]:
    """Why a selector does not point at exactly one passage, and what to try."""
    if selector.paragraph is not None:
        count = len(paragraphs)
        return f"the text has {count} paragraphs", f"give a number from 1 to {count}"
    if found:
        where = ", ".join(f"¶{target.paragraph + 1}" for target in found)
        return f"stands {len(found)} times ({where})", "add prefix: or suffix: with the words before or after"
    near = _nearest(selector.exact or "", paragraphs)
    return "does not stand in the text", near or "copy the words from the article's body"
