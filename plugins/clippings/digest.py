"""A digest of what something was made from, in sixteen bytes (BLAKE2b, https://www.rfc-editor.org/rfc/rfc7693)."""

import marshal
from hashlib import blake2b
from typing import Any

DIGEST = 16
"""The length of a digest, in bytes."""
_FORM = 2
"""The version of `marshal`'s format: the last in which equal values are always written alike."""


def digest(*parts: Any) -> bytes:
    """Sixteen bytes that differ where any part differs, or the number or order of the parts.

    They are the same in every process of one version of Python. Parts are strings, bytes, numbers, None, and tuples of
    these; ValueError for anything else.
    """
    return blake2b(marshal.dumps(parts, _FORM), digest_size=DIGEST).digest()
