"""Identifiers that can travel between laptops without colliding."""

import time
from os import urandom

_RANDOM_BITS = 74


def new_id() -> str:
    """Return a UUID version 7 (RFC 9562 §5.7) as text: 48 bits of milliseconds, 74 random bits.

    Python 3.11 has no `uuid.uuid7`; the standard library gains it in 3.14.
    """
    milliseconds = time.time_ns() // 1_000_000
    random = _random(_RANDOM_BITS)
    high, low = random >> 62, random & ((1 << 62) - 1)
    return _text((milliseconds << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low)


def new_random_id() -> str:
    """Return a UUID version 4: without the time, for whatever must not reveal an order."""
    random = _random(122)
    high, middle, low = random >> 74, (random >> 62) & 0xFFF, random & ((1 << 62) - 1)
    return _text((high << 80) | (0x4 << 76) | (middle << 64) | (0b10 << 62) | low)


def _random(bits: int) -> int:
    # What `secrets` does, which reads hmac and OpenSSL for it while the first list is waited for.
    return int.from_bytes(urandom((bits + 7) // 8), "big") >> (-bits % 8)


def _text(number: int) -> str:
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
