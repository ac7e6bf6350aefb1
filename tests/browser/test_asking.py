"""What can be asked: phrases, filters, dates, other names, other languages; from a folder and from a host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from clippings.pelican.run import build

WSWS = "2016-02-04-wsws-syrian-war-negotiations-collapse"
BREITBART = "2016-02-04-breitbart-syria-peace-talks-collapse"
APRIL = "2016-04-lendman-illusory-syrian-peace-process"
JULY = "2016-07-lendman-sham-syria-peace-talks"
NEWS_LINE = "2013-05-08-news-line-kerry-calls-in-stalinist-bureaucracy"
ALL = {WSWS, BREITBART, APRIL, JULY, NEWS_LINE}

ANSWER = (
    "q => window.clippings.search(q).then(f => ({ids: f.results.map(r => r.id), wrong: f.wrong, aliases: f.aliases}))"
)


@pytest.fixture(scope="module", params=["file", "http"])
def asking(request: pytest.FixtureRequest, site: Path, served: str, chromium: Browser) -> Iterator[Page]:
    """A search page for all that is asked of it, from a folder and from a host: an answer leaves nothing on it."""
    page = chromium.new_page()
    page.goto(f"{f'file://{site}' if request.param == 'file' else served}/search.html")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"syria peace talks"', {BREITBART, JULY}),
        ('"talks peace"', set()),
        ('title:"sham syria"', {JULY}),
        ('body:"sham syria"', set()),
        ('-"syria peace talks"', {WSWS, APRIL, NEWS_LINE}),
        ('lavrov -"syria peace talks" year:2016', {WSWS, APRIL}),
        ('+lavrov "syria peace talks"', {BREITBART, JULY}),
        ("“syria peace talks”", {BREITBART, JULY}),
        ('"syria peace ta', set()),
        ("before:2016", {NEWS_LINE}),
        ("before:2016-02-04", {NEWS_LINE}),
        ("after:2016-04", {JULY}),
        ("after:2016-02-04 before:2016-07", {APRIL}),
        ("year:2016-07-23", {JULY}),
        ("year:2016-04-11", {APRIL}),
        ("year:2013/2016-03", {NEWS_LINE, WSWS, BREITBART}),
        ("-year:2016", {NEWS_LINE}),
        ("year:201X -outlet:wsws -outlet:lendman", {BREITBART, NEWS_LINE}),
        ("language:en lavrov", ALL),
        ("person:лавров", ALL),
        ("place:حلب", {WSWS, BREITBART}),
        ("organisation:daesh", {BREITBART, WSWS, JULY}),
        ("text:precis", ALL),
        ("text:full", set()),
    ],
)
def test_questions(query: str, found: set[str], asking: Page) -> None:
    assert set(asking.evaluate(ANSWER, query)["ids"]) == found


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("before:tomorrow", "“before:tomorrow” is no date: write 2016, 2016-02"),
        ("year:2016-13", "is no date"),
        ("outlet:nobody", "Nothing here is outlet:nobody."),
        ("byline:kerry", "There is no field “byline” to search in."),
        ('byline:"john kerry"', "There is no field “byline” to search in."),
        ("lavrov +", "The query is not complete"),
        ("lavrov " * 400, "only its beginning was searched"),
    ],
)
def test_what_is_wrong_is_said(query: str, said: str, asking: Page) -> None:
    assert said in asking.evaluate(ANSWER, query)["wrong"]


def test_event_and_kind_of_note(asking: Page) -> None:
    told = set(asking.evaluate(ANSWER, "event:suspended")["ids"])
    assert {WSWS, BREITBART} <= told
    assert set(asking.evaluate(ANSWER, "-event:suspended")["ids"]) == ALL - told
    noted = set(asking.evaluate(ANSWER, "kind:contradiction")["ids"])
    assert noted
    assert noted | set(asking.evaluate(ANSWER, "-kind:contradiction")["ids"]) == ALL


def test_other_names_are_said_and_can_be_taken_out(base: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{base}/search.html?q=daesh")
    page.wait_for_selector(".also li")
    assert "“daesh” is also Islamic State, ISIS" in page.locator(".also").inner_text()
    assert "داعش" in page.locator(".also").inner_text()
    assert page.locator(".hit").count() == 3
    assert "ISIS" in page.locator(".hit .excerpt mark").all_text_contents()  # shown or not, while fonts come
    page.get_by_role("button", name="Search for “daesh” without these names").click()
    page.wait_for_function("document.querySelectorAll('.hit').length < 3")
    assert page.input_value("#q") == '"daesh"'
    assert page.locator(".also").is_hidden()
    page.go_back()
    page.wait_for_function("document.querySelectorAll('.hit').length === 3")
    page.close()


def test_a_common_word_that_is_a_name_leads_to_its_articles(base: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{base}/search.html?q=lavrov+US")
    page.get_by_role("button", name="Articles that name United States").click()
    page.wait_for_function("document.querySelector('#q').value === 'lavrov place:united-states'")
    page.wait_for_function("document.querySelector('.status').textContent.includes('with these filters')")
    assert page.locator(".hit").count() >= 4
    page.close()


@pytest.mark.parametrize(
    ("query", "said", "after"),
    [
        ("crisis isis", "isis", 'crisis "isis"'),
        ("de  mistura talks", "de mistura", '"de mistura" talks'),
        ("daesh, lavrov", "daesh", '"daesh", lavrov'),
    ],
)
def test_taking_names_out_changes_just_the_words(
    query: str, said: str, after: str, site: Path, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(f"file://{site}/search.html")
    page.fill("#q", query)
    page.get_by_role("button", name=f"Search for “{said}” without these names").click()
    assert page.input_value("#q") == after
    page.close()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("the", "only of words too common"), ("zzzz-zzzz", "Try “zzzzzzzz”"), ("geneva NOT aleppo", "AND, OR and NOT are plain words"),
        ("outlet:", ""), ("lavrov -", "5 articles"), ("Reuters: talks", "articles for"), ("lavrov https://x.example", "5 articles"),
        ("q" * 200 + "~2", "Nothing found"),
    ],
)  # fmt: skip
def test_what_the_page_says(query: str, said: str, site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{site}/search.html")
    page.fill("#q", query)
    page.wait_for_function("s => document.querySelector('.status').textContent.includes(s)", arg=said)
    page.wait_for_timeout(100)
    assert "There is no field" not in page.locator(".status").inner_text()
    assert "not complete" not in page.locator(".status").inner_text()
    assert len(page.locator(".status").inner_text()) < 250
    page.close()


def test_a_space_or_enter_ends_completion(site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{site}/search.html")
    page.fill("#q", "war")
    page.wait_for_selector(".hit")
    said = page.locator(".status").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_function("s => document.querySelector('.status').textContent.trim() !== s.trim()", arg=said)
    ended = page.locator(".status").inner_text()
    page.fill("#q", "war ")
    page.wait_for_timeout(300)
    assert page.locator(".status").inner_text() == ended
    page.goto(f"file://{site}/search.html?q=war")
    page.wait_for_selector(".hit")
    assert page.locator(".status").inner_text() == ended
    page.close()


LANGUAGES = {
    "fr": ("fr", "Les réfugiés d’Alep", "Un accord sur l’évacuation des réfugiés a été annoncé à Genève."),
    "es": ("es", "La negociación", "Las negociaciones continúan en Ginebra."),
    "ru": ("ru", "Переговоры", "Участники переговоров собрались в Женеве."),
    "ar": ("ar", "محادثات", "بدأت المفاوضات في جنيف أمس."),
    "tr": ("tr", "Görüşmeler", "Ankara'daki görüşmeler sürüyor."),
    "de": ("de", "Gespräche", "Die Gespräche in Genf wurden unterbrochen."),
    "zh": ("zh", "和谈", "日内瓦和谈周三暂停，谈判将继续。"),
    "ja": ("ja", "協議", "ジュネーブ会議は水曜日に中断された。"),
    "th": ("th", "การเจรจา", "การเจรจาสันติภาพหยุดชะงักเมื่อวันพุธ"),
    "en": ("en", "The talks", "The negotiations went on. A café was open; the end of the talks was near."),
    "pl": ("pl", "Rozmowy", "Rozmowy w Genewie przerwano."),
}


@pytest.fixture(scope="module")
def tongues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One short article in each language; the texts are made up."""
    folder = tmp_path_factory.mktemp("tongues")
    (folder / "content/articles").mkdir(parents=True)
    for name, (language, title, text) in LANGUAGES.items():
        head = f"---\ntitle: {title}\nlanguage: {language}\n---\n"
        (folder / f"content/articles/{name}.md").write_text(f"{head}{text}\n", "utf-8")
    return build(folder / "content", folder / "output").output


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("réfugié", {"fr"}), ("refugies", {"fr"}), ("alep", {"fr"}), ("evacuation", {"fr"}),
        ("negociaciones", {"es"}), ("negociación", {"es"}), ("negociacion", {"es"}),
        ("переговор", {"ru"}), ("ПЕРЕГОВОРЫ", {"ru"}), ("المفاوضات", {"ar"}), ("جنيف", {"ar"}), ("+the +negotiation", {"en"}),
        ("ankara", {"tr"}), ("gorusmeler", {"tr"}), ("gespräch", {"de"}), ("gesprache", {"de"}),
        ("日内瓦", {"zh"}), ("内瓦日", set()), ("谈判", {"zh"}), ("和谈", {"zh"}), ("日", {"zh", "ja"}), ("-日内瓦 negotiation", {"en"}),
        ("日内瓦 negotiation", {"zh", "en"}), ('"停"', {"zh"}), ("续", {"zh"}), ("พุธ", {"th"}), ('"日内瓦和谈"', {"zh"}), ("+日内瓦 +谈判", {"zh"}),
        ('"negotiations went"', {"en"}), ('-"café" negotiations', set()), ('"les"', {"fr"}),
        ("ジュネーブ", {"ja"}), ("シュネーフ", set()), ("会議", {"ja"}), ("สันติภาพ", {"th"}), ("ภาพสันติ", set()),
        ("negotiation", {"en"}), ("cafe", {"en"}), ('"end of the talks"', {"en"}), ('"end talks"', set()),
        ("genewie", {"pl"}), ("+negotiations", {"en"}), ("nego*", {"en", "es"}), ("title:和谈", {"zh"}),
    ],
)  # fmt: skip
def test_every_language_is_found_in_its_own_way(query: str, found: set[str], tongues: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{tongues}/search.html")
    assert set(page.evaluate(ANSWER, query)["ids"]) == found
    page.close()


@pytest.mark.parametrize(
    ("query", "marked"),
    [("refugies", "réfugiés"), ("日内瓦", "日内瓦"), ("สันติภาพ", "สันติภาพ"), ("переговоры", "переговоров")],
)
def test_words_of_every_language_are_marked(query: str, marked: str, tongues: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{tongues}/search.html")
    page.fill("#q", query)
    page.wait_for_selector(".hit .excerpt mark")
    assert marked in page.locator(".hit mark").all_text_contents()
    page.locator(".hit h2 a").first.click()
    page.wait_for_selector(".article mark.found")
    assert page.locator("mark.found").first.inner_text() == marked
    page.close()
