"""What the words beside a day say of it: that it is the day of publication, or that of a change."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from clippings.importing.pages.dates import days
from clippings.importing.pages.dates.days import Day
from clippings.reading.folding.forms import fold

Label = Literal["published", "changed", ""]
"""What a day is called; empty where nothing is said."""
_CHANGED = (
    r"updat|modif|aktuali[sz]|geand|stand:|mis a jour|\bmaj(?: le|:)|actuali[sz]|aggiorn|bijgewerkt|atualiz|обновл|"
    r"\banderung|last edited|edited (?:on|at)|bearbeitet|revised|\bupd\b|opdateret|uppdater|oppdater|paivit|zaktuali|"
    r"оновл|guncelle|ultima modifica|sist endret|sidst aendret|senast andrad|gewijzigd|corrected|frissit|ενημερω|"
    r"更新日|最終更新|更新:|수정|تحديث|(?:last|medically) reviewed|reviewed by"
)
"""Folded, in the languages in which it was seen."""
PUBLISHED = (
    r"publis|publie|publica[dt]|publica[cç]|publicer|publicat|opublikow|publik(?!um)|pubdate|posted|veroffentlicht|erschienen|"
    r"pubblicat|опублик|udgivet|offentliggjort|yayin|julkais|zverejn|δημοσι|公開|掲載|発表|发布|發布|입력|등록|نشر|entry-date|"
    r"erstellt am|eingestellt am|\boriginal(?:ly)?\b|datum:|date:|^\W*(?:datum|date|data|fecha)\W*(?=\d)"
)
"""What says surely that a day is that of publication."""
_MADE = "erstellt|written|geschrieben|datum|created|eingestellt|issued"
_LABEL = re.compile(rf"(?P<changed>{_CHANGED})|(?P<published>{PUBLISHED}|{_MADE})")
_BOTH = re.compile(rf"(?:{PUBLISHED})\w*\s*(?:/|&|and|und|et|y|e|en|og|och)\s*(?:last |zuletzt )?(?:{_CHANGED})")
"""“Published and updated on”: the day is both."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\b)?")
_AGO = re.compile(r"^\W*(?:/\W*)?(?:[^\W\d]+\W+){1,3}(?:\d+ \w+ ago|(?:vor|il y a|hace|fa|ha) \d+ )")
"""What is called by a time of its own, behind a day: “February 4, 2016 / Updated 8 hours ago”."""
_UNTIL = re.compile(
    r"\b(?:until|till?|bis(?: zum)?|jusqu['’](?:a|au)|hasta(?: el)?|fino al|tot(?: en met)?|ate|expir(?:es|y)(?: on)?|"
    r"deadline:?|frist:?)\W+(?:[^\W\d]+,?\W+)?$"
)
"""What stands before the day on which something ends, and may have a weekday behind it."""
_CLASS = re.compile(r"updat|modif|changed|revised|aktualis|edited", re.IGNORECASE)
_CLASS_OF_BOTH = re.compile(r"publi|created|posted", re.IGNORECASE)


class Labelled(NamedTuple):
    """A day in a line, and what the line calls it."""

    day: Day
    """The day, with the words that say it."""
    label: Label
    """Empty where it does not say."""


def labelled(text: str, tag: str) -> Iterator[Labelled]:
    """The days in a line, in its order, each with the label that stands nearest before it, or behind the last of them:
    “16 August 2019 – Updated 9 July 2025” has a day without a label, and one of a change. Of a line that says until
    when something goes on, only days with a label are told."""
    folded = fold(text)
    placed = sorted((max(0, folded.find(fold(day.quote))), day) for day in days.in_words(text, tag))
    found = list(_labelled(folded, placed))
    ends = [bool(_UNTIL.search(folded[:at])) for at, _ in placed]
    yield from (one for one, is_end in zip(found, ends, strict=True) if not any(ends) or (one.label and not is_end))


def _labelled(folded: str, placed: Sequence[tuple[int, Day]]) -> Iterator[Labelled]:
    """The days with their places in a folded line, each with its label."""
    start = 0
    for number, (at, day) in enumerate(placed):
        label = of_words(folded[start:at])
        start = at + len(day.quote)
        if not label and number == len(placed) - 1 and not _AGO.search(_CLOCK.sub("", folded[start:])):
            label = of_words(folded[start:])
        yield Labelled(day, label)


def of_words(folded: str) -> Label:
    """What words say of the day behind them: the last of them that says something."""
    if _BOTH.search(folded):
        return "published"
    found = [match.lastgroup for match in _LABEL.finditer(folded)]
    return "" if not found else "changed" if found[-1] == "changed" else "published"


def of_classes(classes: str) -> Label:
    """What the classes of an element say of the day in it."""
    return "changed" if _CLASS.search(classes) and not _CLASS_OF_BOTH.search(classes) else ""
