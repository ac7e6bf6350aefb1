"""What a page of a hosted archive may load and send, as a header and as a `<meta>` for hosts that send none.

https://www.w3.org/TR/CSP3/
"""

from collections.abc import Mapping

_DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_IN_HEADERS_ONLY = frozenset(("frame-ancestors", "report-uri", "sandbox"))
"""Directives that a ``<meta>`` cannot have (CSP3, §3.3)."""


def _policy(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


HEADER = _policy(_DIRECTIVES)
"""The policy as a host sends it."""
META = _policy({name: sources for name, sources in _DIRECTIVES.items() if name not in _IN_HEADERS_ONLY})
"""The same as a page says it of itself."""
