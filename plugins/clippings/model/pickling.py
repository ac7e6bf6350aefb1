"""Values that are pickled fast, because thousands of them are kept between builds."""

from typing import Any


class PickledByArguments:
    """A frozen dataclass that is pickled as its class and the arguments of its constructor.

    Python's own way sets the fields of a frozen dataclass with slots one after another, which takes many times as long.
    """

    __slots__ = ()
    __match_args__: tuple[str, ...]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])
