"""What an event's page says of the accounts of it."""

from pathlib import Path

from archives import Archive, plain

CONTENT = {
    "articles": {"one": {"title": "Talks end", "events": ["talks"], "body": "They met in Lowtown."}},
    "events": {"talks": {"title": "The talks"}},
    "authority": {"people": {"doe": {"name": "John Doe"}}},
}
NOBODY = "names none of those who took part"


def test_no_account_is_said_to_name_nobody_where_the_event_itself_names_nobody(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.build()
    page = archive.page("events/talks.html")
    account = plain(page.select_one("article.account"))
    assert "Talks end" in account
    assert plain(page.select_one("#accounts")) == "The one account in this archive"
    assert NOBODY not in account
    archive.change({"events": {"talks": {"people": ["doe"]}}})
    archive.build()
    assert NOBODY in plain(archive.page("events/talks.html").select_one("article.account"))


def test_a_question_without_positions_is_not_counted_in_noughts(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {**CONTENT, "questions": {"why": {"question": "Why did they end?", "positions": []}}})
    archive.build()
    for path in ("index.html", "questions/index.html"):
        said = plain(next(one for one in archive.page(path).select("li") if "Why did they end?" in one.text))
        assert "No position is set out yet." in said
        assert "0 " not in said
    assert "No position is set out yet." in plain(archive.page("questions/why.html").select_one("main"))


def test_undated_articles_are_told_of_where_there_are_some(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.build()
    assert "Undated ones stand last" in archive.text("articles/index.html")
    archive.change({"articles": {"one": {"title": "One", "date": "2016-02-03"}}})
    archive.build()
    assert "Undated ones stand last" not in archive.text("articles/index.html")


def test_what_an_account_alone_quotes_is_not_said_twice(tmp_path: Path) -> None:
    shown = (
        "“Our ships are built for worse than a calm night,” said John Doe.\n\n"
        "“We have lamps enough for every bank along the whole of this coast,” John Doe went on."
    )
    apart = "“Nobody has ever asked for a lamp,” someone else said."
    articles = {
        "one": {"title": "One", "outlet": "gazette", "events": ["talks"], "body": f"{shown}\n\nIt rained.\n\n{apart}"},
        "two": {"title": "Two", "outlet": "herald", "events": ["talks"], "body": "John Doe left the town."},
    }
    outlets = {id: {"name": id.title()} for id in ("gazette", "herald")}
    archive = Archive(
        tmp_path,
        {
            "articles": articles,
            "events": {"talks": {"title": "The talks", "people": ["doe"]}},
            "authority": {**CONTENT["authority"], "outlets": outlets},
        },
    )
    archive.build()
    account = plain(archive.page("events/talks.html").select_one("article.account"))
    assert account.count("Our ships are built for worse") == 1
    assert account.count("We have lamps enough") == 1
    assert account.count("Nobody has ever asked for a lamp") == 1
    assert "3 quotations that no other account has" in account


QUESTIONED = {
    "articles": {
        "one": {
            "title": "One",
            "date": "2016-02-03",
            "outlet": "gazette",
            "events": ["talks"],
            "body": "The envoy ended the talks.",
        },
        "two": {
            "title": "Two",
            "date": "2016-02-04",
            "outlet": "herald",
            "events": ["talks"],
            "body": "It rained.\n\nThe delegation left.",
        },
        "three": {
            "title": "Three",
            "date": "2016-02-05",
            "outlet": "courier",
            "events": ["talks"],
            "body": "The envoy ended them.",
        },
        "elsewhere": {"title": "Elsewhere", "date": "2016-03-01", "outlet": "post", "body": "Nobody ended them."},
    },
    "events": {"talks": {"title": "The talks"}},
    "questions": {
        "who": {
            "question": "Who ended the talks?",
            "events": ["talks"],
            "positions": [
                {"article": "two", "on": {"exact": "The delegation left"}, "answer": "The delegation"},
                {"article": "one", "on": {"paragraph": 1}, "answer": "The envoy"},
                {"article": "three", "on": {"paragraph": 1}, "answer": "The envoy"},
                {"article": "elsewhere", "on": {"paragraph": 1}, "answer": "Nobody"},
            ],
        },
        "when": {
            "question": "When did they end?",
            "events": ["talks"],
            "positions": [
                {"article": "one", "on": {"paragraph": 1}, "answer": "That day"},
                {"article": "three", "on": {"paragraph": 1}, "answer": "That day"},
            ],
        },
        "alone": {
            "question": "What did one say?",
            "events": ["talks"],
            "positions": [
                {"article": "one", "on": {"paragraph": 1}, "answer": "This"},
                {"article": "one", "on": {"exact": "the talks"}, "answer": "And that"},
            ],
        },
    },
    "authority": {"outlets": {id: {"name": id.title()} for id in ("gazette", "herald", "courier", "post")}},
}


def test_where_accounts_differ_stands_before_them_with_who_answers_what(tmp_path: Path) -> None:
    archive = Archive(tmp_path, QUESTIONED)
    archive.build()
    main = archive.page("events/talks.html").select_one("main")
    headings = [plain(one) for one in main.select("h2")]
    assert headings[:2] == ["Where the accounts differ", "The accounts, side by side"]
    section = main.select_one(".disputed")
    assert [(plain(one), one.a["href"]) for one in section.select("h3")] == [
        ("Who ended the talks?", "../questions/who.html")
    ]
    assert [plain(one.dt) for one in section.select("dl div")] == ["The envoy", "The delegation"]
    given = {plain(one.dt): [(plain(dd), dd.a["href"]) for dd in one.select("dd")] for one in section.select("dl div")}
    assert given == {
        "The envoy": [
            ("Gazette, 3 February 2016", "../articles/one.html#p-1"),
            ("Courier, 5 February 2016", "../articles/three.html#p-1"),
        ],
        "The delegation": [("Herald, 4 February 2016", "../articles/two.html#p-2")],
    }


def test_a_question_that_the_accounts_do_not_answer_differently_is_only_named(tmp_path: Path) -> None:
    archive = Archive(tmp_path, QUESTIONED)
    archive.build()
    facts = plain(archive.page("events/talks.html").select_one(".facts-list"))
    assert facts == "Questions in disputeWhat did one say?, When did they end?"
    archive.change({"questions": {"when": {"positions": [
        {"article": "one", "on": {"paragraph": 1}, "answer": "That day"},
        {"article": "three", "on": {"paragraph": 1}, "answer": "The day after"},
    ]}}})  # fmt: skip
    archive.build()
    asked = archive.page("events/talks.html").select(".disputed h3")
    assert [plain(one) for one in asked] == ["When did they end?", "Who ended the talks?"]


def test_of_many_accounts_that_give_one_answer_four_are_named_and_the_others_counted(tmp_path: Path) -> None:
    ids = [f"article{n}" for n in range(7)]
    articles = {id: {"title": "A title", "outlet": "gazette", "events": ["talks"], "body": "They ended."} for id in ids}
    positions = [{"article": id, "on": {"paragraph": 1}, "answer": "Yes" if n else "No"} for n, id in enumerate(ids)]
    question = {"question": "Did they end?", "events": ["talks"], "positions": positions}
    archive = Archive(tmp_path, {**QUESTIONED, "articles": articles, "questions": {"did": question}})
    archive.build()
    yes = archive.page("events/talks.html").select(".disputed dl div")[1]
    assert [plain(one) for one in yes.select("dd")] == [*["Gazette, undated"] * 4, "and 2 more"]


def test_an_answer_in_a_withheld_text_leads_to_its_passage_and_to_the_page_where_none_is_shown(tmp_path: Path) -> None:
    archive = Archive(tmp_path, QUESTIONED)
    for rights, path in (({}, "../articles/two.html#p-2"), ({"derive": "none"}, "../articles/two.html")):
        archive.change({"articles": {"two": {"rights": {"publish": False, **rights}}}})
        archive.build("https://example.org")
        given = archive.page("events/talks.html").select(".disputed dl div")
        assert {plain(one.dt): one.dd.a["href"] for one in given}["The delegation"] == path
