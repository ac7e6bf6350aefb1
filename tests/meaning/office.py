"""Documents for imports, written from lines as other programs write them: DOCX, ODT, EPUB, RTF and PDF."""

import io
import textwrap
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return out.getvalue()


def docx(lines: Iterable[str], prolog: str = "") -> bytes:
    """A DOCX with a paragraph for each line; one that begins with ``# `` is a heading, one of XML is put in as it is."""
    body = "".join(map(_word, lines))
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            '<Override PartName="/word/styles.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="{_OFFICE}/hyperlink" '
            'Target="https://harbour-echo.example/hope" TargetMode="External"/></Relationships>',
            "word/styles.xml": f'<w:styles xmlns:w="{_WORD}"><w:style w:type="paragraph" w:styleId="Heading1">'
            '<w:name w:val="heading 1"/></w:style></w:styles>',
            "word/document.xml": f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}">'
            f"<w:body>{body}</w:body></w:document>",
        }
    )


def _word(line: str) -> str:
    if line.startswith("<w:"):
        return line
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if line.startswith("# ") else ""
    text = escape(line.removeprefix("# "))
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(body: str, prolog: str = "") -> bytes:
    """An ODT with this text of ``text:p``, ``text:h`` and the like."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<?xml version="1.0"?>{prolog}<office:document-content xmlns:office="{_TEXT}:office:1.0" '
            f'xmlns:text="{_TEXT}:text:1.0" xmlns:table="{_TEXT}:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        }
    )


def epub(texts: Mapping[str, str], said: str = "") -> bytes:
    """An EPUB of these pages, in their order, with these Dublin Core elements."""
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in texts)
    order = "".join(f'<itemref idref="{name}"/>' for name in texts)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
            "OEBPS/content.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
            f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{said}</metadata>'
            f"<manifest>{items}</manifest><spine>{order}</spine></package>",
            **{f"OEBPS/{name}": text for name, text in texts.items()},
        }
    )


def rtf(lines: Iterable[str]) -> bytes:
    """An RTF with a paragraph for each line; in one with tabs, a row with a cell for each part of it."""
    body = "\n".join(map(_rtf, lines))
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times;}}}}\n{body}}}".encode("ascii")


def _rtf(line: str) -> str:
    safe = "".join(c if c.isascii() else f"\\u{ord(c) - 65536 * (ord(c) > 32767)}?" for c in line)
    if "\t" not in safe:
        return f"\\pard {safe}\\par"
    cells = "".join(f"{cell}\\cell " for cell in safe.split("\t"))
    return f"\\trowd\\cellx1000\\cellx9000\\pard\\intbl {cells}\\row\\pard"


def pdf(lines: Sequence[str], width: int = 80) -> bytes:
    """A PDF of one column in Helvetica, with a gap between paragraphs, and as many pages as that takes."""
    rows = [row for line in lines if line.strip() for row in (*textwrap.wrap(line, width), "")]
    pages = [rows[at : at + 48] for at in range(0, len(rows), 48)] or [[]]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        shown = "\n".join(f"({_pdf(row)}) Tj T*" if row else "T*" for row in page)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}\nET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def _pdf(row: str) -> str:
    return row.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


BOOK = "<dc:title>Harbour Echo of 4 February</dc:title><dc:publisher>Harbour Echo</dc:publisher><dc:date>2016-02-04</dc:date>"
WRITERS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "docx": docx,
    "rtf": rtf,
    "pdf": pdf,
    "odt": lambda lines: odt("".join(lines)),
    "epub": lambda pages: epub({f"{number}.xhtml": page for number, page in enumerate(pages)}, BOOK),
}
"""A kind of document → how one is made of lines, of its body, or of its pages."""
