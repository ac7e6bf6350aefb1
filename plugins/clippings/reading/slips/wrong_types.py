"""Values of another kind than a field holds: fields where a text belongs, a text where a list belongs, and the like."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Wrong(NamedTuple):
    """Why a value is refused."""

    why: str
    """What is wrong."""
    try_: str
    """What to try."""


_FIELDS = ("model_type", "model_attributes_type", "dict_type", "dataclass_type")
"""The types of pydantic's errors (https://docs.pydantic.dev/latest/errors/validation_errors/) that want fields."""

_ONE_ALONE = frozenset(("outlet", "language", "article", "label", "kind", "status", "text"))
"""Fields that hold one word of several, so that no two can be written into one text."""


def wrong_type(type_: str, field: str, value: Any, inner: Sequence[str], one: bool = False) -> Wrong | None:
    """What to say of a value of the wrong kind; ``inner`` are the fields that a field may have below it, ``one``
    says that the value is one of several. None for any other error.

    ``wrong_type("list_type", "positions", "none", ())`` says that positions is a list.
    """
    if type_ == "string_type" and isinstance(value, list) and field in _ONE_ALONE and value[1:]:
        return Wrong(f"is a list, and {field} is one", f"write the one that is meant: {field}: {value[0]}")
    if type_ == "string_type" and isinstance(value, list):
        text = value[0] if len(value) == 1 and isinstance(value[0], str) else ", ".join(map(str, value))
        return Wrong(
            f"is a list, and {field} is one text",
            f'write {field}: {text}, or {field}: "[{text}]" where the brackets belong to it',
        )
    if type_ == "string_type":
        return Wrong(f"has fields below it, and {field} is one text", f"write the text behind {field}:")
    if type_ in ("list_type", "tuple_type"):
        return Wrong(
            f"is no list, and {field} is one", "begin each item in a line of its own with a hyphen and a space"
        )
    if type_ in _FIELDS:
        if value == "":
            return Wrong("has nothing below it", "write its fields below it, two spaces further in, or leave it out")
        what = "is one text" if isinstance(value, str) else "is a list"
        if not one and _are_fields(value, inner):
            try_ = f"leave the hyphen before {next(iter(value[0]))} out, and any before the fields below it"
            return Wrong(f"{what}, and {field} has fields", try_)
        begin = "" if one else f"{field}: "
        first = (
            f"publish: {str(value).lower()}" if "publish" in inner and _is_yes_or_no(value) else f"{[*inner, ''][0]}: …"
        )
        example = f"write {begin}{{{first}}}; it may have {_listed(inner)}" if inner else "write fields below it"
        return Wrong(f"{what}, and {'each of ' * one}{field} has fields", example)
    return None


def parted(message: str) -> Wrong:
    """Why a value is refused, and what to try, as a ValueError has them with a semicolon between; one that stands in
    what was said, between quotation marks, parts nothing."""
    at = message.find("; ", message.rfind("”") + 1)
    at = at if at >= 0 else message.find("; ")
    return Wrong(message[:at], message[at + 2 :]) if at >= 0 else Wrong(message, "")


def _are_fields(value: Any, inner: Sequence[str]) -> bool:
    """Whether a list has the fields that belong there, with a hyphen before some of them."""
    listed = value if isinstance(value, list) else []
    return bool(listed) and all(isinstance(part, dict) and part and {*part} <= {*inner} for part in listed)


def _is_yes_or_no(value: Any) -> bool:
    return str(value).lower() in ("yes", "no", "true", "false")


def _listed(words: Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
