"""Which words beside a quotation say whose it is: those after it, or those before it in its sentence."""

from collections.abc import Iterator, Sequence

from clippings.quotations.phrases import Subject, preposition_of, pure_name
from clippings.quotations.subject import after, before, first_of, parted
from clippings.quotations.tokens import Token
from clippings.quotations.words import Words

_VERB_FIRST = frozenset(("ar", "de", "es", "fr", "it", "ru"))
"""Languages in which a subject may follow its verb before a quotation: *Gestern sagte Orlova: …*"""
_ELIDING = frozenset(("ar", "es", "it"))
"""Languages in which a verb may do without *he* or *she*: *dijo que …*"""
_PARTICIPLES = {"en": "ing", "fr": "ant", "es": "ndo", "it": "ndo"}
"""How verbs end that share the subject of another: *Orlova left, saying …*"""
_TURNED = frozenset(("said", "says", "added", "adds", "explained", "wrote"))
"""Verbs that tell nobody, so that the name behind them is their subject: *…, said Orlova, “…”*"""
_FEW = 6
"""Tokens of *Vera Orlova said* where the sentence goes on after a quotation, at most."""


def told_after(tokens: Sequence[Token], words: Words) -> Subject | None:
    """Who is said to have spoken in the words after a quotation, up to the end of the sentence."""
    kept = list(tokens)
    while kept and kept[0].parts:
        kept.pop(0)
    verb = next(_verbs(kept, words), len(kept))
    source = _source(kept[:verb], words)
    if source is not None:
        return after(kept[source:verb], words)
    if verb == len(kept):
        return _signature(tokens, words)
    if any(token.text in ";:؛" for token in kept[:verb]):
        return None
    if all(token.form in words.between for token in kept[:verb]):
        return _agreeing(after(kept[verb + 1 :], words), kept[verb], words) or _elided(kept[verb], words)
    if kept[0].form not in words.ends and kept[0].form not in words.between:
        return _quoted_by(kept[verb:], words) or before(kept[:verb], words)
    if kept[0].form in words.alike:
        return before(kept[1:verb], words)
    if kept[verb - 1].parts:
        return after(kept[verb + 1 :], words)
    return _after_comma(kept[:verb], words)


def told_before(tokens: Sequence[Token], words: Words) -> Subject | None:
    """Who is said to have spoken in the words before a quotation, from the beginning of its sentence."""
    verbs = list(_verbs(tokens, words))
    source = None if verbs else _source(tokens, words)
    if source is not None:
        return after(tokens[source:], words)
    for verb in reversed(verbs):
        found = None if _shares_subject(tokens, verb, words) else _of(tokens, verb, words)
        if found is not None:
            return found
    if verbs:
        ahead = [token.form for token in tokens[: verbs[-1]] if token.form not in words.between]
        relative = bool(ahead) and ahead[-1] in words.relatives
        return None if relative else first_of(tokens, words) or _elided(tokens[verbs[-1]], words)
    return _before_colon(tokens[:-1], words) if tokens and tokens[-1].text == ":" else None


def _shares_subject(tokens: Sequence[Token], verb: int, words: Words) -> bool:
    """Whether a verb has the subject of an earlier one: *Orlova left, saying* …; *Orlova left the hall and said* …"""
    previous = tokens[verb - 1].form if verb else ""
    participle = tokens[verb].form.endswith(_PARTICIPLES.get(words.language, " "))
    return (verb > 1 and previous in words.joining) or (participle and previous not in words.between)


def _before_colon(tokens: Sequence[Token], words: Words) -> Subject | None:
    """The name before a colon, *Orlova:*, or the subject of a sentence that is about nobody else: *Orlova had this to
    offer:*"""
    parts = parted(tokens)
    named = pure_name(parts[-1], words) if parts else None
    first = first_of(tokens, words) if named is None else None
    if first is None:
        return named
    later = (at for at, token in enumerate(tokens) if token.is_name and token.start > first.head.start)
    others = (at for at in later if not tokens[at - 1].parts)
    return first if all(preposition_of(tokens[: at + 1], words) is not None for at in others) else None


def subject_of(tokens: Sequence[Token], words: Words) -> Subject | None:
    """Whom a sentence is about: the one who is told to have said it, or else its first name or pronoun."""
    for verb in range(1, len(tokens)):
        if tokens[verb - 1].parts and _is_verb(tokens, verb, words):
            found = after(tokens[verb + 1 :], words)
            if found is not None and found.kind == "name":
                return found
    return first_of(tokens, words)


def _of(tokens: Sequence[Token], verb: int, words: Words) -> Subject | None:
    """The subject of a verb that stands before a quotation."""
    following = tokens[verb + 1 :]
    other = _quoted_by(tokens[verb:], words)
    if other is not None:
        return other
    if words.language == "ar":
        return after(following, words) or before(tokens[:verb], words)
    found = before(tokens[:verb], words)
    if words.language in _VERB_FIRST:
        return found or _agreeing(after(following, words), tokens[verb], words)
    if verb and not tokens[verb - 1].parts:
        return found
    comma = next((at for at, token in enumerate(following) if token.parts), len(following))
    is_last = comma == len(following) - 1
    named = found is not None and found.kind != "noun"
    turned = comma < len(following) and (found is None or (is_last and (not named or tokens[verb].form in _TURNED)))
    return (pure_name(following[:comma], words) if turned else None) or found


def _quoted_by(tokens: Sequence[Token], words: Words) -> Subject | None:
    """Whose words somebody else tells, from the verb on: *quoted Orlova as saying*, *was told by Orlova*, *said Orlova
    told* him."""
    if words.language != "en" or len(tokens) < len("VN"):
        return None
    if tokens[1].form == "by":
        return after(tokens[2:], words)
    name = pure_name(tokens[1:2], words)
    if name is None or len(tokens) == len("VN"):
        return None
    quotes = tokens[2].form == "as" and tokens[0].form.startswith("quot")
    return name if quotes or _is_verb(tokens, 2, words) else None


def _after_comma(tokens: Sequence[Token], words: Words) -> Subject | None:
    """The subject where the sentence goes on after the quotation: “…” *and more*, Orlova said; “…”, *hat* Orlova
    gesagt."""
    if tokens[0].form in words.between and words.language != "en":
        return after(tokens[1:], words)
    commas = [at for at, token in enumerate(tokens) if token.parts]
    if not commas or len(tokens) - commas[-1] > _FEW:
        return None
    return before(tokens[commas[-1] + 1 :], words)


def _signature(tokens: Sequence[Token], words: Words) -> Subject | None:
    """The name that stands behind a dash: “…” — *Vera Orlova*."""
    parts = parted(tokens)
    return pure_name(parts[0], words) if parts and tokens[0].text in "–—" else None


def _agreeing(subject: Subject | None, verb: Token, words: Words) -> Subject | None:
    """A subject that agrees with its verb: in *sagten sie*, nobody is she."""
    many = words.language == "de" and verb.form.endswith("en")
    return None if many and subject is not None and subject.kind == "pronoun" else subject


def _elided(verb: Token, words: Words) -> Subject | None:
    return Subject((verb,), "pronoun") if words.language in _ELIDING else None


def _verbs(tokens: Sequence[Token], words: Words) -> Iterator[int]:
    """The places of the verbs of speech."""
    for at, token in enumerate(tokens):
        if (token.form in words.verbs or token.form in words.first) and _is_verb(tokens, at, words):
            yield at


def _is_verb(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a token is a verb of speech, and no noun or name that is written like one."""
    token = tokens[at]
    if token.form in words.verbs:
        return at == 0 or not (token.text[0].isupper() or _is_noun(tokens[at - 1], token, words))
    return token.form in words.first and any(_forms(tokens, at, len(one)) == one for one in words.phrases)


def _is_noun(before: Token, token: Token, words: Words) -> bool:
    """Whether a word such as *remarks* or *claims* is no verb: none of those who may speak stands before it."""
    if token.form not in words.doubtful or before.is_name or before.parts or before.is_quote:
        return False
    return before.form in words.determiners or before.form in words.articles or before.form not in words.stops


def _source(tokens: Sequence[Token], words: Words) -> int | None:
    """Where *according to* or the like ends; None where it does not stand."""
    starts = [at for at, token in enumerate(tokens) if token.form in words.first]
    ends = (at + len(one) for at in starts for one in words.sources if _forms(tokens, at, len(one)) == one)
    return next(ends, None)


def _forms(tokens: Sequence[Token], at: int, count: int) -> tuple[str, ...]:
    return tuple(token.form for token in tokens[at : at + count])
