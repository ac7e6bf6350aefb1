"""Text as HTML, as a plain string."""

from collections.abc import Callable

import markupsafe

escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""What `markupsafe.escape` gives of a text, as far as its authors let us without the object that says that it is safe:
to make that takes several times as long as to escape, and a page is put together of hundreds of pieces."""
