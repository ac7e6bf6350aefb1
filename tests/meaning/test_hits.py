"""What the search page has of an article to show of a hit: its words, and the notes that may be shown."""

from pathlib import Path

from archives import Archive

CONTENT = {
    "articles": {"one": {"title": "One", "body": "They met.\n\nIt rained."}},
    "annotations": {
        "one": [
            {"id": "n1", "on": {"exact": "rained"}, "kind": "context", "body": "In winter.", "visibility": "public"},
            {"id": "n2", "on": {"exact": "met"}, "kind": "context", "body": "Ask again.", "visibility": "private"},
        ]
    },
}


def test_a_hit_has_the_words_of_an_article_and_its_public_notes(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.build()
    document = archive.search_chunk("document-0")
    assert document["paragraphs"] == ["They met.", "It rained."]
    assert document["notes"] == [{"id": "n1", "kind": "context", "text": "In winter.", "paragraph": 1}]
