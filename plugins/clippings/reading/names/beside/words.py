"""The words beside a name: the one before and the one after, where only a space is between."""

import re
from typing import NamedTuple

_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)(\.?)$")
_AFTER = re.compile(r"[ \u00a0\n]([^\W\d_][\w'’-]*)")
_ELIDED = re.compile(r"(?:[CDJLMNST]|Qu)['’].+")
"""A French word that begins a sentence, written together with the next: *J’ai*."""
_INNER = re.compile(
    r"(?:[,;:’'\w\"”)]|\b(?:St|Ste|Mt|Mrs?|Ms|Dr|Hon|Rev|Capt|Col|Gen|Prof|Sen|Rep|Gov|Mme|Mlle)\.)[ \u00a0\n]$"
)
"""What stands before a word that begins no sentence."""
_APART = re.compile(r"(?<!\u00ac)\s")
"""What parts the words of a name; a word that is broken at the end of a line is one."""
_LONGEST = 40
_SPACES = " \u00a0\n"


class Beside(NamedTuple):
    """A name in a text, with the words beside it."""

    text: str
    """The text."""
    start: int
    """Where the name begins: a code point, from 0."""
    end: int
    """Where it ends."""
    language: str
    """The text's language: a BCP 47 tag without subtags."""
    words: str
    """The name."""
    before: str
    """The word before it; empty where another sign stands there."""
    dot: bool
    """Whether a dot ends that word."""
    after: str
    """The word after it; empty where another sign stands there."""
    is_one_word: bool
    """Whether the name has one word."""

    def follows(self, length: int) -> str:
        """The text before the name, so many characters at most."""
        return self.text[max(0, self.start - length) : self.start]

    def begins_inside(self) -> bool:
        """Whether the word before it begins no sentence."""
        end = self.start - len(self.before) - 1
        if end > 1 and self.text[end - 1] in _SPACES and self.text[end - 2].isalnum():
            return True  # as most words do, told at once
        return bool(_INNER.search(self.text[max(0, self.start - _LONGEST) : end]))


def beside(text: str, start: int, end: int, language: str) -> Beside:
    """A name in a text in a language, a BCP 47 tag, with the words beside it."""
    word, dot = "", False
    if start > 1 and text[start - 1] in _SPACES and text[start - 2] not in _SPACES:
        row = text[max(0, start - _LONGEST) : start - 1].rsplit(None, 1)
        word = row[-1] if row else ""  # of wider spaces alone
        if not word.isalpha():  # as most are, told at once
            before = _BEFORE.search(word)
            word, dot = (before[1], bool(before[2])) if before else ("", False)
    after = _AFTER.match(text, end) if text[end : end + 1] in _SPACES else None
    language, behind = language.split("-")[0], after[1] if after else ""
    if language == "fr" and ("'" in behind or "’" in behind) and _ELIDED.fullmatch(behind):
        behind = behind.lower()
    words = text[start:end]
    is_one_word = words.isalpha() or not _APART.search(words)
    return Beside(text, start, end, language, words, word, dot, behind, is_one_word)


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital and has small letters: *Ashford*, *McAshford*, and not *ASHFORD*."""
    return word[:1].isupper() and any(map(str.islower, word))
