"""What examples of macros are, and what several of them show. All of it is invented; the paper, the sea and the people are
those of the example archive, docs/example."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from clippings.model.evidence import Source
from clippings.view.card import DateView
from clippings.view.claims.claim import ClaimView, DisputeView

Case = Literal["empty", "one", "many", "long", "right-to-left"]
CASES: tuple[Case, ...] = ("empty", "one", "many", "long", "right-to-left")
"""What each macro has an example of: nothing to show, the usual, several, what hardly fits, and Arabic."""


@dataclass(frozen=True)
class Example:
    """A call of a macro."""

    case: Case
    """Which of the cases it is."""
    given: Mapping[str, Any]
    """The macro's parameters; `root` and `once` are given to those that take them."""
    says: str = ""
    """What is special about it; empty where the case says it."""


Examples = Mapping[str, Sequence[Example]]
"""Macro → its examples."""


def examples(**given: Sequence[Any]) -> list[Example]:
    """An example for each case: ``examples(s=[none, one, many, long, arabic])`` gives them in the order of `CASES`."""
    rows = zip(*given.values(), strict=True)
    return [Example(case, dict(zip(given, row, strict=True))) for case, row in zip(CASES, rows, strict=True)]


EXTREME = "Hafenschifffahrtsgesellschaftsaufsichtsratssitzungsprotokollveröffentlichungsverordnung"
"""A word that is wider than a telephone."""
LONG = f"What the harbour office, the pilots’ union and both shipping companies knew of the light on the bank, and since when: the {EXTREME} and 1,214 other papers"
ARABIC = "كارثة في عرض البحر: عشرات القتلى والمفقودين في غرق العبّارة «تالفينا»"
NAMES = ("Ilias Vardomenis", "Henrike Solwedt", "Corwin Tarroway", "Ned Crake", "Yaqub al-Tinari", "Salma Dirhami")

MASTHEAD = Source("Masthead of 12 October 2018")
ON_THE_WEB = Source("Register of the port of Eskermouth", "https://port.example/register", "2019-06-20")
LONG_SOURCE = Source(LONG, "https://port.example/" + "a-very-long-address-" * 6)
FULL_SOURCE = Source(
    "Ratings of 2024", "https://ratings.example", "2024-03-01", "https://archive.example/1", "CC BY 4.0"
)
ARABIC_SOURCE = Source("سجل ميناء درّان", "https://port.example/ar")

UNDATED, DAY = DateView("undated"), DateView("12 October 2018", "2018-10-12")
SPAN = DateView("between 12 October 2018 and 23 January 2019, or perhaps in the spring of 2019")


def label(words: str, *disputed: DisputeView, because: str = "its masthead says so", time: str = "") -> ClaimView:
    """A label and its ground."""
    return ClaimView("reader-owned", words, "Owned by its readers.", because, MASTHEAD, time, disputed)


DISPUTE = DisputeView("The Mereth Herald", "a third of the shares are the harbour’s", ON_THE_WEB)
PLAIN = label("reader-owned", time="since 1998")
LABELS = (PLAIN, label("port-subsidised", DISPUTE), label("union-published", time="from 1971 to 1990"))
LONG_LABEL = label(f"said by some to be close to the {EXTREME}", DISPUTE, DISPUTE, because=LONG)
ARABIC_LABEL = label("ملك القرّاء", because="هكذا جاء في ترويسة الصحيفة")
CLAIMS = (
    ClaimView("owner", "Harbour Press", "", "the register names it", ON_THE_WEB, "since 1998", (), "Register of companies",
              path="organisations/harbour-press.html"),
    ClaimView("owner", "The Lowtown family", "", "its chronicle says so", FULL_SOURCE, "from 1990 to 1999", (DISPUTE,),
              "The Lowtown chronicle", "contested", "somebody denies it"),
    ClaimView("owner", "Northern Holdings", "", "a table has it", MASTHEAD, "", (), "Ratings House", "unconfirmed",
              "brought in by a machine; no editor has confirmed it yet"),
)  # fmt: skip
