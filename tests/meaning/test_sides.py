"""On which side of a page stands what is written from the right."""

from pathlib import Path

from archives import Archive

CONTENT = {
    "articles": {"one": {"title": "انتهاء المحادثات", "language": "ar", "events": ["talks"], "body": "التقى جون دو الوسيط."}},
    "events": {"talks": {"title": "The talks", "people": ["doe"]}},
    "authority": {"people": {"doe": {"name": "جون دو"}}},
    "questions": {"who": {"question": "Who met?", "positions": [{"article": "one", "paragraph": "1", "answer": "جون دو"}]}},
}  # fmt: skip


def test_the_number_of_an_arabic_paragraph_is_not_turned_and_its_answer_is(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.build()
    for path in ("events/talks.html", "people/doe.html"):
        link = archive.page(path).select_one("[dir=rtl] > a.para")
        assert (link.get_text(), link["dir"]) == ("¶1", "ltr"), path
    assert archive.page("questions/who.html").select_one("article.position h3")["dir"] == "rtl"


def test_a_telephone_is_promised_no_drawing(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.build()
    leads = archive.page("timeline.html").select("p.lead")
    assert [("wide-only" in lead["class"], "above the line" in lead.get_text()) for lead in leads] == [
        (False, False), (True, True),
    ]  # fmt: skip
