"""Pictures that a text shows and no page can have are told, with the line, and stop nothing."""

from pathlib import Path

import pytest

from clippings.pelican.run import build, check

HEAD = "---\ntitle: A title\n---\n"
THERE = ("images/map.png", "images/two words.png", "images/private/scan.png", "images/.hidden/map.png")


@pytest.mark.parametrize(
    ("picture", "told"),
    [
        ("images/map.png", None),
        ("images/two%20words.png", None),
        ("images/Map.png", "“images/Map.png” · is not there · did you mean map.png?"),
        ("images/zebra.jpg", "“images/zebra.jpg” · is not there · put it into images/, or check its name"),
        ("map.png", "“map.png” · is not in images/, so that no page has it · put it into images/, and write images/map.png"),
        ("../map.png", "“../map.png” · is not in images/, so that no page has it · put it into images/, and write images/map.png"),
        ("../images/map.png", None),
        ("./images/map.png", None),
        ("images/private/scan.png", "“images/private/scan.png” · is in a folder named private, so that no hosted build has it · move it out of that folder, or leave it out"),
        ("images/.hidden/map.png", "“images/.hidden/map.png” · is a hidden file, which is never copied · give it another name"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("file", ["articles/a.md", "events/talks.md", "pages/about.md", "annotations/a.yaml"])
def test_a_picture_that_is_not_seen_is_told(file: str, picture: str, told: str | None, tmp_path: Path) -> None:
    content = tmp_path / "content"
    texts = dict.fromkeys(THERE, "not really a picture") | {"articles/a.md": f"{HEAD}Words.\n"}
    texts[file] = f"{HEAD}Words,\n![what it shows]({picture}) and more.\n"
    if file.endswith(".yaml"):
        texts[file] = f"- id: n1\n  kind: context\n  body: |\n    Words,\n    ![what it shows]({picture}) and more.\n"
    for path, text in texts.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    found = [str(problem) for problem in check(content).warnings]
    assert found == ([f"content/{file}:5 · picture · {told}"] if told else [])
    assert (build(content, tmp_path / "out").output / "articles/a.html").exists()
