"""Several names in a sentence."""

from collections.abc import Sequence

from clippings.wording.messages import gettext


def every(names: Sequence[str]) -> str:
    """All of several: “October, November and December”. Empty of none."""
    *before, last = names or [""]
    return gettext("%(names)s and %(last)s", names=with_commas(before), last=last) if before else last


def either(names: Sequence[str]) -> str:
    """One of several: “October, November or December”. Empty of none."""
    *before, last = names or [""]
    return gettext("%(names)s or %(last)s", names=with_commas(before), last=last) if before else last


def with_commas(names: Sequence[str]) -> str:
    """“October, November”."""
    return gettext(", ").join(names)
