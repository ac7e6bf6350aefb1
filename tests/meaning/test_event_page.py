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
    account = plain(archive.page("events/talks.html").select_one("article.account"))
    assert "Talks end" in account
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
    archive.change({"articles": {"one": {"date": "2016-02-03"}}})
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
