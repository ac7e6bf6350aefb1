"""The one line that says how far a build is."""

import io

from clippings.build.work.progress import Line, told


def test_a_line_tells_rate_and_time_left() -> None:
    assert told("examining", 2500, 10_000, 4.0) == "examining: 2,500 of 10,000 · 625 a second · 12 s left"


def test_short_work_says_nothing_and_long_work_leaves_nothing_behind() -> None:
    stream = io.StringIO()
    line = Line(stream)
    line("reading", 1, 10)
    line("reading", 10, 10)
    assert stream.getvalue() == ""
    line("examining", 1, 10)
    line.began -= 5
    line("examining", 5, 10)
    line("examining", 10, 10)
    assert "examining: 5 of 10 · 1 a second · 5 s left" in stream.getvalue()
    assert on_screen(stream.getvalue()) == ""


def test_a_shorter_line_leaves_nothing_of_a_longer_one() -> None:
    stream = io.StringIO()
    line = Line(stream)
    line("examining articles", 1, 10)
    line.began -= 5
    line("examining articles", 5, 10)
    line("linking", 1, 10)
    line.began, line.told = line.began - 5, 0.0
    line("linking", 5, 10)
    assert on_screen(stream.getvalue()) == "linking: 5 of 10 · 1 a second · 5 s left"


def on_screen(written: str) -> str:
    """What the line of a console shows that knows no escape sequences, as older ones of Windows."""
    assert "\x1b" not in written
    cells: list[str] = []
    for part in written.split("\r"):
        cells[: len(part)] = part
    return "".join(cells).rstrip()
