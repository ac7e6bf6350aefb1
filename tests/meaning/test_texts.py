"""How an article's text is read, by tests/cases/markdown.yaml."""

import pytest

from clippings.model.reference import ROOT
from clippings.reading.markup import from_markdown, references_in
from clippings.reading.standoff import body_html
from meaning.case_table import Case, cases


@pytest.mark.parametrize("case", cases("markdown", "texts", ["text", "paragraphs"], ["html", "links", "pictures"]))
def test_a_text_is_read(case: Case) -> None:
    body = from_markdown(case["text"], anchors=True)
    assert [paragraph.text for paragraph in body.paragraphs] == case["paragraphs"]
    html = str(body_html(body)).replace(ROOT, "{root}")
    assert html == case.get("html", html)
    assert list(references_in(body)) == case.get("links", [])
    assert list(references_in(body, "src")) == case.get("pictures", [])
    assert html.count(' id="p-') == len(case["paragraphs"])


def test_without_anchors_no_paragraph_has_an_id() -> None:
    """Notes and prose are shown on pages of others, where ids would stand twice."""
    for text in ("One.\n\nTwo.", "*One.*\n\n- Two."):
        assert " id=" not in body_html(from_markdown(text))
