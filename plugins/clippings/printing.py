"""What is printed is shown with the signs that a console or pipe has: ``·`` as ``-`` where there is no ``·``."""

import codecs
import sys
from io import TextIOWrapper

_PLAIN = {
    "·": "-", "→": "->", "–": "-", "—": "-", "…": "...", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "×": "x", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip
"""Signs of our own messages → how ASCII writes them."""
_NAME = "plain"


def speak_plainly() -> None:
    """Have nothing that is printed end in an error, whatever the encoding of where it goes (cp1252, ASCII)."""
    codecs.register_error(_NAME, _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_NAME)


def _plain(wrong: UnicodeError) -> tuple[str, int]:
    """What stands for characters that an encoding has not, as `codecs.register_error` asks for it: a plain sign, or the
    number of one that has none, such as ``\\u041b``."""
    if not isinstance(wrong, UnicodeEncodeError):
        raise wrong
    said = wrong.object[wrong.start : wrong.end]
    return "".join(_PLAIN.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in said), wrong.end
