"""What is worked out by a copy of this process is what this one would have found."""

import os

from clippings.host.workers import aside


def test_what_is_found_aside_comes_back() -> None:
    here = os.getpid()
    found = aside(lambda: (os.getpid(), {"articles a1"}))()
    assert found[0] != here
    assert found[1] == {"articles a1"}


def test_what_cannot_be_found_aside_is_found_here() -> None:
    here = os.getpid()
    found = aside(lambda: os.getpid() if os.getpid() == here else os._exit(1))()
    assert found == here
