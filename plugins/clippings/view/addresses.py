"""Addresses that hold a text: a file to save, a letter begun."""

from clippings.model.archive import Site

_KEPT = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!*(),:/@")
"""What stands in any part of an address as it is (RFC 3986 §2)."""
_ENCODED = str.maketrans({chr(n): chr(n) if chr(n) in _KEPT else f"%{n:02X}" for n in range(0x80)})
"""How each letter is written, those that stand as they are too: for one that is not in its table `str.translate` takes
twice as long. Letters beyond ASCII stand as they are in a page's addresses (https://url.spec.whatwg.org/#url-code-points)."""


def data_link(media_type: str, text: str) -> str:
    """A file as an address (https://fetch.spec.whatwg.org/#data-urls): ``data:text/plain;charset=utf-8,A%20word``."""
    return f"data:{media_type};charset=utf-8,{text.translate(_ENCODED)}"


def report_link(site: Site, title: str, address: str) -> str:
    """Where a reader tells of a mistake: the archive's page for that, or a letter that names the article (RFC 6068).
    Empty where the archive has no address."""
    link = site.contact_link
    if not link.startswith("mailto:"):
        return link
    subject, body = title.translate(_ENCODED), f"{title}\r\n{address}\r\n\r\n".translate(_ENCODED)
    return f"{link}{'&' if '?' in link else '?'}subject={subject}&body={body}"


def query_link(**asked: str) -> str:
    """The search page with a question, from the root of the output: ``search.html?q=peace%20talks``. Parts are named as
    the page's address names them: ``q`` for what is typed, ``outlet`` and so on for what it is narrowed to."""
    return "search.html?" + "&".join(f"{name}={value.translate(_ENCODED)}" for name, value in asked.items())
