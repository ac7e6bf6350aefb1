"""Numbers with what is counted, in words."""

from clippings.wording.messages import ngettext
from clippings.wording.numbers import number


def articles(count: int) -> str:
    """“1 article”, “1,200 articles”."""
    return ngettext("%(num)s article", "%(num)s articles", count, num=number(count))
