"""Names in a text: whole words, longest first, shared names by context; and who said what."""

import pytest

from clippings.build.cache.affected import touching
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Alias, Entity, NameContext
from clippings.model.outlet import Outlet
from clippings.model.record import Record
from clippings.quotations.spans import quoted
from clippings.quotations.speakers import examine as quotations
from clippings.reading.markup import from_markdown
from clippings.reading.names.bearers import names_of_archive
from clippings.reading.names.forms import spelled
from clippings.reading.names.looked_for import looked_for
from clippings.reading.names.matcher import matcher_of
from clippings.reading.names.mentions import examine
from clippings.reading.names.spellings.cldr import in_language


def archive(*entities: Entity) -> Archive:
    outlet = Outlet("washington-post", "Washington Post")
    return Archive(Site("t"), entities={e.id: e for e in entities}, outlets={outlet.id: outlet})


ENTITIES = (
    Entity("lavrov", "person", "Sergey Lavrov", (Alias("Lavrov"), Alias("Sergei Lavrov"))),
    Entity(
        "us-government",
        "organisation",
        "US government",
        (Alias("Washington"),),
        context=NameContext((), ("D.C.",)),
    ),
    Entity("washington-dc", "place", "Washington, D.C.", (Alias("Washington"),), context=NameContext(("D.C.",))),
    Entity("us", "place", "United States", (Alias("US"), Alias("U.S."))),
    Entity("un", "organisation", "United Nations", (Alias("U.N."),)),
    Entity("jaafari", "person", "Ja’afari"),
)


def mentions(text: str) -> list[tuple[str, str]]:
    found = archive(*ENTITIES)
    dossier = Dossier(Record("a", "t"), from_markdown(text))
    return [(m.entity, m.text) for m in examine(dossier, matcher_of(found)).value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sergei Lavrov and Lavrov's aide", [("lavrov", "Sergei Lavrov"), ("lavrov", "Lavrov")]),
        ("The Washington Post says", [("washington-post", "Washington Post")]),
        ("Washington wants it", [("us-government", "Washington")]),
        ("He lives in Washington, D.C.", [("washington-dc", "Washington, D.C.")]),
        ("A flat in Washington near D.C. airport", [("washington-dc", "Washington")]),
        ("THUS BUS US", [("us", "US")]),
        ("Thus bus us", []),
        ("the U.S. and U.N. met", [("us", "U.S."), ("un", "U.N.")]),
        ("Ja'afari spoke", [("jaafari", "Ja'afari")]),
        ("He met Sergey\n\nLavrov left", [("lavrov", "Lavrov")]),
        ("½ Straße, ﬁfty\n\nThe U.S. met\n\nÉté: the U.N. too", [("us", "U.S."), ("un", "U.N.")]),
        ("Lavrovsky", []),
        ("&emsp; Sergei Lavrov came", [("lavrov", "Sergei Lavrov")]),
    ],
)
def test_mentions(text: str, found: list[tuple[str, str]]) -> None:
    assert mentions(text) == found


@pytest.mark.parametrize("names", [2, 30])
def test_names_that_begin_with_no_latin_capital_are_found_however_many_there_are(names: int) -> None:
    letters = "бвгджзклмнпрстфхцчш"
    places = [f"{one.upper()}о{other}ово" for one in letters for other in letters][:names]
    found = archive(*(Entity(f"p{at}", "place", name) for at, name in enumerate(places)))
    dossier = Dossier(Record("a", "t", language="ru"), from_markdown(f"Он едет: {', '.join(places)}."))
    assert [m.text for m in examine(dossier, matcher_of(found)).value] == places


def test_a_name_with_two_bearers_and_no_context_is_left_open() -> None:
    two = (
        Entity("a", "person", "A. Smith", (Alias("Smith"),)),
        Entity("b", "person", "B. Smith", (Alias("Smith"),)),
    )
    dossier = Dossier(Record("a", "t"), from_markdown("Smith and A. Smith"))
    assert [m.entity for m in examine(dossier, matcher_of(archive(*two))).value] == ["a"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I don’t see why these strikes should stop,” Lavrov said.", "lavrov"),
        ("Lavrov said: “I don’t see why these strikes should stop.”", "lavrov"),
        ('"Strikes will not cease until then," Sergei Lavrov said. "I see no reason to stop."', "lavrov"),
        ("“How can you talk like that?” an unnamed diplomat told Reuters.", None),
        ("Lavrov left. “How can you talk like that?” asked an official.", None),
        ("It spoke of “a war without any end” in the region.", None),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    dossier = Dossier(Record("a", "t"), from_markdown(text))
    dossier = Dossier(dossier.record, dossier.body, mentions=examine(dossier, matcher_of(archive(*ENTITIES))).value)
    found = quotations(dossier, None).value
    assert {q.speaker for q in found} == {speaker}


def test_quoted_spans() -> None:
    text = "A ‘regime change’, “one two three”, ‘It’s one of them’ and 'don't' \"four five six\"."
    found = [q for q in quoted([text]) if q.is_long]
    assert [q.text for q in found] == ["one two three", "It’s one of them", "four five six"]
    assert all(text[q.start : q.end] == q.text for q in found)


def test_a_changed_name_touches_the_articles_that_spell_it_otherwise() -> None:
    texts = {"a": "Lech Walesa came.", "b": "وقال للاسد", "c": "Lech Wal\u00adesa", "d": "Nobody came."}
    dossiers = {id: Dossier(Record(id, "t"), from_markdown(text)) for id, text in texts.items()}
    touches = touching({"Wałęsa", "الأسد", "\u00ad"}, set(), Archive(Site("t"), dossiers=dossiers))
    assert [id for id, dossier in dossiers.items() if touches(dossier)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "entity",
    [
        Entity("landbund", "organisation", "Landbundes"),
        Entity("zeitung", "organisation", "Neue Inselmarker Zeitung"),
        Entity("quendorf", "place", "Kanton Quendorf", (Alias("Venezia"), Alias("Insel\u00ac mark"))),
        Entity("halm", "person", "Sir Gerd Halm"),
    ],
)
def test_each_name_that_a_text_is_searched_for_tells_which_articles_a_change_touches(entity: Entity) -> None:
    forms = {form for name in looked_for(entity) for form in spelled(name)}
    archive = Archive(Site("s"), entities={entity.id: entity})
    assert {form for name, *_ in names_of_archive(archive) for form in spelled(name)} <= forms


@pytest.mark.parametrize(
    ("name", "own", "french"),
    [
        ("Köln", "de", ["Cologne"]),
        ("Kölnissä", "fi", ["Cologne"]),
        ("Kölnissä", "en", []),
        ("Preussens", "sv", ["Prusse"]),
        ("Genthin", "de", []),
        ("Malin", "en", []),
        ("Malin", "und", ["Mali"]),
    ],
)
def test_a_place_is_known_by_the_case_of_its_registers_language_alone(name: str, own: str, french: list[str]) -> None:
    """Genthin is no *Gent* in a Finnish case, and Malin in Ireland not *Mali*."""
    place = Entity("a", "place", name)
    assert list(in_language(place, "fr", own)) == french


@pytest.mark.parametrize(
    ("place", "french"),
    [
        (Entity("m", "place", "Mexico"), []),  # the country, or its capital, which is Mexico in French
        (Entity("m", "place", "Mexico", (Alias("Mexiko"),)), ["Mexique"]),  # only the country is called so in German
        (Entity("m", "place", "VENICE"), ["Venise"]),
    ],
)
def test_another_name_of_a_place_tells_which_one_the_first_means(place: Entity, french: list[str]) -> None:
    assert list(in_language(place, "fr")) == french
