"""The language of a text, when its function words leave no doubt."""

import re

from lunr.stop_word_filter import WORDS

from clippings.importing.draft import Context, Draft, Found
from clippings.reading.folding.forms import fold

LEAST_SHARE = 0.25
FUNCTION_WORDS = frozenset(WORDS)


def language(draft: Draft, _: Context) -> None:
    """English, when a quarter of the words are English function words; otherwise nothing."""
    words = re.findall(r"[^\W\d_]+", fold(" ".join(draft.lines())))
    share = sum(word in FUNCTION_WORDS for word in words) / len(words) if words else 0.0
    if share >= LEAST_SHARE:
        rule = f"{share:.0%} of its words are English function words"
        draft.fields["language"] = Found("en", "extracted", rule=rule)
