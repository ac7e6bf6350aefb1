"""Every reason why articles are linked, in the order in which a link tells them. A new one is one more in `REASONS`.

What takes more than a few lines stands in a module of its own.
"""

from collections.abc import Mapping

from clippings.links.answers import agree, answers, both_answer, more_for_more, questions
from clippings.links.declaration import LinkKeys, LinkReason, Pair, all_at_once
from clippings.links.fingerprints import fingerprints
from clippings.links.groups import rare_groups
from clippings.links.nearness import near_in_time, nearness
from clippings.links.pointers import Pointers
from clippings.links.rare_names import both_name, name_of, names, rare, rarity
from clippings.links.sentences import clipped, in_marks
from clippings.links.wording import Wording
from clippings.links.words import codes_of, words_in, words_of
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.reference import split

_LEAST_QUOTED_WORDS = 4
"""Words that a quotation has at least to be compared with others."""


def _compared(dossier: Dossier) -> LinkKeys:
    """The articles that notes on this one refer to, and the kind of the first note that does."""
    found: dict[str, str] = {}
    for placed in dossier.annotations:
        for reference in placed.annotation.see:
            kind, other, _ = split(reference)
            if kind == "article":
                found.setdefault(other, placed.annotation.kind)
    return found


def _note_compares(pair: Pair) -> str:
    """Of several notes, the first on the earlier article counts."""
    earlier, later = pair.in_order
    kind = pair.shown(earlier).get(later.id) or pair.shown(later)[earlier.id]
    return f"a note of the editors compares them ({kind})"


def _replied_to(dossier: Dossier) -> LinkKeys:
    return dict.fromkeys(dossier.record.replies_to)


def _replies(pair: Pair) -> str:
    title = in_marks(pair.other.record.title)
    replies = pair.keys == (pair.other.id,)
    return f"this article replies to {title}" if replies else f"{title} replies to this article"


def _linked(dossier: Dossier) -> LinkKeys:
    """The articles that the text links to."""
    paths = sorted(path for path in set(dossier.references) if path.startswith("articles/"))
    return dict.fromkeys(path.removeprefix("articles/").partition(".html")[0] for path in paths)


def _links_to(pair: Pair) -> str:
    return "this text links to it" if pair.keys == (pair.other.id,) else "its text links to this article"


def _events(dossier: Dossier) -> LinkKeys:
    return dict.fromkeys(dossier.record.events)


def _titles(archive: Archive) -> Mapping[str, str]:
    return {event.id: event.title for event in archive.events.values()}


def _both_tell_of(pair: Pair) -> str:
    return f"both tell of: {pair.words(pair.keys[0])}"


def _quoted(dossier: Dossier) -> LinkKeys:
    """Quoted words as they are compared, and as they are printed."""
    found: dict[str, str] = {}
    for quotation in dossier.quotations:
        words = words_in(quotation.text)
        if len(words) >= _LEAST_QUOTED_WORDS:
            found.setdefault(" ".join(words), quotation.text)
    return found


def _both_quote(pair: Pair) -> str:
    earlier, _ = pair.in_order
    if pair.withheld:
        return f"both quote the same {len(pair.keys[0].split())} words"
    return f"both quote: “{clipped(pair.shown(earlier)[pair.keys[0]])}”"


def _prints(dossier: Dossier) -> bytes:
    return fingerprints(codes_of(dossier.body)).tobytes()


def _same_words(pair: Pair) -> str:
    (run,) = pair.keys
    if pair.withheld:
        return f"{run.length} words in a row are the same"
    earlier, _ = pair.in_order
    words = " ".join(words_of(earlier.body, run.at, run.at + run.length))
    return f"{run.length} words in a row are the same: “{clipped(words)}”"


def _authors(dossier: Dossier) -> LinkKeys:
    record = dossier.record
    return dict.fromkeys(author for author in record.authors if author not in record.regulars)


def _both_by(pair: Pair) -> str:
    return f"both by {name_of(pair.keys[0], pair.authorities)}"


def _nearness(pair: Pair) -> float:
    return nearness(pair.article.date, pair.other.date)


def _near_in_time(pair: Pair) -> str:
    return near_in_time(pair.article.date, pair.other.date)


REASONS = (
    LinkReason("by-editor", keys=_compared, index=Pointers, together=all_at_once, because=_note_compares, weight=1.5),
    LinkReason("replies-to", keys=_replied_to, index=Pointers, because=_replies, weight=3.0),
    LinkReason("cites", keys=_linked, index=Pointers, because=_links_to, weight=2.0),
    LinkReason("same-event", keys=_events, words=_titles, because=_both_tell_of, weight=2.0),
    LinkReason(
        "same-question", archive_keys=answers, words=questions, together=agree, because=both_answer,
        weight=more_for_more,
    ),
    LinkReason("shared-quotation", keys=_quoted, because=_both_quote, weight=2.0),
    LinkReason("text-reuse", keys=_prints, index=Wording, because=_same_words, weight=1.5),
    LinkReason(
        "shared-names", keys=names, index=rare_groups(rare), least=2, together=all_at_once, because=both_name,
        weight=rarity,
    ),
    LinkReason("same-author", keys=_authors, because=_both_by, weight=1.0),
    LinkReason("near-in-time", because=_near_in_time, weight=_nearness),
)  # fmt: skip
"""All reasons. Those without link keys are told last."""
