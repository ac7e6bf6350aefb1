"""All that an editor can say of an article stands in its data, by tests/cases/full-article.yaml."""

from pathlib import Path

import pytest
import yaml

from conftest import PROJECT
from meaning.machinery import article_data, built

TABLE = yaml.safe_load((PROJECT / "tests/cases/full-article.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("full"), TABLE["files"])


@pytest.mark.parametrize("id", TABLE["data"])
def test_data_says_what_the_editors_said(id: str, archive: Path) -> None:
    found = article_data(archive, id)
    for field, value in TABLE["data"][id].items():
        assert found[field] == value, field


def test_it_is_linked_as_its_head_says(archive: Path) -> None:
    """It replies to another, which knows that it is replied to, and which its editors pinned."""
    for id, other in (("talks-end", "talks-begin"), ("talks-begin", "talks-end")):
        (link,) = article_data(archive, id)["links"]
        assert (link["to"], [reason["kind"] for reason in link["reasons"]]) == (other, ["pinned", "replies-to"])
