"""What an article's page and the files of citations say of it: a rule at a time, without a build."""

import json
from typing import Any

import jsonschema
import pytest

from clippings.describe.authors import authors_of
from clippings.describe.bibliography import bibtex, csl, ris
from clippings.describe.description import described
from clippings.describe.files import schema_files
from clippings.describe.rows import csv_line
from clippings.describe.shapes import as_json
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Alias, Entity
from clippings.model.evidence import Original
from clippings.model.outlet import Outlet
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse
from clippings.reading.markup import from_markdown
from clippings.reading.people.parts import Author, author_named

PEOPLE = {
    "roe": Entity("roe", "person", "Jane Roe"),
    "berg": Entity("berg", "person", "Jan van der Berg"),
    "un": Entity("un", "organisation", "United Nations"),
}


def article(
    title: str = "Talks end", text: str = "", date: str = "", outlet: Outlet | None = None, **rest: Any
) -> Dossier:
    claim = DateClaim(parse(date)) if date else DateClaim(None)
    dossier = Dossier(Record("a", title, date=claim, **rest), from_markdown(text))
    return Dossier(dossier.record, dossier.body, outlet=outlet) if outlet else dossier


def archive(url: str = "") -> Archive:
    return Archive(Site("The Archive", url=url), entities=PEOPLE)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("A" * 40, ""),
        ("A" * 41, "A" * 41),
        (f"Short.\n\n{'A' * 41}", "A" * 41),
        (f"{'a' * 90} {'b' * 89}", f"{'a' * 90} {'b' * 89}"),
        (f"{'a' * 100} {'b' * 80}", f"{'a' * 100} …"),
        (f"{'a' * 100} {'b' * 78} cc", f"{'a' * 100} {'b' * 78} …"),
        (f"{'a' * 100} {'b' * 79} cc", f"{'a' * 100} …"),
        (f"{'a' * 100}, {'b' * 100}", f"{'a' * 100} …"),
        (f"a {'b' * 200}", f"a {'b' * 88} …"),
        ("和" * 181, f"{'和' * 90} …"),
    ],
)
def test_a_summary_is_cut_between_words_after_180_characters_at_most(text: str, summary: str) -> None:
    assert described(article(text=text), archive()).summary == summary


GAZETTE = Outlet("gazette", "Gazette")
ADDRESS = "https://gazette.example/a"


@pytest.mark.parametrize(
    ("dossier", "citation"),
    [
        (article(), "[no author known], “Talks end”, [outlet unknown], [undated]. In: The Archive."),
        (article(authors=("roe", "un"), outlet=GAZETTE, date="2016-02-04"),
         "Jane Roe and United Nations, “Talks end”, Gazette, 4 February 2016. In: The Archive."),
        (article(authors=("nobody",), printed_outlet="Leaflet", original=Original(ADDRESS, "https://web.example/a", "2016-05")),
         f"nobody, “Talks end”, Leaflet, [undated], {ADDRESS}, accessed May 2016, archived at https://web.example/a. In: The Archive."),
        # a post of the site that the archive stands beside, and two articles that are none
        (article(printed_outlet="The Archive", address="blog/a/"), "[no author known], “Talks end”, The Archive, [undated]."),
        (article(printed_outlet="Leaflet", address="blog/a/"),
         "[no author known], “Talks end”, Leaflet, [undated]. In: The Archive."),
        (article(title="“We go,” he said"), "[no author known], “‘We go,’ he said”, [outlet unknown], [undated]. In: The Archive."),
        (article(title="„Wir gehen“"), "[no author known], “‚Wir gehen‘”, [outlet unknown], [undated]. In: The Archive."),
        (article(printed_outlet="The Archive"), "[no author known], “Talks end”, The Archive, [undated]. In: The Archive."),
    ],
)  # fmt: skip
def test_the_line_by_which_an_article_is_cited(dossier: Dossier, citation: str) -> None:
    assert described(dossier, archive()).citation.striptags() == citation


def test_the_page_says_what_it_is_to_programs() -> None:
    dossier = article(
        "A <b>", "A" * 41, "2016-02-04", GAZETTE, authors=("roe", "un"), language="fr", original=Original(ADDRESS)
    )
    found = described(dossier, archive("https://archive.example"))
    page = "https://archive.example/articles/a.html"
    assert found.canonical == page
    assert found.open_graph == (
        ("og:type", "article"), ("og:title", "A <b>"), ("og:site_name", "The Archive"), ("og:description", "A" * 41), ("og:url", page)
    )  # fmt: skip
    assert "<" not in found.json_ld
    assert json.loads(found.json_ld) == {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "A <b>", "inLanguage": "fr",
        "datePublished": "2016-02-04", "publisher": {"@type": "Organization", "name": "Gazette"}, "url": ADDRESS,
        "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Organization", "name": "United Nations"}],
        "mainEntityOfPage": page,
    }  # fmt: skip


def test_letters_of_every_script_stay_as_they_are_in_what_programs_read() -> None:
    assert '"headline": "Café 和"' in described(article("Café 和"), archive()).json_ld


def test_a_precis_is_a_work_about_the_article() -> None:
    found = described(Dossier(Record("a", "Talks end", text="precis", language="und")), archive())
    assert found.canonical is None
    assert found.open_graph == (("og:type", "article"), ("og:title", "Talks end"), ("og:site_name", "The Archive"))
    assert json.loads(found.json_ld) == {
        "@context": "https://schema.org", "@type": "CreativeWork", "name": "Précis of “Talks end”", "inLanguage": "en",
        "about": {"@type": "NewsArticle", "headline": "Talks end", "inLanguage": "und"},
        "isPartOf": {"@type": "Collection", "name": "The Archive"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Jane Roe", Author("Jane Roe", "Roe", "Jane")),
        ("Jane Q. Roe", Author("Jane Q. Roe", "Roe", "Jane Q.")),
        ("Jan van der Berg", Author("Jan van der Berg", "Berg", "Jan", "van der")),
        ("Martin Luther King, Jr.", Author("Martin Luther King, Jr.", "King", "Martin Luther", "", "Jr.")),
        ("Zeno", Author("Zeno")),
        ("Ann And", Author("Ann And", "And", "Ann")),
        ("Committee for Peace, Bread and Work", Author("Committee for Peace, Bread and Work", is_body=True)),
        ("Roe, Jane", Author("Roe, Jane", "Roe", "Jane")),
        ("Smith Jr., John", Author("Smith Jr., John", "Smith", "John", "", "Jr.")),
        ("García Márquez, Gabriel", Author("García Márquez, Gabriel", "García Márquez", "Gabriel")),
        ("Human Rights Watch, Beirut", Author("Human Rights Watch, Beirut", is_body=True)),
        ("Watch Lowtown, Paris", Author("Watch Lowtown, Paris")),
        ("van der Berg, Jan", Author("van der Berg, Jan", "Berg", "Jan", "van der")),
        ("von Muster, Karl", Author("von Muster, Karl", "Muster", "Karl", "von")),
    ],
)
def test_a_name_in_its_parts(name: str, author: Author) -> None:
    assert author_named(name) == author


NAMES = {
    # particles, in small letters; with a capital they belong to the family name, by which it is sorted then
    "Anna von und zu Muster": ("Anna", "von und zu", "Muster", ""),
    "Karl zu Muster": ("Karl", "zu", "Muster", ""),
    "Sofie zum Felde": ("Sofie", "zum", "Felde", ""),
    "Gerard ter Borch": ("Gerard", "ter", "Borch", ""),
    "Johan op de Beeck": ("Johan", "op de", "Beeck", ""),
    "Gerard 't Hooft": ("Gerard", "'t", "Hooft", ""),
    "Hilmar af Muster": ("Hilmar", "af", "Muster", ""),
    "Ebba av Muster": ("Ebba", "av", "Muster", ""),
    "Oscar de la Renta": ("Oscar", "de la", "Renta", ""),
    "José dos Santos": ("José", "dos", "Santos", ""),
    "Giovanni dalla Chiesa": ("Giovanni", "dalla", "Chiesa", ""),
    "Osama bin Laden": ("Osama", "bin", "Laden", ""),
    "Ahmad ibn Hanbal": ("Ahmad", "ibn", "Hanbal", ""),
    "Rhys ap Gwilym": ("Rhys", "ap", "Gwilym", ""),
    "R.-J. ap Gwilym": ("R.-J.", "ap", "Gwilym", ""),
    "Robert De Niro": ("Robert", "", "De Niro", ""),
    "Mohammed bin Salman Al Saud": ("Mohammed bin Salman", "", "Al Saud", ""),
    "Bashar al-Assad": ("Bashar", "", "al-Assad", ""),
    "Jeanne d’Arc": ("Jeanne", "", "d’Arc", ""),
    # nicknames, roles and titles: no word is lost
    'Jane "JD" Doe': ('Jane "JD"', "", "Doe", ""),
    "Jane “JD” Doe": ("Jane “JD”", "", "Doe", ""),
    "Jane (JD) Doe": ("Jane (JD)", "", "Doe", ""),
    "Jane Doe (editor)": ("Jane", "", "Doe", "(editor)"),
    "Jane Doe [ed.]": ("Jane", "", "Doe", "[ed.]"),
    "Jane Doe, Political Editor": ("Jane", "", "Doe", "Political Editor"),
    "Jane Doe (BBC News)": ("Jane", "", "Doe", "(BBC News)"),
    "Jane Doe née Roe": ("Jane", "", "Doe", "née Roe"),
    "Sir Keir Starmer": ("Sir Keir", "", "Starmer", ""),
    "Prof. Dr. Anna Muster": ("Prof. Dr. Anna", "", "Muster", ""),
    "Jane Doe Jr., PhD": ("Jane", "", "Doe", "Jr., PhD"),
    'Anna "Annie" von der Muster (editor)': ('Anna "Annie"', "von der", "Muster", "(editor)"),
    # two family names, and family names that stand first
    "Gabriel García Márquez": ("Gabriel", "", "García Márquez", ""),
    "Mario Vargas Llosa": ("Mario", "", "Vargas Llosa", ""),
    "María José Martínez de la Vega": ("María José", "", "Martínez de la Vega", ""),
    "Xi Jinping": ("Jinping", "", "Xi", ""),
    "President Xi Jinping": ("President Jinping", "", "Xi", ""),
    "Ban Ki-moon": ("Ki-moon", "", "Ban", ""),
    "Nguyễn Văn An": ("Văn An", "", "Nguyễn", ""),
    "Kim Jong Un": ("Jong Un", "", "Kim", ""),
    "Moon Jae-in": ("Jae-in", "", "Moon", ""),
    "Zhang Xiao'ou": ("Xiao'ou", "", "Zhang", ""),
    # what may be either stays as it is in English
    "Nguyen An": ("Nguyen", "", "An", ""),
    "Nguyễn Văn Trần": ("Nguyễn Văn", "", "Trần", ""),
    "Wang Li": ("Wang", "", "Li", ""),
    "Xi Jin": ("Xi", "", "Jin", ""),
    "Kim Novak": ("Kim", "", "Novak", ""),
    "Kim Basinger Baldwin": ("Kim Basinger", "", "Baldwin", ""),
    # the namesake of somebody
    "John Doe 2nd": ("John", "", "Doe", "2nd"),
    "John Doe, 3rd": ("John", "", "Doe", "3rd"),
    "John Doe Jr. 4th": ("John", "", "Doe", "Jr. 4th"),
    # surnames that are words of bodies elsewhere
    "Gabrielle Union": ("Gabrielle", "", "Union", ""),
    "Leopold Staff": ("Leopold", "", "Staff", ""),
    "Frank Press": ("Frank", "", "Press", ""),
}
"""Name → given name, particle, family name and suffix."""


@pytest.mark.parametrize("name", NAMES)
def test_a_name_loses_no_word(name: str) -> None:
    found = author_named(name)
    assert (found.given, found.particle, found.family, found.suffix) == NAMES[name]
    assert not found.is_body
    held = " ".join(NAMES[name]).replace(",", " ").split()
    assert sorted(held) == sorted(name.replace(",", " ").split())


@pytest.mark.parametrize(
    "name",
    ["Anna und Otto Muster", "Jane Doe & John Roe", "Jane Doe et al.", "Pope John Paul II", "Lord Byron", "Le Monde",
     "Aung San Suu Kyi", "Charles, Prince of Wales", "Jane Doe / Reuters", "Jane Doe (chair of a committee)", "(JD)"],
)  # fmt: skip
def test_what_cannot_be_taken_apart_stays_whole_and_is_no_body(name: str) -> None:
    assert author_named(name) == Author(name)


@pytest.mark.parametrize(
    "name",
    ["Reuters Staff", "Associated Press", "European Union", "Fox News", "BBC Monitoring", "The Gazette", "World Bank",
     "Deutsche Presse-Agentur", "Agence France-Presse", "Ministère des Affaires étrangères", "Partido Comunista de Cuba",
     "Die Redaktion", "Our Correspondent", "Editorial Board", "Peace, Bread and Work Committee", "United Nations"],
)  # fmt: skip
def test_a_body_is_whole(name: str) -> None:
    assert author_named(name) == Author(name, is_body=True)


def test_the_register_says_which_name_is_the_family_name() -> None:
    """By an alias with a comma, as catalogues of libraries have it."""
    orban = Entity("orban", "person", "Orbán Viktor", (Alias("V. Orbán"), Alias("Orban, V."), Alias("Orbán, Viktor")))
    other = Entity("other", "person", "Orbán Viktor", (Alias("Viktor, The Other"),))
    held = Archive(Site("The Archive"), entities={"orban": orban, "other": other})
    assert authors_of(article("A", authors=("orban",)), held) == [Author("Orbán Viktor", "Orbán", "Viktor")]
    assert authors_of(article("A", authors=("other",)), held) == [Author("Orbán Viktor", "Viktor", "Orbán")]


def test_an_author_whom_the_register_lacks_is_an_id_or_in_a_post_of_another_site_a_name() -> None:
    assert authors_of(article("A", authors=("jane-roe",)), archive()) == [Author("jane-roe")]
    post = article("A", authors=("Jane Roe", "World Bank"), address="blog/a/")
    assert authors_of(post, archive()) == [Author("Jane Roe", "Roe", "Jane"), Author("World Bank", is_body=True)]


@pytest.mark.parametrize(
    ("name", "in_bibtex", "in_ris"),
    [
        ("Martin Luther King, Jr.", "King, Jr., Martin Luther", "King, Martin Luther, Jr."),
        (
            "Jane Doe, Political Editor, Paris",
            "Doe, {Political Editor, Paris}, Jane",
            "Doe, Jane, Political Editor Paris",
        ),
        ("Ann And", "{And}, Ann", "And, Ann"),
        ("Bashar al-Assad", "{al-Assad}, Bashar", "al-Assad, Bashar"),
        ("Mohammed bin Salman Al Saud", "Al Saud, {Mohammed bin Salman}", "Al Saud, Mohammed bin Salman"),
        ("Human Rights Watch, Beirut", "{Human Rights Watch, Beirut}", "Human Rights Watch Beirut"),
        ("Smith & Sons_", "{Smith \\& Sons\\_}", "Smith & Sons_"),
    ],
)
def test_a_name_as_bibtex_and_ris_have_it(name: str, in_bibtex: str, in_ris: str) -> None:
    dossier = article(authors=(name,), address="blog/a/")
    assert f"\n  author = {{{in_bibtex}}},\n" in bibtex(dossier, archive())
    assert f"\r\nAU  - {in_ris}\r\n" in ris(dossier, archive())


@pytest.mark.parametrize(
    ("dossier", "lines"),
    [
        (article("Of {pairs} & more", authors=("berg", "un"), outlet=GAZETTE, date="2016-02-04"),
         [r"title = {{Of \{pairs\} \& more}}", "author = {van der Berg, Jan and {United Nations}}", "journal = {Gazette}",
          "year = {2016}", "date = {2016-02-04}", "language = {en}"]),
        (article("One } and then {", date="2016-02-04/2016-05", printed_outlet="{"),
         [r"title = {{One \textbraceright{} and then \textbraceleft{}}}", r"journal = {\textbraceleft{}}", "year = {2016}", "language = {en}",
          "note = {published between 4 February 2016 and May 2016}"]),
        (article(date="2015/2016", original=Original("https://a.example/{x}", "https://web.example/a", "2016-05~")),
         ["title = {{Talks end}}", "language = {en}", "url = {https://a.example/%7Bx%7D}",
          "note = {published between 2015 and 2016; accessed about May 2016; archived at https://web.example/a}"]),
    ],
)  # fmt: skip
def test_bibtex(dossier: Dossier, lines: list[str]) -> None:
    assert bibtex(dossier, archive()) == "@article{a,\n  " + ",\n  ".join(lines) + "\n}\n"


@pytest.mark.parametrize(
    ("dossier", "lines"),
    [
        (article(authors=("berg", "un"), outlet=GAZETTE, date="2016-02-04", original=Original(ADDRESS, "https://web.example/{a}", "2016-05-03")),
         ["TI  - Talks end", "LA  - en", "AU  - van der Berg, Jan", "AU  - United Nations", "T2  - Gazette", "PY  - 2016",
          "DA  - 2016/02/04", f"UR  - {ADDRESS}", "Y2  - 2016/05/03", "AV  - https://web.example/%7Ba%7D"]),
        (article("Talks\nend", date="2016-02-04/2016-05", original=Original(accessed="2016-05~")),
         ["TI  - Talks end", "LA  - en", "PY  - 2016", "N1  - published between 4 February 2016 and May 2016",
          "N1  - accessed about May 2016"]),
    ],
)  # fmt: skip
def test_ris(dossier: Dossier, lines: list[str]) -> None:
    assert ris(dossier, archive()).split("\r\n") == ["TY  - NEWS", "ID  - a", *lines, "ER  - ", ""]


def test_csl() -> None:
    dossier = article(
        authors=("berg", "un"),
        outlet=GAZETTE,
        date="2016-02~",
        original=Original(ADDRESS, "https://web.example/a", "2016-05"),
    )
    assert csl(dossier, archive()) == {
        "id": "a", "type": "article-newspaper", "title": "Talks end", "language": "en", "container-title": "Gazette",
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "United Nations"}],
        "issued": {"literal": "about February 2016"}, "accessed": {"date-parts": [[2016, 5]]},
        "archive_location": "https://web.example/a", "URL": ADDRESS,
    }  # fmt: skip


def test_a_schema_has_the_fields_as_editors_write_them() -> None:
    made = {file.path: file for file in schema_files("", archive())}
    schema = json.loads(made["data/schemas/outlets.json"].text)  # type: ignore[union-attr]
    label = {"label": "local", "because": "its masthead says so", "source": {"title": "Masthead"}}
    jsonschema.validate({"gazette": {"name": "Gazette", "labels": [label | {"from": "2010", "to": "2012"}]}}, schema)
    with pytest.raises(jsonschema.ValidationError, match="from_"):
        jsonschema.validate({"gazette": {"name": "Gazette", "labels": [label | {"from_": "2010"}]}}, schema)


def test_letters_of_every_script_stay_in_json_as_they_are() -> None:
    assert as_json({"a": ["é", "和", 1]}) == '{"a":["é","和",1]}'


def test_a_row_of_a_table_ends_as_rfc_4180_has_it() -> None:
    assert csv_line(["a", 'b "c"', "d, e", ""]) == 'a,"b ""c""","d, e",\r\n'


def test_no_line_of_any_table_has_a_cell_that_a_spreadsheet_runs() -> None:
    assert csv_line(("=1+1", "-2", "@now", "+3", "\tx", "a=b")) == "'=1+1,'-2,'@now,'+3,'\tx,a=b\r\n"
