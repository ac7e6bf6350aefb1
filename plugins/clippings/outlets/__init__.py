"""Plugin: outlets, their sourced labels and what else is claimed of them, as it was on each article's date.

Gives every dossier ``outlet`` and ``labels``; writes ``outlets/<id>.html``, ``outlets/index.html``, ``labels.html`` and
``labels/<id>.html``.
"""

from clippings.hooks import Check, Index, LinkIndex, Pages, Read, Relate, use
from clippings.model.outlet import names_of
from clippings.outlets import labels, portrait
from clippings.outlets.check import in_stories, problems
from clippings.outlets.labelled import relate
from clippings.outlets.pages import by_outlet, citing, merged_into, outlet_ids, outlet_page, outlets_page
from clippings.reading import authorities


def register() -> None:
    use(
        Read("outlets", "authority/outlets.yaml", authorities.outlets, names=names_of),
        Read("labels", "authority/labels.yaml", authorities.labels),
        Relate(relate),
        Check(problems),
        Check(in_stories, linked=True),
        Index("published by", by_outlet),
        Index("citing", citing),
        Index("merged into", merged_into),
        Index(labels.CARRYING, labels.carrying),
        Index(portrait.NAMED, portrait.named_by),
        Index(portrait.POSITIONS, portrait.positions_of),
        LinkIndex(portrait.SHARED, portrait.shared_by),
        Pages("outlets list", outlets_page),
        Pages("labels", labels.labels_page),
        Pages("terms", labels.label_page, labels.label_ids),
        Pages("outlets", outlet_page, outlet_ids),
    )
