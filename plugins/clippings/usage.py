"""The console program's parser: a slip in a command is told in an editor's words, with what was meant."""

import argparse
import errno
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import SplitResult, urlsplit

from clippings.commands import said
from clippings.model.problem import CommandErrors, ContentErrors, shortened
from clippings.reading.schema.suggestion import suggestion

_CHOICE = re.compile(r"invalid choice: '(?P<said>.*?)'")
_VALUE = re.compile(r"argument (?P<name>[^:]+): invalid (?P<kind>\w+) value: '(?P<said>.*)'")
_LACKS = re.compile(r"argument (?P<name>[^:]+): expected (?:one|at least one) argument")
_SCHEME = re.compile(r"(?:ht\w{0,4}|\w+(?=:/))[:;.]?/+|https?[:;]", re.IGNORECASE)
"""What was to be https:// at the beginning of an address, with its slips: ``http//``, ``htps://``, ``https:``."""

_CURLY = tuple("“”„«»‘’‚")
STRAIGHT = 'Type straight ones: "…"'
_FIT = re.compile(r"(?:[\w/.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*")
"""The path of an address (RFC 3986, §3.3), or as much of it as can be one; letters of any script."""
_MOST_PROCESSES = 256

_OF_THE_SYSTEM = {
    errno.EACCES: "you may not write or read there: choose another folder, or ask who may",
    errno.EPERM: "you may not write or read there: choose another folder, or ask who may",
    errno.EROFS: "nothing can be written there: choose another folder",
    errno.ENOSPC: "make room on the disk, and give the command again",
    errno.EDQUOT: "make room on the disk, and give the command again",
    errno.ENAMETOOLONG: "give a shorter name",
    errno.ENOTDIR: "a file stands where a folder is to be: give another name, or move the file",
    errno.EISDIR: "a folder stands where a file is to be: give another name, or move the folder",
}
"""What the system refuses → what to try."""


class Parser(argparse.ArgumentParser):
    """A parser of commands; those of its commands are of the same class."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Arguments as a namespace; those that no command knows are refused where it is known which they could be."""
        found, others = super().parse_known_args(args, namespace)
        if others and not self._commands():
            self.error(f"unrecognized arguments: {others[0]}")
        return found, others

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with a command, and what was meant; ends the program with 2."""
        why, try_ = self._told(message)
        self.exit(2, f"{why}\n{try_ or f'{self.prog} --help has examples.'}\n")

    def _told(self, message: str) -> tuple[str, str]:
        """What is wrong, and what to try, in place of what argparse says; its own words where they are others."""
        if choice := _CHOICE.search(message):
            known = self._commands()
            what = "a command" if "command" in message else "a kind of entry" if "kind" in message else "known here"
            nearest = suggestion(choice["said"].lower(), known, f"There are: {', '.join(known)}.")
            return f"“{choice['said']}” is not {what}.", _sentence(nearest, f"{self.prog} ")
        if message.startswith("unrecognized arguments: "):
            return self._unknown(message.partition(": ")[2])
        if message.startswith("the following arguments are required: "):
            return self._lacking(message.partition(": ")[2].split(", ")[0]), f"{self.prog} --help has examples."
        if value := _VALUE.search(message):
            what = "a whole number" if value["kind"] == "int" else f"a {value['kind']}"
            return f"“{value['said']}” is not {what}, and {value['name']} is one.", ""
        if lacks := _LACKS.search(message):
            return f"Nothing stands behind {lacks['name']}.", ""
        if own := re.fullmatch(r"argument [^:]+: (“.*)", message):
            return own[1], ""
        return f"{self.prog}: {message}", ""

    def _lacking(self, name: str) -> str:
        """What to say where an argument is missing: what it is, or which commands there are."""
        if known := self._commands():
            return f"{self.prog} needs to be told what to make: {', '.join(known)}."
        what = next((action.help for action in self._actions if name in (action.dest, action.metavar)), "")
        return f"{self.prog} needs {what or name}."

    def _unknown(self, word: str) -> tuple[str, str]:
        """What to say of a word that a command does not know."""
        if word.startswith("-"):
            options = [option for option in self._option_string_actions if option.startswith("--")]
            if self.prog.endswith(" publish") and word.startswith(("--site", "--url", "--address", "--host")):
                right = said("publish SITEURL=https://archive.example", "publish https://archive.example")
                return f"“{word}” is no option: the address stands alone.", f"Try: {right}"
            nearest = suggestion(word.partition("=")[0], options, f"There are: {', '.join(options)}.")
            return f"“{word}” is no option of {self.prog}.", _sentence(nearest)
        if dash := re.match("[–—―−]+(?=\\w)", word):
            options = [option for option in self._option_string_actions if option.startswith("--")]
            nearest = suggestion(f"--{word[dash.end() :].partition('=')[0]}", options, "Type two hyphens.")
            why = f"“{word}” begins with a dash, which word processors make of two hyphens."
            return why, _sentence(nearest)
        if has_curly_quotes(word):
            return f"“{word}” has a curly quotation mark, which holds no words together.", STRAIGHT
        if self.prog.endswith(" serve") and word.isdecimal():
            return f"“{word}” stands alone. Where it is a port:", said(f"serve PORT={word}", f"serve --port {word}")
        if self.prog.endswith(" import"):
            why = f"An import takes one file or one folder, and “{word}” is one more."
            return why, f"Put the texts into a folder, and name that: {said('import FROM=texts', 'import texts')}"
        return (
            f"“{word}” is more than {self.prog} takes.",
            "Where it belongs to a name, put the name in quotation marks.",
        )

    def _commands(self) -> Sequence[str]:
        """The commands below this one; none of one that has arguments of its own."""
        below = (action.choices for action in self._actions if isinstance(action, argparse._SubParsersAction))
        return [name for choices in below for name in choices or ()]


def has_curly_quotes(word: str) -> bool:
    """Whether a word of a command has a curly quotation mark at its beginning or end, as ``“Neue`` has."""
    return word[:1] in _CURLY or word[-1:] in _CURLY


@contextmanager
def leaving(old: Path) -> Iterator[None]:
    """What is done inside, and where the content has errors, a note that ``old`` is as it was, if it is there."""
    try:
        yield
    except ContentErrors as wrong:
        if not isinstance(wrong, CommandErrors) and old.exists():
            wrong.add_note(f"{old} is still that of the last time without errors.")
        raise


def _sentence(nearest: str, before: str = "") -> str:
    """“did you mean build?” as a sentence, with the whole command."""
    return nearest.replace("did you mean ", f"Did you mean: {before}", 1)


def refused_by_the_system(wrong: OSError) -> str:
    """What to say where a file cannot be read or written: which, why, and what to try."""
    name = shortened(str(wrong.filename2 or wrong.filename or "a file"))
    try_ = _OF_THE_SYSTEM.get(wrong.errno or 0, "see whether the folder may be written to, and has room")
    return f"{name} · cannot be read or written: {wrong.strerror or wrong} · {try_}"


def not_an_address(address: str) -> str:
    """What to say where a site's address is none, with the one that may be meant; empty where it is one."""
    if not address:
        return f"The address is missing. Try: {_publish('https://…')}"
    if not address.startswith(("https://", "http://")):
        right = f"https://{_SCHEME.sub('', address, count=1) if _SCHEME.match(address) else address}"
        meant = right if _has_host(right) else "https://…"
        return f"“{address}” does not begin with https://. Try: {_publish(meant)}"
    if not _has_host(address):
        return f"“{address}” names no host, such as archive.example. Try: {_publish('https://archive.example')}"
    if more := _beyond(address):
        what, meant = more
        return f"“{' '.join(address.split())}” has {what}, and the address of a site has none. Try: {_publish(meant)}"
    return ""


def _beyond(address: str) -> tuple[str, str] | None:
    """What an address has that no site’s has, and the address without it; None where it has nothing of the kind."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    meant = f"{parts.scheme}://{re.sub(r':.*', '', host) if _bad_port(parts) else host}{_FIT.match(parts.path)[0]}"  # type: ignore[index]
    for is_there, what in (
        (any(map(str.isspace, address)) or not address.isprintable(), "a space or a line break"),
        ("@" in parts.netloc, "the name of a user"),
        (_bad_port(parts), "a port that there is not"),
        ("?" in address, "a question mark"),
        ("#" in address, "a #"),
        (_FIT.fullmatch(parts.path) is None, "signs that stand in no address"),
    ):
        if is_there:
            return what, meant
    return None


def _bad_port(parts: SplitResult) -> bool:
    try:
        return parts.port == 0
    except ValueError:
        return True


def number_of_processes(said: str) -> int:
    """How many worker processes an option asks for; ArgumentTypeError where nobody can have so many."""
    if not re.fullmatch(r"[+-]?\d+", said):
        raise argparse.ArgumentTypeError(f"“{said}” is not a whole number, and --jobs is one.")
    if not 1 <= int(said) <= _MOST_PROCESSES:
        raise argparse.ArgumentTypeError(f"“{said}” processes cannot work: --jobs is from 1 to {_MOST_PROCESSES}.")
    return int(said)


def _has_host(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # brackets that belong to no address of a machine
        return False
    return re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.?|[0-9a-f:]+", host) is not None


def _publish(address: str) -> str:
    return said(f"publish SITEURL={address}", f"publish {address}")
