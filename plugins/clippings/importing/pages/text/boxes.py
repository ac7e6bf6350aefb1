"""Boxes beside an article, by what the page calls them: newsletter forms, lists of other articles, share bars."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from clippings.importing.pages.page import Page, around

_CALLED = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|related\w*|recirc\w*|promo\w*|social-(?:share|links?|icons?|media|bar|buttons?)|share\w*|sharing|comments?|kommentare?|subscri\w+|"
    r"sign-?up|trending|most-?(?:read|popular|viewed)|meistgelesen|read-?(?:more|next|also)|more-?(?:from|on|stories)|teaser\w*|"
    r"outbrain|taboola|sponsored|advert\w*|cookie\w*|consent|breadcrumbs?|author-?bio|bio|about-?author|tags?|tag-?list|"
    r"pagination|print-?only|reprints?|paywall|copyright|upsell|donat\w+|toolbar|correction-?form|jp-relatedposts|"
    r"(?:wp-)?caption(?:-text)?|photo-?credits?|image-?credits?|bildunterschrift|ima?ge?-description|"
    r"image-widget|media-?info|access-?wall|(?:inline)?-?sign-?up|sharedaddy|"
    r"email-?signup|more-?links|see-?also|popular)(?=$|[\s_-])", re.IGNORECASE
)  # fmt: skip
_SURELY = re.compile(r"(?:^|[\s_-])(?:republi(?:sh|cation)\w*|cc-policy|cookie-?law\w*)(?=$|[\s_-])", re.IGNORECASE)
"""What programs call boxes that say who may take an article, and what a site keeps of its readers: they are long."""
_MOST, _MOST_SURELY = 0.3, 0.6
"""Share of the text that a box may hold; what holds more is a frame of the whole, whatever it is called."""
_LEVELS = 5
_WHOLE = frozenset(("body", "article", "main", "html"))


def in_boxes(page: Page, length: int) -> frozenset[str]:
    """The lines of a page that stand in such a box; ``length`` is the number of letters of the article."""
    called: dict[int, float] = {}
    sizes: dict[int, int] = {}
    boxes: dict[int, list[int]] = {}
    for number, line in enumerate(page.lines):
        for one in around(line.element, _LEVELS):
            if one.tag in _WHOLE:
                break
            most = called.get(id(one))
            if most is None:
                most = called[id(one)] = _MOST if one.tag == "figcaption" else _most(one)
            if most:
                sizes[id(one)] = sizes.get(id(one), 0) + len(line.text)
                boxes.setdefault(id(one), []).append(number)
    return frozenset(
        page.lines[number].text
        for box, numbers in boxes.items()
        if sizes[box] < length * called[box]
        for number in numbers
    )


def _most(element: HtmlElement) -> float:
    """The share of the text that an element may hold as a box; 0 where it is called none."""
    return _most_of(f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(maxsize=10_000)
def _most_of(mark: str) -> float:
    if "hentry" in mark:
        return 0.0
    return _MOST_SURELY if _SURELY.search(mark) else _MOST if _CALLED.search(mark) else 0.0
