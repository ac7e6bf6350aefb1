"""Values of the authority files: latitude and longitude, and what others call somebody."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator


def _two_numbers(value: object) -> object:
    """Two numbers; ValueError for anything else."""
    parts = value.replace(",", " ").split() if isinstance(value, str) else value if isinstance(value, list) else []
    try:
        numbers = tuple(map(float, parts))
    except (TypeError, ValueError):
        numbers = ()
    if isinstance(value, str) and len(numbers) == 2:
        raise ValueError(f"is a text; write the two numbers in brackets: [{', '.join(parts)}]")
    if len(numbers) != 2:
        raise ValueError(
            "is not two numbers; write latitude, then longitude, in degrees with a decimal point: [51.5, -0.12]"
        )
    return numbers


def _on_earth(place: tuple[float, float]) -> tuple[float, float]:
    """A latitude and a longitude in degrees (WGS 84, https://epsg.io/4326); ValueError where there is no such place."""
    latitude, longitude = place
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        if -90 <= longitude <= 90 and -180 <= latitude <= 180:
            raise ValueError(f"is no place on earth; did you mean [{longitude:g}, {latitude:g}]? Latitude stands first")
        raise ValueError("is no place on earth; write latitude (-90 to 90), then longitude (-180 to 180)")
    return place


def _number(text: str) -> str:
    """The number of an entry of VIAF or GeoNames; ValueError for any other text, such as its address."""
    if not (text.isascii() and text.isdecimal()):
        digits = re.search(r"\d{2,}", text)
        instead = f"did you mean {digits[0]}?" if digits else "write the digits alone, such as 102333412"
        raise ValueError(f"is not the number of an entry; {instead}")
    return text


def _isni(text: str) -> str:
    """An ISNI, sixteen digits without spaces; ValueError where the last does not fit the others (ISO 27729 checks it by
    ISO/IEC 7064, MOD 11-2)."""
    bare = re.sub(r"[\s-]", "", text).upper().removeprefix("HTTPS://ISNI.ORG/ISNI/")
    if not re.fullmatch(r"\d{15}[\dX]", bare):
        raise ValueError("is not an ISNI; write its sixteen digits, such as 0000000121032683")
    rest = 0
    for digit in bare[:15]:
        rest = (rest + int(digit)) * 2 % 11
    if "0123456789X"[(12 - rest) % 11] != bare[15]:
        raise ValueError("is not an ISNI: its last digit does not fit the others; copy it once more")
    return bare


Number = Annotated[str, AfterValidator(_number)]
"""The number of an entry of VIAF or GeoNames."""
Isni = Annotated[str, AfterValidator(_isni)]
"""An ISNI, without spaces."""
Coordinates = Annotated[tuple[float, float], BeforeValidator(_two_numbers), AfterValidator(_on_earth)]
"""Latitude and longitude in degrees."""
