"""An article filed: written where it is new, brought up to date, kept as a version, or left as it is."""

from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from clippings.files import MOST_BYTES
from clippings.importing import paragraphs
from clippings.importing.article_file import article_id, file_text, head_of, slug
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.draft import Context, Draft
from clippings.importing.existing import ExistingArticles, folded, plain_text
from clippings.importing.identity.differences import paragraphs as differing
from clippings.importing.identity.likeness import Like, told
from clippings.importing.identity.matching import match, may_be_one
from clippings.importing.identity.updating import Again, New, again, digest_of
from clippings.importing.journal.rows import ended
from clippings.importing.relations.links import resolved
from clippings.importing.relations.notes import notes_text, path_of
from clippings.importing.reports import NEWEST, written_before
from clippings.model.problem import shortened
from clippings.reading.names.matcher import Matcher, matcher_of
from clippings.reading.names.mentions import names_in
from clippings.reading.schema import front_matter


class Filing:
    """The content folder that an import fills, and what it knows of it."""

    def __init__(
        self, into: Path, authorities: AuthorityLookup, context: Context,
        made: Sequence[str] = (), written: Collection[str] = (),
    ) -> None:  # fmt: skip
        """``made`` are the ids of the articles that the same import has made before it was stopped, in their order, and
        ``written`` the digests of the files that it wrote."""
        self.into, self.authorities, self.context = into, authorities, context
        self.existing = ExistingArticles.of(into, made)
        self.written = set(written)
        self.writes: dict[str, str] = {}
        """Path → the text that the journal writes there."""
        self.tried: dict[str, str] = {}
        """The same of an import that is only tried, where nothing comes onto the disk."""
        self.matcher: Matcher = matcher_of(authorities.archive())

    def filed(self, row: dict[str, Any], draft: Draft, sha256: str) -> dict[str, Any]:
        """Put what is new of an article among the writes, and nothing that an editor has changed; its row, with what
        became of it."""
        if same := self.existing.digests.get(sha256):
            return self.there(row, same)
        body = paragraphs.markdown(draft)
        text = plain_text(resolved(body, lambda _: None)[0] if draft.has_links else body)
        names = tuple(filter(None, draft.found("authors").split("; ")))
        known_authors = [self.authorities.known_person(name) or slug(name) for name in names]
        head = head_of(draft, known_authors, sha256, self.context.added)
        whole = file_text(head, body)
        if (size := len(whole.encode())) > MOST_BYTES:
            most = f"the limit is {MOST_BYTES / 1e6:.0f} MB"
            raise ValueError(f"{size / 1e6:.1f} MB of text, more than any article ({most})")
        found = match(draft, folded(text), self.existing)
        if found and (done := again(New(draft, head, body, text), found, self.existing, self.read, self.is_unedited)):
            return self.came_again(row, draft, names, found.id, done)
        like = self.existing.like(text)
        if like and folded(text) == self.existing.texts[like.id] and may_be_one(draft, self.existing.known[like.id]):
            return self.there(row, like.id)
        id = self.existing.free_id(article_id(draft))
        row["id"], row["path"] = id, f"articles/{id}.md"
        self.use(draft, names)
        if draft.beside and (notes := notes_text(draft.beside)):
            self.writes[path_of(id)] = notes
        self.put(row, row["path"], whole)
        self.existing.put(id, row["path"], head, text)
        if found:
            why = f"has the address of {self.existing.known[found.id].path}, which has its editors’ own words"
            row["problems"].append({"where": "text", "why": why, "try": "keep both, or take over what is right"})
        if like:
            self.tell_like(row, like, text)
        return row

    def there(self, row: dict[str, Any], id: str) -> dict[str, Any]:
        """The row of a text that is there already; what was to look at was told when it came."""
        row["id"], row["of"], row["path"] = id, id, self.existing.known[id].path
        row["problems"] = []
        return ended(row, "duplicate")

    def came_again(
        self, row: dict[str, Any], draft: Draft, names: Sequence[str], id: str, done: Again
    ) -> dict[str, Any]:
        """Write what is new of an article that is there."""
        if done.status == "duplicate":
            return self.there(row, id)
        row["id"], row["of"], row["path"], row["difference"] = id, id, done.path, list(done.difference)
        row["status"] = done.status
        if done.head:
            self.put(row, done.path, file_text(done.head, done.body))
        if done.status == "updated":
            changed = {line.partition(":")[0] for line in done.difference}  # of the rest was told when it came
            row["problems"] = [problem for problem in row["problems"] if problem["where"] in changed]
            self.use(draft, names)
            self.existing.put(id, done.path, done.head, done.text)
        elif done.status == "version":
            self.existing.put_version(id, int(PurePosixPath(done.path).stem), done.head, done.text)
        if done.status == "edited":
            row["problems"] = []
            few = "; ".join(shortened(line, 100) for line in done.difference[:3])
            why = f"{done.path} was left alone, for an editor has changed it; here and in the import: {few}"
            return ended(row, "edited", why, f"take over what is right; {NEWEST} has all that differs")
        return row

    def tell_like(self, row: dict[str, Any], like: Like, text: str) -> None:
        """Say of an article that was written what it is almost the same as, and where to see them side by side."""
        known = self.existing.known[like.id]
        row["status"], row["of"], row["alike"] = "near-duplicate", like.id, round(like.share, 3)
        other, _ = front_matter.split(self.read(known.path), known.path)
        there = plain_text(other.body)
        row["difference"] = list(differing(there.split("\n"), text.split("\n")))
        why = f"{told(like, folded(text), self.existing.texts[like.id])} {known.path}"
        try_ = f"both are kept; side by side: compare.html?a={like.id}&b={row['id']}"
        row["problems"].append({"where": "text", "why": why, "try": try_})

    def use(self, draft: Draft, names: Sequence[str]) -> None:
        """Have the authority entries of an article copied, and stubs made of authors whom nobody knows."""
        for name in names:
            self.authorities.person(name, slug(name))
        self.authorities.use("outlets", draft.found("outlet"))
        places, _ = names_in(draft.lines(), self.matcher, draft.found("language"))
        self.authorities.use_mentioned({(place.bearer.kind, place.bearer.id) for place in places})

    def put(self, row: dict[str, Any], path: str, text: str) -> None:
        """Have a file written; its row has the digest by which an import sees that no editor has changed it."""
        row["written"] = digest_of(text)
        self.written.add(row["written"])
        self.writes[path] = text

    def read(self, path: str) -> str:
        """A file's text, as it will be when all is written."""
        known = next((texts[path] for texts in (self.writes, self.tried) if path in texts), None)
        return (self.into / path).read_text("utf-8") if known is None else known

    def is_unedited(self, text: str) -> bool:
        """Whether a file's text is as an import wrote it."""
        digest = digest_of(text)
        return digest in self.written or digest in self.written_before

    @cached_property
    def written_before(self) -> frozenset[str]:
        """The digests of all files that earlier imports wrote."""
        return written_before(self.into)
