"""Plugin: outlets and their sourced labels, as they were on each article's date.

Gives every dossier ``outlet`` and ``labels``; writes ``outlets/<id>.html``, ``outlets/index.html`` and ``labels.html``.
"""

from clippings.host.doors import Read, Relate, Write
from clippings.host.signals import use
from clippings.model.outlet import names_of
from clippings.outlets.labelled import relate
from clippings.outlets.pages import groups, pages
from clippings.reading import authorities


def register() -> None:
    use(
        Read("outlets", "authority/outlets.yaml", authorities.outlets, names=names_of),
        Read("labels", "authority/labels.yaml", authorities.labels),
        Relate(relate),
        Write(pages, groups=groups),
    )
