"""What something was made from, in sixteen bytes."""

from hashlib import blake2b


def digest(*parts: str | bytes) -> bytes:
    """Sixteen bytes that differ where any part differs, or their number or order."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8))
        made.update(data)
    return made.digest()
