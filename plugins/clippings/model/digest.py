"""What something was made from, in sixteen bytes."""

from hashlib import blake2b


def digest(*parts: str | bytes) -> bytes:
    """Sixteen bytes that differ where any part differs, or their number or order."""
    data = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    lengths = ",".join([str(len(part)) for part in data]).encode()
    return blake2b(b"".join((lengths, b";", *data)), digest_size=16).digest()
