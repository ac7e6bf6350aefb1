"""Latitude and longitude, as editors write them."""

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


Coordinates = Annotated[tuple[float, float], BeforeValidator(_two_numbers), AfterValidator(_on_earth)]
"""Latitude and longitude in degrees."""
