"""Whether two quotations are of one utterance: the same words, some of them left out, altered or put in."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

LEAST = 4
"""Words that a quotation has at least to be compared with others, and that both must have in a row."""
_LEAST_OF_VARIANTS = 5
"""Words that two variants have in common at least: of four, one more or less may be another utterance."""
_SHORT, _SHARE_OF_SHORT, _SHARE = 10, 0.8, 0.65
"""Of the words of the shorter, how many the longer must have in their order, near to where they agree: more of one that
has ten at most. Of its letters as many: “this is not a time for” stands in many a sentence, and is short."""
_AROUND = 4
"""Words more than the shorter has among which they are looked for, at either side."""


def in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two quotations have in common where they are of one utterance; 0 where they are not.

    ``in_common("we will never leave here".split(), "we will leave here now".split())`` is 0, for they do not have four
    words in a row.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < LEAST:
        return 0
    if list(shorter) == list(longer):
        return len(shorter)
    best, among = 0, longer
    places = {tuple(longer[at : at + LEAST]): at for at in range(len(longer) - LEAST, -1, -1)}
    for at in range(len(shorter) - LEAST + 1):
        there = places.get(tuple(shorter[at : at + LEAST]))
        if there is not None:
            begins = max(0, there - at - _AROUND)
            part = longer[begins : there - at + len(shorter) + _AROUND]
            if (words := LCSseq.similarity(shorter, part)) > best:
                best, among = words, part
    share = _SHARE_OF_SHORT if len(shorter) <= _SHORT else _SHARE
    enough = best >= max(_LEAST_OF_VARIANTS, share * len(shorter))
    return best if enough and _share_of_letters(shorter, among) >= _SHARE else 0


def _share_of_letters(shorter: Sequence[str], longer: Sequence[str]) -> float:
    """Of the letters of some words, the share that stands in those that others have in their order."""
    both = (block for block in LCSseq.opcodes(shorter, longer) if block.tag == "equal")
    letters = [len(word) for word in shorter]
    return sum(sum(letters[block.src_start : block.src_end]) for block in both) / sum(letters)
