"""Which files of the content folder a text shows, or links to."""

from collections.abc import Iterable, Iterator
from html import unescape
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from clippings.model.body import Body
from clippings.model.reference import KIND_OF
from clippings.reading.markup import addresses_in


def pictures_in(body: Body) -> tuple[str, ...]:
    """The paths of the pictures that a text shows, and of the files beside them that it links to, each once:
    ``![A map](images/a%20map.png)`` shows ``images/a map.png``."""
    found = addresses_in(body)
    shown = (path for name, path in found if name == "src")
    linked = (path for name, path in found if name == "href" and path.partition("/")[0] not in KIND_OF)
    return tuple(dict.fromkeys(_paths((*shown, *linked))))


def same_path(path: str) -> str:
    """A path as it is compared: some systems keep é as one character, others as two."""
    return normalize("NFC", path)


def _paths(addresses: Iterable[str]) -> Iterator[str]:
    """The files that addresses mean. One that begins with ``..`` leads out of the content folder, and is nowhere."""
    for address in addresses:
        path = normpath(unquote(urlsplit(unescape(address)).path))
        if not path.startswith("/"):
            yield same_path(path)
