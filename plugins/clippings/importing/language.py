"""The language of a text, when the detector leaves no doubt."""

from functools import cache
from typing import Any

from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.model.evidence import Candidate

LEAST_SURE = 0.9
"""How sure the detector must be; of short texts, and of languages that are much alike, it is less."""
_LEAST_BYTES = 25
"""Bytes of letters (UTF-8, which the detector reads) below which no share is believed: three words of Latin have 15."""
_WORTH_TELLING = 0.1
_TAGS = {"ary": "ar", "arz": "ar"}
"""What the detector says → the tag that is written: papers of Morocco and Egypt are written in Arabic."""


def language(draft: Draft, _: Context) -> None:
    """What py3langid (https://github.com/adbar/py3langid) is sure of; else nothing, and candidates."""
    text = " ".join((draft.found("title"), *draft.lines()))
    ranked = ranking(text)
    best, share = ranked[0]
    enough = len("".join(filter(str.isalpha, text)).encode()) >= _LEAST_BYTES
    if share >= LEAST_SURE and enough:
        draft.fields["language"] = Found(best, "extracted", rule=f"py3langid is {percent(share)} sure of it")
        return
    likely = [(tag, share) for tag, share in ranked if share >= _WORTH_TELLING and enough]
    candidates = tuple(
        Candidate(tag, "extracted", None, f"py3langid is {percent(share)} sure of it") for tag, share in likely
    )
    draft.fields["language"] = Found(None, candidates=candidates)
    could = f"; it could be {' or '.join(named(tag) for tag, _ in likely)}" if likely else ""
    try_ = "write language: and its tag, such as en or ar"
    draft.doubts.append(Doubt("language", f"the text does not tell it for sure{could}", try_))


def ranking(text: str) -> list[tuple[str, float]]:
    """Language tags and how sure the detector is of each, from 0 to 1, the surest first."""
    shares: dict[str, float] = {}
    for said, share in _detector().rank(text):
        if said != "zxx":  # no language at all
            tag = _TAGS.get(said, said)
            shares[tag] = shares.get(tag, 0.0) + float(share)
    return sorted(shares.items(), key=lambda one: -one[1])


def named(tag: str) -> str:
    """A language's tag with its name: ``German (de)``."""
    from babel import Locale

    return f"{Locale('en').languages[tag]} ({tag})" if tag in Locale("en").languages else tag


def percent(share: float) -> str:
    """A share as ``97 %``, never rounded up to certainty."""
    return f"{int(share * 100)} %"


def load() -> None:
    """Have the detector loaded, so that processes forked after that share it."""
    _detector()


@cache
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second, needed where texts are imported only

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
