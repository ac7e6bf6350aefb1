"""Examples of macros/cutting.html."""

from clippings.model.dossier import Citation
from clippings.model.link import Reason
from clippings.view.card import Card, DateView, Publisher, Strip
from clippings.view.names import Named
from styleguide.claims import PROPERTIES
from styleguide.example import (
    ARABIC,
    ARABIC_LABEL,
    ARABIC_SOURCE,
    CLAIMS,
    DAY,
    EXTREME,
    FULL_SOURCE,
    LABELS,
    LONG,
    LONG_LABEL,
    LONG_SOURCE,
    MASTHEAD,
    NAMES,
    ON_THE_WEB,
    PLAIN,
    SPAN,
    UNDATED,
    Example,
    Examples,
    examples,
    label,
)  # fmt: skip

COURIER, SADA = ("The Eskermouth Courier", "outlets/courier.html"), ("صدى درّان", "outlets/sada.html")
PUBLISHERS = [
    Publisher("unknown", None, ()),
    Publisher(*COURIER, (PLAIN,)),
    Publisher(*COURIER, LABELS),
    Publisher(LONG, "outlets/long.html", (*LABELS, LONG_LABEL)),
    Publisher(*SADA, (ARABIC_LABEL,)),
]
DATES = [UNDATED, DAY, DateView("12 and 13 October 2018"), SPAN, DateView("١٢ تشرين الأول ٢٠١٨", "2018-10-12")]
STRIPS = [
    Strip(name, path, labels, date, draft=number == 2, withdrawn=number == 3)
    for number, ((name, path, labels), date) in enumerate(zip(PUBLISHERS, DATES, strict=True))
]
TITLES = [("Untitled", "en"), ("Ferry sinks off the Sorrel Bank", "en"), ("Twelve die, nine are missing", "en"),
          (LONG, "en"), (ARABIC, "ar")]  # fmt: skip
REASONS = [
    (),
    (Reason("same-event", "both tell of the sinking of the Talvenna", 1.0),),
    (Reason("same-author", "both by Ned Crake", 1.0), Reason("cites", "it cites the other article in ¶4", 1.0)),
    (Reason("shared-quotation", f"both quote the words “{LONG}”", 1.0),),
    (Reason("same-event", f"both tell of the same event: «{ARABIC}»", 1.0),),
]
CARDS = [
    Card(f"a{number}", f"articles/a{number}.html", title, language, strip, "full", reasons=reasons)
    for number, ((title, language), strip, reasons) in enumerate(zip(TITLES, STRIPS, REASONS, strict=True))
]
SOURCES = [MASTHEAD, ON_THE_WEB, ON_THE_WEB, LONG_SOURCE, ARABIC_SOURCE]
PEOPLE = tuple(Named(name, f"people/{name.split()[0].lower()}.html") for name in NAMES)
BIB = "@article{{courier,\n  title = {{{0}}},\n  journal = {{The Eskermouth Courier}},\n  date = {{2018-10-12}}\n}}\n"

EXAMPLES: Examples = {
    "source": [
        Example("empty", {"s": MASTHEAD}, "without an address"),
        *(Example(one.case, one.given) for one in examples(s=SOURCES)[1:]),
    ],
    "consulted": examples(s=[MASTHEAD, ON_THE_WEB, FULL_SOURCE, LONG_SOURCE, ARABIC_SOURCE]),
    "time": examples(date=DATES),
    "label": examples(
        l=[label("reader-owned", because="of its masthead"), PLAIN, LABELS[1], LONG_LABEL, ARABIC_LABEL]
    ),
    "ground": examples(c=[PLAIN, CLAIMS[0], LABELS[1], LONG_LABEL, ARABIC_LABEL]),
    "held": examples(held=[(), PROPERTIES[1:2], PROPERTIES[1:3], PROPERTIES[3:4], PROPERTIES[4:]]),
    "publisher": examples(p=PUBLISHERS),
    "strip": examples(s=STRIPS),
    "head": examples(c=CARDS),
    "card": examples(c=CARDS, beside=["", "", "a1", "a1", ""]),
    "links": examples(
        names=[
            (Named("Dunstan Pryle"),),
            PEOPLE[:1],
            (*PEOPLE, Named("Ferry sinks off the Sorrel Bank", "articles/a1.html", "¶2")),
            (Named(LONG, "articles/a3.html", "¶214"), Named(EXTREME)),
            (Named("إلياس فاردومينيس", "people/ilias.html", language="ar"), Named(ARABIC, "articles/a4.html", "¶3", "ar")),
        ]
    ),
    "row": examples(words=[(), ("The Gazette",), ("The Gazette", "Le Monde", "Der Bote"), (LONG, EXTREME), ("صدى درّان", "The Post")]),
    "more": examples(count=[0, 1, 12, 12_345, 7]),
    "sources": examples(
        found=[(), (MASTHEAD,), (MASTHEAD, ON_THE_WEB, MASTHEAD), (LONG_SOURCE, ON_THE_WEB), (ARABIC_SOURCE,)],
    ),
    "citation": examples(
        c=[
            Citation(name, f"cited.{kind}", f"data:text/plain,{number}", text)
            for number, (name, kind, text) in enumerate(
                [("RIS", "ris", ""), ("BibTeX", "bib", BIB.format("Ferry sinks")), ("CSL-JSON", "json", '[{"id": "a"}]' * 3),
                 ("BibTeX", "bib", BIB.format(LONG) * 4), ("BibTeX", "bib", BIB.format(ARABIC))]
            )
        ]
    ),
}  # fmt: skip
