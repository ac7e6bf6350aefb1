"""Plugin: a search index in small chunks, which a browser loads as a query needs them, from a folder or a host; and
word use, which finds the words of the lexicon as the search does.

Gives every dossier ``terms``, ``uses`` and ``vocabulary``; writes ``search.html``, ``search/`` and ``words/``. See
docs/search.md and docs/words.md.
"""

from collections.abc import Mapping, Sequence

from clippings.hooks import Examine, Gather, Index, Pages, Read, each_article, use
from clippings.reading import authorities
from clippings.search import names
from clippings.search.choosing import beginnings
from clippings.search.choosing.compare import compare_page
from clippings.search.facets import INDEX, facets_of
from clippings.search.fields import examine, names_of
from clippings.search.kept_index import documents_of, indexed, is_new
from clippings.search.pages import document, index_files, search_page
from clippings.search.segments import segment_of
from clippings.search.words import keyness, pages, uses, vocabulary
from clippings.search.words.counted import PRINTED_TEXTS, printed_texts
from clippings.search.words.matching import beginnings as beginnings_of
from clippings.search.words.subjects import subject_ids, subject_page
from clippings.view.lists import overview


def register() -> None:
    use(
        Read("lexicon", "lexicon.yaml", authorities.lexicon, names=beginnings_of),
        Examine("vocabulary", vocabulary.examine, large=Sequence),
        Examine("uses", uses.examine, uses.lexicon_of, by_name=True, large=Mapping, inverted=True, facts=True),
        Examine("terms", examine, names_of, by_name=True, large=Mapping, facts=True),
        Gather("index", indexed, segment_of, lambda archive: is_new(documents_of(archive), archive)),
        Index(INDEX, facets_of),
        Index(names.INDEX, names.in_shards),
        Index(overview.INDEX, overview.overview),
        Index(beginnings.INDEX, beginnings.examples),
        Index(keyness.INDEX, keyness.key_words),
        Index(PRINTED_TEXTS, printed_texts),
        Pages("word use", pages.words_page),
        Pages("subjects", subject_page, subject_ids, prefetch=("uses",)),
        Pages("search page", search_page),
        Pages("compare", compare_page),
        Pages("search", index_files),
        Pages("articles", document, each_article),
    )
