"""Plugin: outlets and their sourced labels, as they were on each article's date.

Gives every dossier ``outlet`` and ``labels``; writes ``outlets/<id>.html``, ``outlets/index.html`` and ``labels.html``.
"""

from clippings.hooks import Index, Pages, Read, Relate, use
from clippings.model.outlet import names_of
from clippings.outlets.labelled import relate
from clippings.outlets.pages import by_outlet, citing, labels_page, outlet_ids, outlet_page, outlets_page
from clippings.reading import authorities


def register() -> None:
    use(
        Read("outlets", "authority/outlets.yaml", authorities.outlets, names=names_of),
        Read("labels", "authority/labels.yaml", authorities.labels),
        Relate(relate),
        Index("published by", by_outlet),
        Index("citing", citing),
        Pages("outlets list", outlets_page),
        Pages("labels", labels_page),
        Pages("outlets", outlet_page, outlet_ids),
    )
