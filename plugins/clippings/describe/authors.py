"""Who wrote an article, as those who cite it need the name: in its parts, or whole where it is a body's."""

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.reading.people.parts import Author, author_named, name_parts


def authors_of(dossier: Dossier, archive: Archive) -> list[Author]:
    """The authors; one whom the register does not have is named by id, which in a post of another site is the name."""
    found = ((id, archive.entities.get(id)) for id in dossier.record.authors)
    return [
        (author_named(id) if dossier.record.address else Author(id)) if entity is None
        else Author(entity.name, is_body=True) if entity.kind == "organisation"
        else name_parts(entity)
        for id, entity in found
    ]  # fmt: skip
