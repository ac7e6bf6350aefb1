"""Values that are pickled fast, because thousands of them are kept between builds."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


class PickledByArguments:
    """A frozen dataclass that is pickled as its class and the arguments of its constructor.

    Python's own way sets the fields of a frozen dataclass with slots one after another, which takes many times as long.
    """

    __slots__ = ()
    __match_args__: tuple[str, ...]

    def __reduce__(self) -> tuple[Any, ...]:
        made: Any = type(self)
        return made, _arguments_of(made)(self)


@cache
def _arguments_of(made: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the arguments of a value's constructor, made once for each class."""
    names = made.__match_args__
    if len(names) < 2:  # of which attrgetter makes no tuple
        return lambda value: tuple(getattr(value, name) for name in names)
    return attrgetter(*names)
