"""Examples of macros/claims.html."""

from clippings.view.claims.claim import PropertyView
from styleguide.example import ARABIC_LABEL, CLAIMS, LABELS, LONG, LONG_LABEL, PLAIN, Examples, examples

PROPERTIES = [
    PropertyView("owner-1", "Owner", ()),
    PropertyView("owner-2", "Owner", CLAIMS[:1]),
    PropertyView(
        "owner-3", "Owner", CLAIMS, 214, "The sources disagree: the register says one thing, the chronicle another."
    ),
    PropertyView("owner-4", LONG, (LONG_LABEL,), 12, LONG),
    PropertyView("owner-5", "المالك", (ARABIC_LABEL,)),
]

EXAMPLES: Examples = {
    "claim": examples(c=[PLAIN, CLAIMS[0], LABELS[1], LONG_LABEL, ARABIC_LABEL], level=[3, 4, 3, 4, 3]),
    "property": examples(p=PROPERTIES, data=["data/outlets.json"] * 5),
}
