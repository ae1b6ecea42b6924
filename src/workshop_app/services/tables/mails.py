"""What a mail says around the list that it holds: a greeting, a farewell, who signed it."""

import re
from collections.abc import Sequence

_GREETING = re.compile(
    r"(?:안녕하|dear\b|hi\b|hello\b|good (?:morning|afternoon|day)\b).*|.*\s\S+니다[.!~\s]*",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"(?:감사합니다|고맙습니다|수고하세요|이상입니다|thanks|thank you|many thanks|cheers|best"
    r"|(?:best |kind |warm |with )*regards|best wishes|(?:yours )?sincerely(?: yours)?|yours truly)[\s.,!~]*",
    re.IGNORECASE,
)
_BY = re.compile(r"\S(?:\s.*)?\s(?:드림|올림|배상)\W*", re.IGNORECASE)
_SIGNED = re.compile(
    r"\S@\S|\d{2,4}[-.)\s]+\d{3,4}[-.\s]\d{4}|(?:드림|올림|배상)\W*$|\bregards\b|\bwww\.|https?://",
    re.IGNORECASE,
)
_MOST = 10


def greets(text: str) -> bool:
    """Tell whether a line above a list speaks to those who read it."""
    return _GREETING.fullmatch(text) is not None


def parts(text: str) -> bool:
    """Tell whether a line says farewell."""
    return _PARTING.fullmatch(text) is not None


def is_signed(texts: Sequence[str]) -> bool:
    """Tell whether some last lines say who wrote a mail: with an address, a number, a name."""
    return len(texts) <= _MOST and any(map(_SIGNED.search, texts))


def signature(texts: Sequence[str]) -> int:
    """Return at which of some lines a mail is signed: where it says farewell, or by whom."""
    for at, text in enumerate(texts):
        if (parts(text) or _BY.fullmatch(text)) and is_signed(texts[at:]):
            return at
    return len(texts)
