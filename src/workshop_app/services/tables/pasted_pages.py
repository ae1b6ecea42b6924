"""Tables and lists as mail and web pages hold them, and the shapes that pasting makes of tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.services.tables.choices import Kind, TakenAs
from workshop_app.services.tables.header_words import word_for
from workshop_app.services.tables.keys import cell_text, match_key
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people_cells import says_absent

_TAG = re.compile(r"</?(?:p|div|br|table|tr|td|th|li|ul|ol|span|html|body)\b[^<>]*>", re.IGNORECASE)
_TOKEN = re.compile(r"(<[^<>]*>)")
_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)\b", re.IGNORECASE)
_UNREAD = frozenset({"style", "script", "head"})
_CELLS = frozenset({"td", "th"})
_LINES = frozenset({"p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4"})
_WITHIN = frozenset(
    {"span", "b", "i", "u", "strong", "em", "a", "font", "html", "body", "tbody", "thead", "sup"}
)
_FEW = 2
_HEAD = 20
_SYLLABLE = re.compile("[가-힣]")
_LABELLED = re.compile(
    r"[-–•·*□■○●▶\s]*(?P<label>[^:：,()（）@]{1,20}?(?:\s?\(\d{1,3}\s?[명인]?\))?)\s*[:：]\s*(?P<said>\S.*)"
)
_COMING = frozenset(
    {"참석", "참석자", "참가자", "참여자", "명단", "attending", "participants", "present"}
)
_DASH = re.compile(r"(?<=\S)\s+[-–—]\s+(?=\S)")


def without_tags(sheet: RawSheet) -> RawSheet:
    """Return a sheet whose text is that of a web page or a mail as people see it there."""
    if len(_TAG.findall(sheet.text)) < _FEW or "</" not in sheet.text:
        return sheet
    text = unescape("".join(_as_seen(sheet.text)))
    lines = (line.strip(" ").removesuffix("\t") for line in text.split("\n"))
    return sheet_of("\n".join(line for line in lines if line.strip()), is_list=True)


def unspread(sheet: RawSheet) -> RawSheet:
    """Return a sheet with headings spread over their columns, as `성    명`, in one cell each."""
    rows = [*sheet.rows]
    for at, row in enumerate(rows[:_HEAD]):
        said = [text for text in map(cell_text, row) if text]
        joined = _joined(said)
        if len(joined) < len(said) and len(joined) >= _usual(rows[at + 1 :]) > 1:
            rows[at] = tuple(joined)
            return replace(sheet, rows=tuple(rows))
    return sheet


def _usual(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many cells the first row that says something fills."""
    return next((count for row in rows if (count := sum(map(bool, map(cell_text, row))))), 0)


def _joined(texts: Sequence[str]) -> list[str]:
    """Return texts with syllables beside each other as one where they are a known heading."""
    found: list[str] = []
    at = 0
    while at < len(texts):
        two = "".join(texts[at : at + 2])
        known = word_for(two, Kind.PARTICIPANTS) and all(
            _SYLLABLE.fullmatch(one) for one in texts[at : at + 2]
        )
        found.append(two if known else texts[at])
        at += 2 if known else 1
    return found


def of_cards(sheet: RawSheet) -> RawSheet:
    """Return a sheet with a row for each card of labelled lines: `성명: …`, below it `소속: …`."""
    lines = [cell_text(row[0]) if len(row) == 1 else "" for row in sheet.rows if any(row)]
    said = [_LABELLED.fullmatch(line) for line in lines]
    labels = [match["label"] for match in said if match]
    heads = list(dict.fromkeys(labels))
    known = [word_for(one, Kind.PARTICIPANTS) for one in heads]
    if len(labels) < len(lines) or len(heads) < _FEW or TakenAs.NAME not in known or not all(known):
        return sheet
    cards: list[dict[str, str]] = [{}]
    for match in filter(None, said):
        if match["label"] in cards[-1]:
            cards.append({})
        cards[-1][match["label"]] = match["said"]
    rows = [tuple(card.get(head, "") for head in heads) for card in cards]
    return replace(sheet, rows=(tuple(heads), *rows))


def _as_seen(text: str) -> Iterator[str]:
    """Yield what is seen of a web page: cells end with a tab, lines where a block begins or ends."""
    unread, in_cell = "", False
    for at, token in enumerate(_TOKEN.split(text)):
        found = _TAG_NAME.match(token) if at % 2 else None
        name = found[1].casefold() if found else ""
        closes = token.startswith("</")
        if unread:
            unread = "" if closes and name == unread else unread
        elif name in _UNREAD:
            unread = "" if closes else name
        elif name in _CELLS:
            in_cell = not closes
            yield "\t" if closes else ""
        elif name in _LINES:
            yield " " if in_cell else "\n"
        elif name not in _WITHIN and not token.startswith("<!"):
            yield " ".join(f".{token}.".split())[1:-1]


def _people_behind(said: str) -> Iterator[str]:
    """Yield what commas part, but not those in brackets: each of those is a space."""
    depth, begun = 0, list[str]()
    for sign in said:
        depth = max(0, depth + (sign in "(（") - (sign in ")）"))
        if sign not in ",;、":
            begun.append(sign)
        elif depth:
            begun.append(" ")
        else:
            yield " ".join("".join(begun).split())
            begun.clear()
    yield " ".join("".join(begun).split())


def unlabelled(sheet: RawSheet) -> RawSheet:
    """Return `group: one (office), another (office)` as the group above and a row each."""
    lines = [line for line in sheet.text.split("\n") if line.strip()]
    found = [_LABELLED.fullmatch(line.strip()) for line in lines]
    parted = [list(_people_behind(one["said"])) for one in found if one]
    if not lines or len(parted) < len(lines) or max(map(len, parted)) < _FEW:
        return sheet
    rows: list[tuple[Cell, ...]] = []
    for line, one, people in zip(lines, found, parted, strict=True):
        label = one["label"] if one else ""
        if says_absent(label):
            rows.append((f"※ {line.strip()}",))
            continue
        rows.append((f"※ {label}" if match_key(label) in _COMING else label,))
        rows.extend((person,) for person in people if person)
    return replace(sheet, rows=tuple(rows))


def dashed(sheet: RawSheet) -> RawSheet:
    """Return `Jane Doe (Ministry) - Government` on each line as cells: a dash with spaces parts."""
    rows = [_DASH.split(line.strip()) for line in sheet.text.split("\n") if line.strip()]
    if len({len(row) for row in rows}) != 1 or len(rows[0]) < _FEW or len(rows) < _FEW:
        return sheet
    return replace(sheet, rows=tuple(map(tuple, rows)))


def refolded(sheet: RawSheet) -> RawSheet:
    """Return a table of which each cell was pasted on a line of its own as rows again."""
    said = [cell_text(row[0]) for row in sheet.rows if len(row) == 1 and cell_text(row[0])]
    if len(said) < sum(any(map(cell_text, row)) for row in sheet.rows):
        return sheet
    words = [word_for(text, Kind.PARTICIPANTS) is not None for text in said]
    first = words.index(True) if True in words else len(words)
    end = first + [*words[first:], False].index(False)
    for begin in range(first, end - 1):
        width = end - begin
        if (len(said) - end) % width == 0 and len(said) > end:
            cells = said[begin:]
            rows = [tuple(cells[at : at + width]) for at in range(0, len(cells), width)]
            return replace(sheet, rows=tuple(rows))
    return sheet


def side_by_side(parts: Sequence[Sequence[str]]) -> int:
    """Return after how many columns the same headings come again; 0 where they do not."""
    said = [tuple(one) for one in parts]
    for width in range(_FEW, len(said) // 2 + 2):
        again = said[width:]
        if len(again) >= width - 1 and any(again) and _again(said, again, width):
            return width
    return 0


def _again(said: Sequence[tuple[str, ...]], again: Sequence[tuple[str, ...]], width: int) -> bool:
    blank = sum(not one for one in said[:width])
    repeated = all(one == said[at % width] for at, one in enumerate(again, start=width))
    return repeated and blank <= 1 and width - blank >= _FEW
