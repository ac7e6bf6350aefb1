"""Which names are those of a body: an agency, a committee, a desk. The words for them in five languages decide."""

_BODY_WORDS = frozenset(
    # English
    "agency agencies alliance army assembly association brotherhood bureau campaign centre center commission committee "
    "company congress correspondent correspondents council department editorial editors federation foundation "
    "institute international ministry monitoring movement nations network observatory organisation organization "
    "rights society trust university without "
    # French, German, Spanish and Portuguese, Italian
    "agence comité ministère parti rédaction fondation université amt bund gewerkschaft ministerium partei redaktion "
    "stiftung universität verband verein agencia asociación associação comisión fundación ministerio partido redacción "
    "universidad agenzia associazione comitato ministero partito redazione università".split()
)
"""Words, in lower case, that stand in the names of bodies and not in those of people."""
_BODY_ENDINGS = (
    "agentur", "gesellschaft", "ministerium", "partei", "redaktion", "regierung", "stiftung", "verband", "verein",
)  # fmt: skip
"""How German words for bodies end, which are written together."""
_SURNAMES_TOO = frozenset(
    "bank board desk foundation group house league news office party post press project service staff team times union "
    "watch".split()
)
"""Words of bodies that are people's names, too: Gabrielle Union, Leopold Staff, Frank Press."""
_BEFORE_BODIES = frozenset(
    "afp ap bbc bloomberg cnn dpa reuters associated african american arab british christian communist daily "
    "democratic editorial european evening fox free green guardian human international labour labor liberal morning "
    "national new our reporter republican sky socialist soviet special sunday the united white world writer".split()
)
"""Words before them by which a body is known."""


def is_body(name: str) -> bool:
    """Whether a name seems a body's: ``Fox News``, and not ``Gabrielle Union``."""
    words = [word.casefold().strip(".,()") for word in name.split()]
    if not words:
        return False
    if words[0] in ("the", "afp", "bbc", "cnn", "dpa") and len(words) > 1:
        return True
    if any(word in _BODY_WORDS or word.endswith(_BODY_ENDINGS) for word in words):
        return True
    return bool(_SURNAMES_TOO & set(words)) and bool(_BEFORE_BODIES & set(words))
