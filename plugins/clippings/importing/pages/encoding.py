"""Bytes of a page to its text: by its mark, by what it declares, else by a detector."""

import codecs
import re
from itertools import islice
from typing import NamedTuple

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_LOOKED_AT = 16_384
"""Bytes at the beginning in which a declaration is looked for; browsers look at 1,024, and programs that save pages put
much of their own above it."""
_READ_AS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
    "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-7": "utf-8",
}  # fmt: skip
"""What a page declares → how browsers read it (https://encoding.spec.whatwg.org/#names-and-labels)."""
_SECOND = {chr(byte): byte for byte in range(0x80, 0xC0)} | {
    bytes((byte,)).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
"""What the bytes of UTF-8 behind the first of a letter become where they are read as Latin-1, or as Windows has it."""
_BEHIND = "".join(map(re.escape, _SECOND))
_TWICE = re.compile(f"[ÂÃÐÑ][{_BEHIND}]|â[\x80-\x84€‚ƒ„][{_BEHIND}]")
"""Letters that were written in UTF-8 twice: “Ã¼”, “â€™”. No language has these signs side by side."""
_FIRST = ("Ã", "â€", "â\x80", "Ð", "Ñ", "Â")
"""Signs without which there are none of these."""
_ANY_TWICE = re.compile(f"[\xc2-\xdf][{_BEHIND}]|[\xe0-\xef][{_BEHIND}]{{2}}|[\xf0-\xf4][{_BEHIND}]{{3}}")
_OFTEN = 3
"""How many of them tell that the whole was."""
_DETECTED = 60_000
"""Bytes that the detector is given."""


class Decoded(NamedTuple):
    """A page's text, the charset it was read by, and why it was that one."""

    text: str
    """All of it, markup included."""
    charset: str
    """As Python calls it, such as ``cp1252``."""
    because: str
    """Such as ``declared``."""
    lost: int = 0
    """Places that could not be read, and have U+FFFD."""


def decoded(raw: bytes, declared: str = "") -> Decoded:
    """The text of a page; ``declared`` is what is said of its charset outside of it, as in a mail's header.

    UTF-8 that is well-formed and not ASCII is UTF-8 whatever is declared: programs that save pages write it, and
    many leave the declaration.
    """
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return _read(raw[len(mark) :], charset, "its mark")
    found = _DECLARED.search(raw[:_LOOKED_AT])
    said = _python_name(declared) or _python_name(found[1].decode("ascii") if found else "")
    if raw[:2000].count(0) > 500:
        return _read(raw, "utf-16-le" if raw[1:2000:2].count(0) > raw[0:2000:2].count(0) else "utf-16-be", "its zeros")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        if said and said != "utf-8":
            return _read(raw, said, "declared")
        return _guessed(raw)
    if said in ("", "utf-8") or not text.isascii():
        once = _once(text)
        because = "declared" if said == "utf-8" else "it is well-formed"
        return Decoded(once, "utf-8", because if once is text else f"{because}, twice")
    return _read(raw, said, "declared")


def _once(text: str) -> str:
    """A text that was written in UTF-8 twice, as once; the same text where it was not.

    A program that takes UTF-8 for Latin-1 and saves it as UTF-8 makes “â€™” of “’”.
    """
    if text.isascii() or not any(sign in text for sign in _FIRST):
        return text
    if sum(1 for _ in islice(_TWICE.finditer(text), _OFTEN)) < _OFTEN:
        return text
    return _ANY_TWICE.sub(_letter, text)


def _letter(twice: re.Match[str]) -> str:
    try:
        return bytes((ord(twice[0][0]), *(_SECOND[sign] for sign in twice[0][1:]))).decode("utf-8")
    except UnicodeDecodeError:
        return twice[0]


def _read(raw: bytes, charset: str, because: str) -> Decoded:
    text = raw.decode(charset, "replace")
    return Decoded(text, charset, because, text.count("\ufffd"))


def _python_name(declared: str) -> str:
    """A charset as Python calls it and browsers read it; empty for what is none."""
    try:
        name = codecs.lookup(declared.strip()).name if declared else ""
    except LookupError:
        return ""
    if name in ("hex", "base64", "bz2", "zlib", "quopri", "uu", "rot13", "idna", "punycode", "raw-unicode-escape",
                "unicode-escape", "undefined", "mbcs", "oem"):  # fmt: skip
        return ""
    return _READ_AS.get(name, name)


def _guessed(raw: bytes) -> Decoded:
    """What the detector finds; Western Europe's charset, which reads every byte, where it finds nothing."""
    from charset_normalizer import from_bytes  # needed where nothing is declared only

    shown = re.sub(rb"<(script|style)\b.*?</\1>|<[^>]*>", b" ", raw[:2_000_000], flags=re.DOTALL | re.IGNORECASE)
    near = max(0, next((at for at, byte in enumerate(shown) if byte > 127), 0) - _DETECTED // 2)
    best = from_bytes(shown[near : near + _DETECTED]).best()
    return _read(raw, _python_name(best.encoding if best else "") or "cp1252", "guessed from its letters")
