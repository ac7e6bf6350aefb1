"""A folder of every kind of source, as many as wanted, of which some are damaged or mean harm; and what is right of each.

``mixed_folder(folder, 60, 60)`` makes 60 files that can be read and one of each kind of damage. What is right is the
status that the report must have; of a file that fails, words of the reason.
"""

import gzip
import io
import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from meaning import office

WORDS = (
    "the envoys of both sides left town in evening and said nothing about what they had been told by mediator because "
    "council wanted more time to think over its answer while harbour stayed closed for a third week after storm that "
    "broke two cranes near old customs house where traders waited with their papers until somebody from ministry would "
    "come down stairs again he promised new rules before spring but few people believed him since last promise had been "
    "forgotten within days she wrote in her notebook that every door was shut except one which led into garden"
).split()
"""English, so that the language is told for sure."""


class Made(NamedTuple):
    """A file of the folder, and what is right of it."""

    name: bytes
    """Its name, as the system has it."""
    status: str
    """The status of its row, or of each of its rows; several are right where ``|`` stands between them."""
    why: str = ""
    """Words that the reason has, where it fails."""
    articles: int = 0
    """How many articles come of it."""


def sentences(rng: random.Random, words: int = 90) -> str:
    found = " ".join(" ".join(rng.choices(WORDS, k=rng.randint(7, 14))).capitalize() + "." for _ in range(words // 10))
    return found.replace("  ", " ")


def title(rng: random.Random, number: int) -> str:
    return f"Report {number} on {' '.join(rng.choices(WORDS, k=5))}"


def paragraphs(rng: random.Random) -> list[str]:
    return [sentences(rng, rng.randint(60, 140)) for _ in range(rng.randint(3, 6))]


def _text(rng: random.Random, number: int) -> bytes:
    head = f"{title(rng, number)}\n\nBy Edith Marlow\n\n{1 + number % 28} March 2016\n\n"
    return (head + "\n\n".join(paragraphs(rng)) + "\n").encode()


def _page(rng: random.Random, number: int) -> bytes:
    said, body = title(rng, number), "".join(f"<p>{one}</p>" for one in paragraphs(rng))
    data = json.dumps({"@type": "NewsArticle", "headline": said, "datePublished": f"2016-03-{1 + number % 28:02}"})
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{said}</title>"
        f'<script type="application/ld+json">{data}</script></head><body><nav><a href="/">Home</a></nav>'
        f"<main><article><h1>{said}</h1><p>By Edith Marlow</p>{body}</article></main></body></html>"
    ).encode()


def _mail(rng: random.Random, number: int) -> bytes:
    head = f"From: desk@gazette.example\nSubject: {title(rng, number)}\nDate: Thu, 04 Feb 2016 09:30:00 +0000\n"
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{chr(10).join(paragraphs(rng))}\n".encode()


def _markdown(rng: random.Random, number: int) -> bytes:
    return f"---\ntitle: {title(rng, number)}\ndate: 2016-02-04\n---\n".encode() + "\n\n".join(paragraphs(rng)).encode()


def _ris(rng: random.Random, number: int) -> bytes:
    return f"TY  - NEWS\nTI  - {title(rng, number)}\nAB  - {sentences(rng)}\nDA  - 2016/02/04\nER  - \n".encode()


def _zip(rng: random.Random, number: int) -> bytes:
    return office.zipped({f"in/{at}.txt": _text(rng, number * 10_000 + at) for at in range(3)})


def warc(rng: random.Random, number: int, pages: int = 2) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for at in range(pages):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        page = io.BytesIO(_page(rng, number * 10_000 + at))
        address = f"https://gazette.example/{number}/{at}"
        writer.write_record(writer.create_warc_record(address, "response", payload=page, http_headers=headers))
    return out.getvalue()


def _lines(rng: random.Random, number: int) -> list[str]:
    return [f"# {title(rng, number)}", *paragraphs(rng)]


def _chapter(rng: random.Random, number: int) -> str:
    body = "".join(f"<p>{one}</p>" for one in paragraphs(rng))
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>{title(rng, number)}</h1>{body}</body></html>'


Maker = Callable[[random.Random, int], bytes]
GOOD: tuple[tuple[str, int, Maker, int], ...] = (
    ("txt", 40, _text, 1), ("html", 30, _page, 1), ("eml", 6, _mail, 1), ("md", 6, _markdown, 1), ("ris", 3, _ris, 1),
    ("docx", 5, lambda r, n: office.docx(_lines(r, n)), 1), ("pdf", 4, lambda r, n: office.pdf(_lines(r, n)), 1),
    ("rtf", 2, lambda r, n: office.rtf([one.removeprefix("# ") for one in _lines(r, n)]), 1),
    ("odt", 2, lambda r, n: office.odt("".join(f"<text:p>{one.removeprefix('# ')}</text:p>" for one in _lines(r, n))), 1),
    ("epub", 1, lambda r, n: office.epub({"1.xhtml": _chapter(r, n)}), 1), ("zip", 1, _zip, 3), ("warc.gz", 1, warc, 2),
)  # fmt: skip
"""Ending, how often of a hundred, how one is made, and how many articles are in it."""
ENTITIES = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"


def _cut(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _nested_mail(depth: int) -> bytes:
    found = b"Subject: The last\nDate: Thu, 04 Feb 2016 09:30:00 +0000\n\nThe envoys left the town in the evening.\n"
    for number in range(depth):
        found = f"From: a@desk.example\nSubject: Forward {number}\nContent-Type: message/rfc822\n\n".encode() + found
    return found


def _nested_zip(depth: int) -> bytes:
    found = office.zipped({"a.txt": "Talks end\n\nThe envoys left the town.\n"})
    for _ in range(depth):
        found = office.zipped({"a.zip": found})
    return found


def _escaping(rng: random.Random, number: int) -> bytes:
    names = ("../out.txt", "/root.txt", "C:\\drive.txt", "..\\..\\windows.txt", "in/../../up.txt")
    return office.zipped({name: _text(rng, number * 10_000 + at) for at, name in enumerate(names)})


def _noise(rng: random.Random, length: int = 40_000) -> bytes:
    return rng.randbytes(length)


Damaged = Callable[[random.Random, int], bytes]
DAMAGED: tuple[tuple[str, str, str, Damaged], ...] = (
    ("cut.docx", "failed", "is damaged", lambda r, n: _cut(office.docx(_lines(r, n)))),
    ("cut.pdf", "failed", "is damaged", lambda r, n: office.pdf(_lines(r, n))[:300]),
    ("cut.zip", "failed", "cannot be opened as a zip", lambda r, n: _cut(_zip(r, n))),
    ("cut.epub", "failed", "is damaged", lambda r, n: _cut(office.epub({"1.xhtml": _chapter(r, n)}))),
    ("cut.odt", "failed", "is damaged", lambda r, n: _cut(office.odt("<text:p>Talks</text:p>"))),
    ("cut.warc.gz", "imported|failed", "is damaged", lambda r, n: warc(r, n)[:-200]),
    ("cut.json", "failed", "is no JSON", lambda r, n: b'[{"id": "a", "title": "Talks end", "type": "article-newspaper", "abs'),
    ("cut.rdf", "failed", "", lambda r, n: b"<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><x"),
    ("cut.html", "imported|failed", "", lambda r, n: _cut(_page(r, n))),
    ("binary.txt", "failed", "", lambda r, n: bytes(range(256)) * 50 + _noise(r)),
    ("binary.html", "failed", "", lambda r, n: _noise(r)),
    ("binary.pdf", "failed", "is damaged", lambda r, n: _noise(r)),
    ("binary.docx", "failed", "is damaged", lambda r, n: _noise(r)),
    ("binary.doc", "failed", "", lambda r, n: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _noise(r)),
    ("binary.eml", "failed", "", lambda r, n: _noise(r)),
    ("binary.mbox", "failed", "", lambda r, n: _noise(r)),
    ("binary.csv", "failed|skipped", "", lambda r, n: _noise(r)),
    ("binary.bib", "failed|skipped", "", lambda r, n: _noise(r)),
    ("binary.ris", "failed|skipped", "", lambda r, n: _noise(r)),
    ("binary.md", "failed", "", lambda r, n: _noise(r)),
    ("binary.warc", "failed", "", lambda r, n: _noise(r)),
    ("binary.mht", "failed", "", lambda r, n: _noise(r)),
    ("binary.rtf", "failed", "", lambda r, n: b"{\\rtf1 " + _noise(r)),
    ("binary.epub", "failed", "", lambda r, n: _noise(r)),
    ("empty.txt", "failed", "", lambda r, n: b""),
    ("empty.html", "failed", "", lambda r, n: b""),
    ("empty.eml", "failed", "has nothing in it", lambda r, n: b""),
    ("zeros.txt", "failed", "is a binary file", lambda r, n: bytes(5000)),
    ("cyrillic.txt", "imported", "", lambda r, n: ("Переговоры окончены\n\n" + f"Послы обеих сторон покинули город вечером и ничего не сказали {n}. " * 20).encode("cp1251")),
    ("latin.html", "imported", "", lambda r, n: _page(r, n).replace(b"<h1>", "<h1>Café ".encode("latin-1"))),
    ("bomb.zip", "failed", "unpacks to", lambda r, n: office.zipped({"a.txt": "a" * 40_000_000})),
    ("bomb.docx", "failed", "unpacks to", lambda r, n: office.zipped({"word/document.xml": "a" * 30_000_000})),
    ("capture-bomb.wacz", "failed", "unpacks to", lambda r, n: office.zipped({"archive/a.warc": "a" * 40_000_000})),
    ("gz-bomb.warc.gz", "failed", "", lambda r, n: gzip.compress(bytes(20_000_000))),
    ("entities.xml", "failed", "entities", lambda r, n: f"<?xml version='1.0'?>{ENTITIES}<rss><channel><item><title>&b;</title></item></channel></rss>".encode()),
    ("entities.rdf", "failed", "entities", lambda r, n: f"<?xml version='1.0'?>{ENTITIES}<rdf>&b;</rdf>".encode()),
    ("entities.fodt", "failed", "entities", lambda r, n: f"<?xml version='1.0'?>{ENTITIES}<office>&b;</office>".encode()),
    ("entities.docx", "failed", "entities", lambda r, n: office.docx(_lines(r, n), ENTITIES)),
    ("entities.xhtml", "imported|failed", "", lambda r, n: f"<?xml version='1.0'?>{ENTITIES}<html><body><p>&b;</p></body></html>".encode()),
    ("deep.html", "failed|imported", "", lambda r, n: b"<html><body>" + b"<div>" * 5_000 + sentences(r).encode()),
    ("deep-lists.html", "failed|imported", "", lambda r, n: b"<html><body><h1>Lists</h1>" + b"<ul><li>" * 2_000 + sentences(r).encode()),
    ("deep.json", "failed", "too deeply nested", lambda r, n: b"[" * 200_000),
    ("deep.xml", "failed", "", lambda r, n: b"<rss>" + b"<a>" * 100_000),
    ("deep.odt", "failed", "", lambda r, n: office.odt("<text:list><text:list-item>" * 3000 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 3000)),
    ("deep.rtf", "failed", "", lambda r, n: b"{\\rtf1 " + b"{" * 100_000),
    ("deep.md", "failed|imported", "", lambda r, n: b"---\ntitle: Deep\n---\n" + b"> " * 20_000 + b"x"),
    ("deep-brackets.md", "failed|imported", "", lambda r, n: b"---\ntitle: Deep\n---\n" + b"[" * 5_000 + b"x" + b"](a)" * 5_000),
    ("deep-front.md", "failed", "", lambda r, n: b"---\ntitle: " + b"[" * 20_000 + b"\n---\nText\n"),
    ("deep.bib", "failed|skipped", "", lambda r, n: b"@article{a, title = " + b"{" * 20_000),
    ("deep.zip", "failed", "is a zip inside a zip", lambda r, n: _nested_zip(20)),
    ("deep.eml", "failed", "has only another mail in it", lambda r, n: _nested_mail(60)),
    ("deeper.eml", "failed|imported", "", lambda r, n: _nested_mail(3000)),
    ("paths.zip", "failed", "its name leads out of the zip", _escaping),
    ("stars.txt", "imported|failed", "", lambda r, n: b"Stars\n\n" + b"*" * 20_000),
    ("by.txt", "imported|failed", "", lambda r, n: b"By\n\nBy " + b"a " * 20_000),
    ("line.txt", "imported|failed", "", lambda r, n: b"One line\n\n" + b"the envoys left " * 10_000),
    ("long.txt", "failed", "is longer than any article", lambda r, n: b"Long\n\n" + b"the envoys left\n" * 200_000),
    ("links.html", "imported|failed", "", lambda r, n: b"<html><body><h1>Links</h1><p>" + b"<a href=x>y</a> " * 2_000),
    ("spaces.html", "imported|failed", "", lambda r, n: b"<html><body><h1>Spaces</h1><p>" + b" " * 100_000 + b"x</p>"),
    ("digits.txt", "imported|failed", "", lambda r, n: b"Digits\n\n" + b"1." * 20_000),
    ("quotes.csv", "imported|failed", "", lambda r, n: b'title,text\n"' + b"a" * 300_000),
    ("picture.jpg", "skipped", "", lambda r, n: b"\xff\xd8\xff"),
    ("surrogates.json", "imported|failed", "", lambda r, n: b'[{"id": "a", "type": "article-newspaper", "title": "Half \\ud800 a pair", "abstract": "The envoys left \\udfff."}]'),
    ("long.html", "failed", "more than any article", lambda r, n: b"<html><body><h1>Long</h1>" + b"".join(b"<p>%d " % at + b"The envoys of both sides left the town. " * 1000 + b"</p>" for at in range(55))),
)  # fmt: skip
"""Ending of the name, the status that is right, words of the reason, and how it is made."""


def mixed_folder(folder: Path, good: int, damaged: int, seed: int = 16) -> list[Made]:
    """Make the folder; what is right of each file, in no order."""
    rng = random.Random(seed)
    folder.mkdir(parents=True)
    return [*_good(folder, good, rng), *_damaged(folder, damaged, rng), *_of_the_system(folder, rng)]


def _good(folder: Path, count: int, rng: random.Random) -> Iterator[Made]:
    endings = [kind for kind in GOOD for _ in range(kind[1])]
    for number in range(count):
        ending, _, maker, articles = endings[number * 37 % len(endings)]
        name = f"part-{number % 7}/{number:05}.{ending}"
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(maker(rng, number))
        yield Made(name.encode(), "imported", "", articles)


def _damaged(folder: Path, count: int, rng: random.Random) -> Iterator[Made]:
    (folder / "worse").mkdir()
    for number in range(count):
        ending, status, why, maker = DAMAGED[number % len(DAMAGED)]
        name = f"worse/{number:04}-{ending}"
        (folder / name).write_bytes(maker(rng, 50_000 + number))
        yield Made(name.encode(), status, why)


def _of_the_system(folder: Path, rng: random.Random) -> Iterator[Made]:
    """What is damaged by what the system says of it, and not by what is in it; a file of 200 MB; strange names."""
    system, place = folder / "system", os.fsencode(folder / "system")
    system.mkdir()
    outside = folder.parent / "outside.txt"
    outside.write_bytes(_text(rng, 90_001))
    (system / "leads-out.txt").symlink_to(outside)
    yield Made(b"system/leads-out.txt", "failed", "is a link that leads out")
    (system / "dangling.txt").symlink_to("nowhere.txt")
    yield Made(b"system/dangling.txt", "failed", "leads nowhere")
    (system / "loop.txt").symlink_to("loop.txt")
    yield Made(b"system/loop.txt", "failed", "leads nowhere")
    (system / "folder").symlink_to(folder.parent)
    yield Made(b"system/folder", "failed", "is a link to a folder")
    os.mkfifo(place + b"/pipe.txt")
    yield Made(b"system/pipe.txt", "failed", "is a pipe")
    with open(place + b"/large.txt", "wb") as large:  # noqa: PTH123
        large.write(b"Large\n\n")
        large.truncate(200_000_000)
    yield Made(b"system/large.txt", "failed", "is longer than")
    if os.geteuid():
        (folder / "system/closed.txt").write_bytes(_text(rng, 90_002))
        (folder / "system/closed.txt").chmod(0)
        yield Made(b"system/closed.txt", "failed", "cannot be opened")
    for number, name in enumerate(
        (
            b"two\nlines.txt",
            b"esc\x1b[31mred.txt",
            b"latin-\xff.txt",
            "עברית-‮txt.txt".encode(),
            b"a" * 240 + b".txt",
            b" .txt",
            b"-rf.txt",
        )
    ):
        with open(place + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(_text(rng, 91_000 + number))
        yield Made(b"system/" + name, "imported", "", 1)
