"""The preview tells each warning once, and not again with every file that is saved; the open pages have them all."""

from pathlib import Path

import pytest

from clippings.preview.server import News
from clippings.preview.watch import rebuild

ARTICLE = "---\ntitle: {title}\n---\nOne envoy.\n"
PAGE = "---\ntitle: About\n---\nTo be written: {what}\n"


def test_a_warning_is_told_once_while_it_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def saved(name: str, text: str) -> str:
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        rebuild(tmp_path / "content", tmp_path / "output", news, 1)
        return capsys.readouterr().err

    news = News()
    saved("articles/one.md", ARTICLE.format(title="One"))
    assert "about.md:4 · text · “To be written: how.”" in saved("pages/about.md", PAGE.format(what="how."))
    assert saved("articles/one.md", ARTICLE.format(title="One and a half")) == ""
    assert "how." in news.warnings[0]
    assert "“To be written: why.”" in saved("pages/about.md", PAGE.format(what="why."))
    saved("pages/about.md", PAGE.format(what="").replace("To be written:", "We ask."))
    assert "“To be written: why.”" in saved("pages/about.md", PAGE.format(what="why."))
