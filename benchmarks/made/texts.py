"""The text of a made-up article: its own paragraphs, and those that others have too.

Some articles reprint an agency's story, some have a passage that their outlet printed before; below many stands the
footer of all their outlet's articles. So it is in the press, and finding it is much of the work of linking.
"""

from random import Random

from made import SEED
from made.prose import Voice, paragraph, sentence
from made.register import Outlet
from made.stories import Story
from made.words import LANGUAGES

LENGTHS = (
    0.3, 0.35, 0.39, 0.44, 0.49, 0.55, 0.61, 0.67, 0.73, 0.8, 0.87, 0.95, 1.03, 1.12, 1.22, 1.33, 1.46, 1.65, 1.96, 3.1,
)  # fmt: skip
"""How long articles are, at each twentieth of all; the mean is 1."""
WIRE, REPEATED = 0.08, 0.3
"""In a story of several: how many articles reprint an agency's, and how many have a passage of their outlet's."""
LONGEST_WIRE = 14
"""Paragraphs."""
HEADINGS, LISTS, APART = 0.1, 0.06, 0.04
"""How many articles have headings, a list, or words set apart as a quotation."""


def text(voice: Voice, story: Story, outlet: Outlet, words: int) -> tuple[str, ...]:
    """An article's blocks as Markdown: of so many words in the mean."""
    rng = voice.rng
    size = int(words * _drawn(rng))
    blocks = [paragraph(voice)]
    if outlet.language == "en" and story.size > 2 and rng.random() < WIRE:
        blocks += _agency(story)[: rng.randint(4, LONGEST_WIRE)]
    elif story.size > 1 and rng.random() < REPEATED:
        blocks.append(_again(story, outlet))
    while _count(blocks) < size:
        blocks.append(paragraph(voice))
    for share, divide in ((HEADINGS, _with_headings), (LISTS, _with_list), (APART, _with_quotation)):
        if rng.random() < share:
            blocks = divide(voice, blocks)
    if outlet.aside and rng.random() < 0.7:
        blocks.insert(rng.randint(1, len(blocks)), outlet.aside)
    return (*blocks, outlet.footer) if outlet.footer else tuple(blocks)


def _drawn(rng: Random) -> float:
    """One of LENGTHS, or between two."""
    at = rng.random() * (len(LENGTHS) - 1)
    low = LENGTHS[int(at)]
    return low + (LENGTHS[int(at) + 1] - low) * (at % 1)


def _count(blocks: list[str]) -> int:
    return sum(block.count(" ") + 1 for block in blocks)


def _agency(story: Story) -> list[str]:
    """What an agency sent all outlets of a story."""
    language = LANGUAGES["en"]
    voice = Voice(Random(f"{SEED} agency {story.number}"), language, language.marks, story.cast, story.said)
    return [paragraph(voice) for _ in range(LONGEST_WIRE)]


def _again(story: Story, outlet: Outlet) -> str:
    """A passage that an outlet prints in several articles of a story."""
    rng = Random(f"{SEED} again {story.number} {outlet.id}")
    return paragraph(Voice(rng, LANGUAGES[outlet.language], outlet.marks, story.cast))


def _with_headings(voice: Voice, blocks: list[str]) -> list[str]:
    divided = []
    for number, block in enumerate(blocks):
        if number % 5 == 4:
            divided.append(f"## {' '.join(voice.words(voice.rng.randint(2, 5))).capitalize()}")
        divided.append(block)
    return divided


def _with_list(voice: Voice, blocks: list[str]) -> list[str]:
    items = "\n".join(f"- {sentence(voice)}" for _ in range(voice.rng.randint(3, 6)))
    at = voice.rng.randint(1, len(blocks))
    return [*blocks[:at], items, *blocks[at:]]


def _with_quotation(voice: Voice, blocks: list[str]) -> list[str]:
    at = voice.rng.randint(1, len(blocks))
    return [*blocks[:at], f"> {sentence(voice)}", *blocks[at:]]
