"""Pelican's settings for the archive. Its name and words are in content/archive.yaml."""

import os

SITENAME = "Press archive"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
CACHE_PATH = os.environ.get("CLIPPINGS_CACHE", ".cache")
EXECUTOR = os.environ.get("CLIPPINGS_EXECUTOR", "")  # a cluster's address: docs/cluster.md

PLUGIN_PATHS = ["plugins"]
PLUGINS = [
    "clippings.records",
    "clippings.outlets",
    "clippings.entities",
    "clippings.quotations",
    "clippings.annotations",
    "clippings.events",
    "clippings.links",
    "clippings.describe",
    "clippings.search",
]

# Pelican reads the articles; the plugins write every page, so Pelican's own pages are off.
ARTICLE_PATHS = ["articles"]
ARTICLE_URL = "articles/{slug}.html"
ARTICLE_SAVE_AS = DRAFT_SAVE_AS = ARTICLE_LANG_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
PAGE_PATHS: list[str] = []
STATIC_PATHS = ["images"]
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
USE_FOLDER_AS_CATEGORY = False
FILENAME_METADATA = "(?P<slug>.*)"
