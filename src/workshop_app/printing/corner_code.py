"""What the codes in the corners of a paper ballot say: short enough for the smallest QR code.

| characters | what                                                  |
|------------|-------------------------------------------------------|
| 1          | W, ours                                               |
| 4          | workshop and round                                    |
| 3          | the layout: words, language, size, places of circles  |
| 8          | the ballot: P and a person's key, B and a blank one's |
| 2          | page and corner                                       |
| 2          | check                                                 |
"""

from dataclasses import dataclass

from workshop_app.services.paper import ALPHABET, KEY_LENGTH, ROUND_LENGTH, digest

OURS = "W"
LAYOUT_LENGTH, CHECK_LENGTH = 3, 2
CORNERS = 4
MOST_PAGES = len(ALPHABET) ** 2 // CORNERS
_ROUND = 1 + ROUND_LENGTH
_LAYOUT = _ROUND + LAYOUT_LENGTH
_KEY = _LAYOUT + KEY_LENGTH
_PLACE = _KEY + 2
LENGTH = _PLACE + CHECK_LENGTH


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What the four codes of one page share; pages count from 1."""

    round_key: str
    layout: str
    ballot: str
    page: int

    def text(self, corner: int) -> str:
        """Return what the code of a corner says; corners go round from the upper left."""
        high, low = divmod((self.page - 1) * CORNERS + corner, len(ALPHABET))
        place = ALPHABET[high] + ALPHABET[low]
        body = OURS + self.round_key + self.layout + self.ballot + place
        return body + digest(CHECK_LENGTH, body)


def read_corner(text: str) -> tuple[SheetCode, int] | None:
    """Return page and corner, or nothing where it is no code of ours."""
    body, check = text[:_PLACE], text[_PLACE:]
    if len(text) != LENGTH or text[0] != OURS or check != digest(CHECK_LENGTH, body):
        return None
    high, low = (ALPHABET.index(one) for one in body[_KEY:])
    page, corner = divmod(high * len(ALPHABET) + low, CORNERS)
    code = SheetCode(body[1:_ROUND], body[_ROUND:_LAYOUT], body[_LAYOUT:_KEY], page + 1)
    return code, corner
