"""Names of people in what pages say of authors: split, and told from roles, agencies, places, dates and the paper."""

import html
import re
from collections.abc import Collection, Iterator

from clippings.importing.pages.fields.publisher import squeezed
from clippings.importing.plain_text import alike
from clippings.importing.printed.bylines import is_name
from clippings.reading.folding.forms import fold

_BY = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|edited|(?:medically )?reviewed|words|text|story|article|interview|"
    r"opinion|photos?|fotos?|ein (?:artikel|beitrag|gastbeitrag|kommentar|interview|essay|text)|gastbeitrag|kommentar|"
    r"geschrieben|verfasst|veröffentlicht|erstellt|écrit|publié|escrito|publicado|publicato|scritto|gepubliceerd)\s+)?"
    r"(?:by|von|vom|par|por|di|door|av|af|od|autor(?:in|en|es|a)?|authors?|auteurs?|autore|redaktion|автор[ы]?|текст|بقلم|كتب[ت]?|"
    r"skribent|auctor|redacteur|a cura di|story by|text|texto|testo)\b\s*:?\s*", re.IGNORECASE
)  # fmt: skip
_BETWEEN = re.compile(
    r"\s*(?:[,;|/•·]|\s[–—-]\s|\b(?:and|und|et|y|e|en|och|og|i|и|with|mit|avec|con)\b(?=\s+[^\W\d_])|&|،|、|\s{3,}|\n)\s*"
)
_AFTER = re.compile(
    r"\s*(?:\(.*?\)|\[.*?\]|<.*?>|,?\s+(?:for|für|from|aus|in|at|bei|pour|chez|para|via|per|of|the|"
    r"on behalf|im auftrag)\s+.*|\s+(?:in|for|at|on)|\s[–—|-]\s.*)$"
)
_TITLES = re.compile(r"^(?:(?:prof|dr|mag|dipl|ing|mr|mrs|ms|sir|dame|rev|herr|frau|m|mme)\.?[\s-]+)+", re.IGNORECASE)
_NOBODY = re.compile(
    fold(
        r"\b(?:staff|editors?|editorial|editorialist|redaktion\w*|redaccion|redazione|redactie|redaction|redakcja|redakce|team|newsroom|"
        r"newsdesk|desk|admin\w*|administrator|webmaster|writers?|reporters?|correspondents?|contributors?|author\w*|autor\w*|"
        r"guest|gast|gastautor\w*|gastbeitr\w*|gastkommentar\w*|anonym\w*|unknown|unbekannt|press\w*|presse\w*|service|agency|ajans\w*|agentur\w*|agence|agencia|news|nachrichten|"
        r"online|magazine|magazin|zeitung|tidning|blog|media|medien|redakteur\w*|korrespondent\w*|photographer|fotograf\w*|"
        r"managing|manager|head\sof|coordinator|co-?founder|founder|marketing|strategist|specialist|analyst|consultant|senior|junior|chief|director|direktor\w*|professor|columnist|kolumnist\w*|reviewers?|engineers?|developers?|designers?|officers?|ceo|cto|cfo|president|trainer|coach|dietitian|nutritionist|journalist\w*|journaliste|producer|"
        r"veröffentlicht|erschienen|actualizado|publicado|publié|modifié|pubblicato|aggiornato|gepubliceerd|bijgewerkt|"
        r"atualizado|обновлено|опубликовано|updated?|aktualisiert|published|posted|minutes?|read|lesezeit|views?|comments?|kommentare?|share|follow|more|all|"
        r"gmbh|ag|inc|ltd|llc|se|kg|e\.?v|verlag|institute?|institut|university|universität|department|ministry|ministerium|"
        r"verein|verband|stiftung|foundation|association|partei|gesellschaft|forum|experts?|company|group|gruppe|network|club|"
        r"by|copyright|agencies|agenturen|agences|published|today|beiträge|person|posts?|kategorie\w*|categor\w*|yesterday|heute|gestern|mitarbeiter\w*|praktikant\w*|volont\w*|chefredakt\w*|"
        r"sponsored|advert\w*|anzeige|foto|fotos|photo|photos|image|bild|bilder|getty|archiv|archive|home|startseite|"
        r"(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|"
        r"oktober|dezember)$)\b"
    )
)
_OF_HEADLINES = re.compile(
    r"\b(?:that|this|these|those|your|why|what|when|where|about|wenn|warum|diese[rsnm]?)\b|\bfor$"
)
"""Words, folded, that headlines have in capitals too, and names have not."""
_OFFICE = re.compile(
    r"\b(?:head|chief|director|editor|manager|president|professor|vp|officer|leiter\w*|directeur|direttore)\s+"
    r"(?:of|for|de|du|des|der|fur|di|del|della)\b"
)
"""Offices that name what their bearers are over."""
_REPORTER = re.compile(r"([가-힣]{2,4})\s?(?:기자|특파원)(?![가-힣])")
"""“Reporter” behind a name in Korean; the place where that one works stands before it."""
_BOOK_ROLE = re.compile(r"\s+(?:(著|文|筆)|(?:共|監)?[訳編](?:著|集)?|監修|写真|撮影|絵|イラスト)$")
"""What books and magazines in Japanese say behind a name: who wrote, and who translated, edited or drew."""
_GLUED = re.compile(r"[a-zß-ÿ]{4}[A-ZÀ-Þ]")
"""Where the end of a name has met the word of another element: “MillerPublished”; not “MacDonald”."""
_LETTERS = re.compile(r"[^\W\d_][^\d@/:\\#<>{}=_]*")


def people(text: str, strangers: Collection[str] = frozenset()) -> list[str]:
    """The people whom a text of names has, as printed: of “By Jane Roe and Staff, Reuters” it is Jane Roe.

    ``strangers`` are names of agencies and outlets as `alike` has them, and those of the site.
    """
    text = " ".join(html.unescape(text).split())
    if named := reporters(text):
        return named
    text = _BY.sub("", re.sub(r"^[^,;|]*\s(?:Von|By|VON|BY|Par|PAR)\s+(?=[^\W\d_])", "", text), count=1)
    found = []
    agencies = any(alike(part.strip()) in strangers for part in text.split(","))
    for part in map(_written, _without_offices(text if agencies else _swapped(text))):
        titled = _AFTER.sub("", _BY.sub("", part)).strip(" .,:;-–—*")
        name = _TITLES.sub("", titled).strip()
        if is_person(name, strangers):
            found.append(_cased(name if is_full(name) else titled))
    return full_names(found)


def _written(part: str) -> str:
    """A part without the word for “wrote” behind it; empty where that says that somebody did other work."""
    role = _BOOK_ROLE.search(part)
    return part if not role else part[: role.start()] if role[1] else ""


def _without_offices(text: str) -> Iterator[str]:
    """The parts of a text between signs and words for “and”; behind an office that says of what, none that “and” adds
    to it: “Head of Marketing and Community Development”."""
    start, is_of_office = 0, False
    for sign in (*_BETWEEN.finditer(text), None):
        part = text[start : sign.start() if sign else len(text)]
        if not is_of_office:
            yield part
        start = sign.end() if sign else start
        is_of_office = bool(sign and sign[0].strip().isalpha() and _OFFICE.search(fold(part)))


def full_names(names: list[str]) -> list[str]:
    """Names, each once; beside full ones, those of one word are places, sections and agencies."""
    full = [name for name in names if is_full(name)]
    return list(dict.fromkeys(full or (names if len(names) == 1 else ())))


def reporters(text: str) -> list[str]:
    """The names that have “reporter” behind them, in Korean: of “Suncheon, Kim Min-su reporter” the second."""
    return list(dict.fromkeys(_REPORTER.findall(text)))


def names_an_office(text: str) -> bool:
    """Whether a text has words of offices, departments or companies, beside which “and” does not part names."""
    return bool(_NOBODY.search(fold(text)))


def is_full(name: str) -> bool:
    """Whether a name has more than one word, or is written in letters that need no spaces between names."""
    return " " in name or (_without_case(name) and len(name) > 1)


_ARTICLES = frozenset("the a an der die das dem den la le les el los las il lo gli i y e zu zum zur".split())
_OWN_WORD = 4
"""Letters of a word that tells the paper’s own departments, such as “Telegraph Sport”."""


def is_person(name: str, strangers: Collection[str] = frozenset()) -> bool:
    """Whether a name can be a person's: two to five words, or one as given names are written."""
    words = name.split()
    if (
        not 1 <= len(words) <= 5
        or not _LETTERS.fullmatch(name)
        or _GLUED.search(name)
        or {alike(name), squeezed(name)} & set(strangers)
        or len(name) > 60
    ):
        return False
    if any(squeezed(word) in strangers for word in words if len(word) > _OWN_WORD):
        return False
    if _NOBODY.search(fold(name)) or _OF_HEADLINES.search(fold(name)) or not (is_name(name) or _without_case(name)):
        return False
    if words[0].lower() in _ARTICLES:
        return False
    if len(words) == 1:
        return (
            len(name) > (1 if _without_case(name) else 2)
            and (name.istitle() or _without_case(name))
            and "." not in name
        )
    return True


def _without_case(name: str) -> bool:
    """Whether a name is written in letters that have no capitals, as Arabic or Chinese."""
    return name.lower() == name.upper()


def _swapped(text: str) -> str:
    """“Roe, Jane” as “Jane Roe”, where that is the whole text; “Jane Roe, John Doe” stays."""
    match = re.fullmatch(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]+(?: [A-Z]\.?)?)", text)
    return f"{match[2]} {match[1]}" if match else text


def _cased(name: str) -> str:
    """A name in capitals as names are written."""
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name) if name.isupper() and len(name) > 4 else name
