"""Plugin: links between articles, each with reasons a reader can check. Gives every dossier ``links``
(and ``link_keys``, by which they are found). Writes ``copies/`` and
``quotations/``.

A new reason is one more `LinkReason` in `links.reasons.REASONS`, and nothing else.
"""

from collections.abc import Mapping
from functools import partial

from clippings.hooks import Check, Examine, Link, LinkIndex, Pages, Read, use
from clippings.links import chosen, reasons
from clippings.links.copies import families
from clippings.links.copies.pages import families_page, family_ids, family_page
from clippings.links.keys import examine, inputs
from clippings.links.linking import Linking
from clippings.links.quoting import concordance, joining
from clippings.links.quoting.pages import utterance_ids, utterance_page, utterances_page
from clippings.links.reuse import shared
from clippings.links.reuse.reason import copied
from clippings.model.link import Link as FoundLink
from clippings.reading import verdicts


def register() -> None:
    declared = reasons.REASONS
    use(
        Examine("link_keys", examine, lambda archive: declared, by_name=True, large=Mapping, facts=True),
        Read("utterances", "quotations.yaml", verdicts.utterances, each=True),
        Check(chosen.problems),
        Check(joining.problems),
        Link("link_keys", partial(inputs, declared), partial(Linking, declared), _likeness, _copied),
        LinkIndex(families.INDEX, families.families),
        LinkIndex(concordance.INDEX, concordance.utterances),
        LinkIndex(concordance.BY_ARTICLE, concordance.by_article),
        LinkIndex(concordance.BY_EDITORS, concordance.by_editors),
        LinkIndex(shared.INDEX, shared.passages_by_article),
        Pages("utterances list", utterances_page),
        Pages("utterances", utterance_page, utterance_ids),
        Pages("copies list", families_page),
        Pages("copies", family_page, family_ids),
    )


def _copied(link: FoundLink) -> float:
    """How much of the shorter text stands in the other: what `text-reuse` weighs says it."""
    return sum(copied(reason.weight) for reason in link.reasons if reason.kind == "text-reuse")


def _likeness(link: FoundLink) -> float:
    """How alike the words of the two articles are: what that weighs."""
    return sum(reason.weight for reason in link.reasons if reason.kind == "similar-text")
