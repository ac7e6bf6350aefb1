"""Made-up sentences and paragraphs, with names, numbers, quotations and a little markup.

Lengths and shares are as they were measured in real articles of the press.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from made.register import Entity, stranger
from made.stories import Statement
from made.words import Language, pool, rare

SENTENCE = (3, 5, 7, 9, 11, 12, 14, 15, 16, 17, 19, 20, 22, 24, 26, 28, 31, 34, 38, 46)
"""Words of a sentence, at each twentieth of all sentences."""
SENTENCES = (1, 1, 1, 1, 1, 2, 2, 2, 2, 3)
"""Sentences of a paragraph, at each tenth."""
QUOTED = (2, 3, 3, 5, 7, 10, 13, 16, 21, 30)
"""Words of a quotation, at each tenth."""
QUOTES, TOLD, NAMED = 0.5, 0.1, 0.3
"""Shares: of paragraphs that quote; of quotations that the whole story has; of the others that name their speaker."""
MARKED = 0.3
"""Of the paragraphs of an article with markup, how many have any."""


@dataclass(frozen=True)
class Voice:
    """Who writes, and about whom."""

    rng: Random
    language: Language
    marks: tuple[str, str]
    cast: tuple[Entity, ...]
    said: tuple[Statement, ...] = ()
    marked: bool = False
    others: tuple[str, ...] = ()
    """Ids of articles to link to."""
    named: dict[str, Entity] = field(default_factory=dict)
    """Those named so far, by id."""

    def words(self, count: int) -> list[str]:
        return self.rng.choices(pool(self.language.tag), k=count)


def sentence(voice: Voice, end: str = ".") -> str:
    """``Zibana of the difu in Pebria, 42 words.``"""
    rng = voice.rng
    words = voice.words(rng.choice(SENTENCE))
    for share, make in EXTRAS:
        if rng.random() < share:
            at = int(rng.random() * (len(words) - 1))
            words[at] = make(voice, words[at].rstrip(","))
    text = " ".join(words)
    return text[0].upper() + text[1:] + end


def paragraph(voice: Voice) -> str:
    """A few sentences as Markdown, one of them perhaps a quotation."""
    rng = voice.rng
    parts = [sentence(voice) for _ in range(rng.choice(SENTENCES))]
    if rng.random() < QUOTES:
        parts.insert(rng.randint(0, len(parts)), quotation(voice))
    text = " ".join(parts)
    return marked(voice, text) if voice.marked and rng.random() < MARKED else text


def quotation(voice: Voice) -> str:
    """``“Words,” Bace Difuman said.``"""
    rng = voice.rng
    opening, closing = voice.marks
    verb = rng.choice(voice.language.said)
    if voice.said and rng.random() < TOLD:
        statement = rng.choice(voice.said)
        words, speaker = statement.words, name(voice, statement.speaker)
    else:
        words = " ".join(voice.words(rng.choice(QUOTED)))
        people = [one for one in voice.cast if one.kind == "person"]
        speaker = name(voice, rng.choice(people)) if people and rng.random() < NAMED else rng.choice(("he", "she"))
    words = words[0].upper() + words[1:]
    if rng.random() < 0.3:
        return f"{speaker[0].upper()}{speaker[1:]} {verb}: {opening}{words}.{closing}"
    return f"{opening}{words},{closing} {speaker} {verb}."


def name(voice: Voice, entity: Entity) -> str:
    """A full name first, and then mostly a short one."""
    names = entity.called(voice.language.tag)
    again = entity.id in voice.named
    voice.named[entity.id] = entity
    return voice.rng.choice(names[1:]) if again and len(names) > 1 and voice.rng.random() < 0.7 else names[0]


def marked(voice: Voice, text: str) -> str:
    """A paragraph with a link or an emphasis on a few of its words."""
    rng = voice.rng
    words = text.split(" ")
    at = rng.randrange(len(words))
    some = " ".join(words[at : at + rng.randint(1, 4)])
    chance = rng.random()
    if chance < 0.1 and voice.others:
        made = f"[{some}](article/{rng.choice(voice.others)})"
    elif chance < 0.6:
        made = f"[{some}](https://{rng.choice(pool('en'))}.example/{rng.randrange(10**6)})"
    else:
        made = f"**{some}**" if chance > 0.9 else f"*{some}*"
    return " ".join([*words[:at], made, *words[at + some.count(" ") + 1 :]])


def _name(voice: Voice, _: str) -> str:
    return name(voice, voice.rng.choice(voice.cast))


def _possessive(voice: Voice, _: str) -> str:
    return f"{_name(voice, '')}’s" if voice.language.tag == "en" else _name(voice, "")


def _stranger(voice: Voice, _: str) -> str:
    found = stranger(voice.rng)
    return voice.language.spelled(found.lower()).title()


def _number(voice: Voice, _: str) -> str:
    number = voice.rng.randrange(3000)
    return (f"{number}", f"{number / 10:.1f}", f"${number}", f"{number},000", f"{number % 100}%")[number % 5]


def _quoted(voice: Voice, word: str) -> str:
    return word.join(voice.marks)


EXTRAS: tuple[tuple[float, Callable[[Voice, str], str]], ...] = (
    (0.34, _name),
    (0.14, _name),
    (0.1, _possessive),
    (0.25, _stranger),
    (0.3, lambda _, word: word.title()),
    (0.3, lambda _, word: word.title()),
    (0.2, _number),
    (0.06, lambda voice, _: rare(voice.rng, voice.language)),
    (0.15, lambda voice, word: f"{word}-{voice.words(1)[0]}"),
    (0.5, lambda _, word: f"{word},"),
    (0.3, lambda _, word: f"{word},"),
    (0.06, _quoted),
    (0.05, lambda _, word: f"({word})"),
    (0.04, lambda _, word: f"{word} —"),
)
"""What may stand at some place of a sentence, and how often."""
