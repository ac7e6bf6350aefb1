"""Every template of the theme is edited once, in its place or by a file that overrides it, and shows it where it is used."""

from pathlib import Path
from typing import Any

from incremental.archive import archive
from incremental.compare import HOSTED, built, same_as_from_nothing
from incremental.theme import TEMPLATES, Theme, showing

WITHDRAWN = "---\ntitle: Gone\nstatus: withdrawn\nwithdrawn: {on: 2016-02-09, because: it was wrong}\n---\nWords.\n"
"""An article that only a hosted build shows by a template of its own."""
EARLIER = "---\ntitle: Talks begin\ndate: 2016-02-02\nrights: {publish: true}\n---\nKerry was to come to Geneva.\n"
"""Another text of an article."""
BRIDGE = "The bridge collapsed at dawn; engineers blamed rusted girders, and the harbourmaster closed the quay."
REPORT = f"“We had warned them of those girders twice,” a man said. {' '.join(f'w{n}' for n in range(60))}."
STORY = {
    f"articles/bridge-{outlet}.md": f"---\ntitle: Bridge\noutlet: {outlet}\n---\n{BRIDGE} {REPORT}\n"
    for outlet in ("gazette", "post")
}
"""Two articles that make a story, of which one is a copy of the other, and that quote the same words."""
MOVED = "---\ntitle: Moved\nredirects: /2016/moved/\n---\nWords.\n"
"""An article with an old address, at which a page of its own template stands."""


def test_a_change_of_any_template_is_shown_wherever_it_is_used(tmp_path: Path) -> None:
    content, theme = archive(tmp_path), Theme(tmp_path)
    archive(
        tmp_path, {"articles/withdrawn.md": WITHDRAWN, "articles/moved.md": MOVED, "versions/a/1.md": EARLIER, **STORY}
    )
    settings: dict[str, Any] = {"THEME": str(theme.folder), "THEME_TEMPLATES_OVERRIDES": [str(theme.overrides[0])]}
    made = same_as_from_nothing(content, tmp_path, HOSTED, **settings)
    for number, template in enumerate(TEMPLATES):
        comment = f"<!-- {template} is edited -->"
        path = (theme.overrides[0] if number % 2 else theme.folder / "templates") / template
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(showing(template, comment), "utf-8")
        before, made = made, built(content, tmp_path / "output", HOSTED, **settings)
        changed = {name for name, text in made.files.items() if before.files[name] != text}
        assert changed == {name for name, text in made.files.items() if comment.encode() in text} != set(), template
    same_as_from_nothing(content, tmp_path, HOSTED, said="all templates", **settings)
