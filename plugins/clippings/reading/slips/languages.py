"""Names of languages, and codes of countries, that stand where a language tag belongs.

The tags are those of https://www.iana.org/assignments/language-subtag-registry.
"""

_NAMES = """
ar arabic العربية | bg bulgarian български | bn bengali bangla বাংলা | ca catalan català | cs czech čeština
| cy welsh cymraeg | da danish dansk | de german deutsch | el greek ελληνικά | en english | es spanish
español castellano | et estonian eesti | eu basque euskara | fa persian farsi فارسی | fi finnish suomi | fr
french français | ga irish gaeilge | gl galician galego | he hebrew עברית | hi hindi हिन्दी | hr croatian
hrvatski | hu hungarian magyar | hy armenian հայերեն | id indonesian | is icelandic íslenska | it italian
italiano | ja japanese 日本語 | ka georgian ქართული | kk kazakh қазақ | ko korean 한국어 | ku kurdish kurdî
| la latin latina | lt lithuanian lietuvių | lv latvian latviešu | mk macedonian македонски | ms malay | nl
dutch nederlands flemish | no norwegian norsk | pl polish polski | ps pashto پښتو | pt portuguese português
| ro romanian română | ru russian русский | sk slovak slovenčina | sl slovenian slovene slovenščina | sq
albanian shqip | sr serbian српски srpski | sv swedish svenska | sw swahili kiswahili | ta tamil தமிழ் | te
telugu | th thai ไทย | tr turkish türkçe | uk ukrainian українська | ur urdu اردو | vi vietnamese | yi
yiddish ייִדיש | zh chinese mandarin 中文 | und unknown
"""
_TAGS = {name: tag for tag, *names in map(str.split, _NAMES.split("|")) for name in names}
_COUNTRIES = {
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "jp": "ja",
    "sp": "es",
    "ua": "uk",
    "us": "en",
    "iw": "he",
}
"""Two letters that are no language, and the tag of the language that is meant."""


def tag_of(said: str) -> str | None:
    """The tag of a language that is named: ``en`` for ``English``, ``en-GB`` for ``en_GB``; None for any other text."""
    words = said.strip().casefold()
    first = words.replace("(", " ").replace(",", " ").split()[:1]
    if "_" in words:
        return said.strip().replace("_", "-")
    return _TAGS.get(words) or _COUNTRIES.get(words) or (_TAGS.get(first[0]) if first else None)


def is_no_language(tag: str) -> bool:
    """Whether a tag of the right form is the code of a country, of which no language has the same."""
    return tag.casefold() in _COUNTRIES
