"""Every reason why articles are linked, in the order in which a link tells them. A new one is one more in `REASONS`.

What takes more than a few lines stands in a module of its own.
"""

from collections.abc import Mapping

from clippings.links.answers import agree, answers, both_answer, more_for_more, questions
from clippings.links.chosen import chosen_by_editors, forbidden, forbidden_by_editors, pinned
from clippings.links.declaration import LinkKeys, LinkReason, Pair, all_at_once
from clippings.links.groups import rare_groups
from clippings.links.nearness import near_in_time, nearness
from clippings.links.pointers import Pointers
from clippings.links.quoting.reason import both_quote, is_long, quoted_words, which
from clippings.links.quoting.utterances import Utterances, quoted
from clippings.links.rare_names import both_name, name_of, names, rare, rarity, tell_alone
from clippings.links.reuse.credits import credited, credits_it, tells_of_credits
from clippings.links.reuse.reason import is_passage, prints, reused_words, same_words
from clippings.links.reuse.shared import shared_passages
from clippings.links.reuse.wording import Wording
from clippings.links.sentences import in_marks
from clippings.links.similar.likeness import Likenesses
from clippings.links.similar.reason import both_use, likeness
from clippings.links.similar.terms import terms
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.reference import split
from clippings.wording.messages import gettext, pgettext


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
    return gettext("a note of the editors compares them (%(kind)s)", kind=pgettext("kind of note", kind))


def _replied_to(dossier: Dossier) -> LinkKeys:
    return dict.fromkeys(dossier.record.replies_to)


def _replies(pair: Pair) -> str:
    title = in_marks(pair.other.record.title)
    replies = pair.keys == (pair.other.id,)
    if replies:
        return gettext("this article replies to %(title)s", title=title)
    return gettext("%(title)s replies to this article", title=title)


def _linked(dossier: Dossier) -> LinkKeys:
    """The articles that the text links to."""
    paths = sorted(path for path in set(dossier.references) if path.startswith("articles/"))
    return dict.fromkeys(path.removeprefix("articles/").partition(".html")[0] for path in paths)


def _links_to(pair: Pair) -> str:
    if pair.keys == (pair.other.id,):
        return gettext("this text links to it")
    return gettext("its text links to this article")


def _events(dossier: Dossier) -> LinkKeys:
    return dict.fromkeys(dossier.record.events)


def _titles(archive: Archive) -> Mapping[str, str]:
    return {event.id: event.title for event in archive.events.values()}


def _both_tell_of(pair: Pair) -> str:
    return gettext("both tell of: %(event)s", event=pair.words(pair.keys[0]))


def _few_by_one(_: int) -> int:
    """How many articles an author may have for two of them to be linked: whoever wrote more has a page of them."""
    return 3


def _authors(dossier: Dossier) -> LinkKeys:
    record = dossier.record
    return dict.fromkeys(author for author in record.authors if author not in record.regulars)


def _both_by(pair: Pair) -> str:
    return gettext("both by %(name)s", name=name_of(pair.keys[0], pair.authorities))


def _nearness(pair: Pair) -> float:
    return nearness(pair.article.date, pair.other.date)


def _near_in_time(pair: Pair) -> str:
    return near_in_time(pair.article.date, pair.other.date)


REASONS = (
    LinkReason("forbidden", keys=forbidden, index=Pointers, because=forbidden_by_editors, weight=0.0, forbids=True),
    LinkReason(
        "pinned", keys=pinned, index=Pointers, together=all_at_once, because=chosen_by_editors, weight=4.0,
        by_editors=True,
    ),
    LinkReason(
        "by-editor", keys=_compared, index=Pointers, together=all_at_once, because=_note_compares, weight=1.5,
        by_editors=True,
    ),
    LinkReason("replies-to", keys=_replied_to, index=Pointers, because=_replies, weight=3.0, by_editors=True),
    LinkReason("cites", keys=_linked, index=Pointers, because=_links_to, weight=2.0, by_editors=True),
    LinkReason("same-event", keys=_events, words=_titles, because=_both_tell_of, weight=2.0, by_editors=True),
    LinkReason(
        "same-question", archive_keys=answers, words=questions, together=agree, because=both_answer,
        weight=more_for_more, by_editors=True,
    ),
    LinkReason("similar-text", keys=terms, index=Likenesses, because=both_use, weight=likeness),
    LinkReason(
        "shared-quotation", keys=quoted, index=Utterances, because=both_quote, weight=quoted_words, alone=is_long,
        which=which,
    ),
    LinkReason(
        "text-reuse", keys=prints, index=Wording, because=same_words, weight=reused_words, alone=is_passage,
        passages=shared_passages,
    ),
    LinkReason("credits", keys=credited, beside=True, because=credits_it, weight=tells_of_credits),
    LinkReason(
        "shared-names", keys=names, index=rare_groups(rare), least=2, together=all_at_once, because=both_name,
        weight=rarity, alone=tell_alone,
    ),
    LinkReason("same-author", keys=_authors, index=rare_groups(_few_by_one), because=_both_by, weight=1.0),
    LinkReason("near-in-time", because=_near_in_time, weight=_nearness),
)  # fmt: skip
"""All reasons. Those without link keys are told last."""
