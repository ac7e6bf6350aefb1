"""Values that are kept between builds by the thousand."""

from typing import Any


class PickledByArguments:
    """A frozen dataclass that is pickled as the arguments it was made with.

    By itself, one with slots is put together again field by field, which takes many times as long.
    """

    __slots__ = ()
    __match_args__: tuple[str, ...]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])
