"""An archive looked through, with nothing written."""

from pathlib import Path

from clippings.build.cache.lock import locked
from clippings.model.archive import Archive
from clippings.pelican.run import checked, mended, require, settings_for


def examined(content: Path) -> Archive:
    """The archive with everything that is found in each of its texts, not linked; nothing is written. ContentErrors
    when something is wrong with the content."""
    require(content)
    output = content / ".nowhere"
    with locked(Path(settings_for(content, output)["CACHE_PATH"]), content):
        outcome = mended(checked, lambda: settings_for(content, output)).outcome
    if outcome is None or outcome.archive is None:
        raise ValueError("a check that did not come to its end has nothing to tell")
    return outcome.archive
