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
