"""A small archive that stays what it is, for edits of which it is said what follows from them."""

from collections.abc import Mapping
from pathlib import Path

PEOPLE = "lavrov: {name: Lavrov, description: A minister.}\nkerry: {name: John Kerry, aliases: [Kerry]}\n"
OUTLETS = """
gazette: {name: Gazette, labels: [{label: local, because: it says so, source: {title: Masthead}}]}
post: {name: Post}
"""
FILES: Mapping[str, str] = {
    "archive.yaml": "name: A made-up archive\n",
    "authority/people.yaml": PEOPLE,
    "authority/places.yaml": "geneva: {name: Geneva}\n",
    "authority/outlets.yaml": OUTLETS,
    "authority/labels.yaml": "local: {definition: Of one town.}\n",
    "events/talks.md": "---\ntitle: The talks\ndate: 2016-02-03\npeople: [kerry]\n---\nThey met.\n",
    "events/court.md": "---\ntitle: The court\ndate: 2015-11-12\n---\nIt sat.\n",
    "questions/who.md": """---
question: Who left first?
events: [talks]
positions:
- {article: a, answer: Kerry, on: {paragraph: 1}}
- {article: b, answer: Lavrov, on: {paragraph: 1}}
---
They differ.
""",
    "lexicon.yaml": "flood: [river, tide]\n",
    "pages/about.md": "---\ntitle: About\n---\nMade up.\n",
    "articles/a.md": "---\ntitle: Talks begin\noutlet: gazette\ndate: 2016-02-03\nevents: [talks]\n---\nKerry said “we are here to stay for long” in Geneva.\n\nThe river rose.\n",
    "articles/b.md": "---\ntitle: Talks end\noutlet: post\ndate: 2016-02-04\nevents: [talks]\n---\nLavrov left and Kerry stayed.\n\nThe bridge held.\n",
    "articles/c.md": "---\ntitle: Winter\noutlet: gazette\ndate: 2015-11-12\nevents: [court]\nauthors: [lavrov]\n---\nSnow fell on the harbour.\n",
    "articles/d.md": "---\ntitle: Bread\n---\nThe Post asked what bread costs.\n",
    "annotations/a.yaml": "- {id: n1, kind: context, on: {paragraph: 2}, body: In winter., made: 2016-02-03, see: [article/c]}\n",
}


def archive(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """The content folder in which these files stand, and all that stood there before."""
    for name, text in files.items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, "utf-8")
    return folder / "content"


def longer(content: Path, article: str = "c") -> None:
    """Add a sentence to one article."""
    path = content / f"articles/{article}.md"
    path.write_text(f"{path.read_text('utf-8')}\nThen Lavrov signed.\n", "utf-8")
