"""Examples of macros/note.html."""

from dataclasses import replace

from markupsafe import Markup

from clippings.model.annotation import KIND_MEANING
from clippings.model.evidence import MEANING, Candidate
from clippings.records.rows import EvidenceView
from clippings.view.names import Named
from clippings.view.notes import NoteOfArticle, NoteView
from styleguide.cutting import CARDS, PEOPLE
from styleguide.example import ARABIC, ARABIC_SOURCE, LONG, LONG_SOURCE, MASTHEAD, ON_THE_WEB, Examples, examples

KINDS = ["context", "correction", "contradiction", "framing", "translation"]
ONE = NoteView(
    "one", 2, "correction", KIND_MEANING["correction"], Markup("<p>Twelve, not eleven, as the port’s register has it.</p>"),
    "eleven dead", 3, False, (Named("The editors"),), "20 June 2019", (ON_THE_WEB,), (), False, "en", "en",
)  # fmt: skip
NOTES = [
    replace(ONE, id="empty", number=1, kind="context", html=Markup("<p>No more is known.</p>"), exact=None,
            paragraph=None, by=(), made="", sources=()),
    ONE,
    replace(ONE, id="many", number=3, kind="contradiction", private=True, by=PEOPLE, sources=(MASTHEAD, ON_THE_WEB),
            see=PEOPLE[:3]),
    replace(ONE, id="long", number=1214, kind="framing", html=Markup("<p>{0}</p><p>{0}</p>").format(LONG), exact=LONG,
            paragraph=1214, sources=(LONG_SOURCE,), see=(Named(LONG, "articles/a3.html", "¶214"),)),
    replace(ONE, id="rtl", number=5, kind="translation", exact="عشرات الأشخاص", language="ar", written_in="ar",
            html=Markup("<p>“عشرات” في الأصل، وفي سائر الصحف «اثنا عشر».</p>"), sources=(ARABIC_SOURCE,)),
]  # fmt: skip
CALLER = [lambda: "unsigned · whole article"] * 5
TAKEN = Candidate("2018-10-12", "printed", because="it stands below the title")
EVIDENCE = [
    EvidenceView("printed", MEANING["printed"], None, None, None, None, ()),
    EvidenceView("printed", MEANING["printed"], "Friday, 12 October 2018", None, None, None, ()),
    EvidenceView("inferred", MEANING["inferred"], "on Friday", "the Friday after the 7th", MASTHEAD, "a line of dates",
                 (TAKEN, Candidate("2018-10", "extracted"))),
    EvidenceView("supplied", MEANING["supplied"], LONG, LONG, LONG_SOURCE, None, (Candidate(LONG, "inferred"),) * 3),
    EvidenceView("extracted", MEANING["extracted"], ARABIC, None, ARABIC_SOURCE, None, ()),
]  # fmt: skip

EXAMPLES: Examples = {
    "inside": examples(n=NOTES, caller=CALLER),
    "signed": examples(n=NOTES),
    "note": examples(n=NOTES),
    "listed": examples(
        item=[NoteOfArticle(note, card, f"{card.path}#note-{note.id}") for note, card in zip(NOTES, CARDS, strict=True)]
    ),
    "evidence": examples(e=EVIDENCE, language=["en", "en", "en", "en", "ar"]),
}
