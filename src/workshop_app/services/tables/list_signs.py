"""What single lines of a list tell of themselves: headings, notes, sentences that go on."""

import re

from workshop_app.services.tables.list_lines import ListLine, width

NEAR = 2
"""Lines whose indents differ by less stand side by side."""
LONG = 44
"""A line at least so wide may have been broken by the program that wrote it."""
_FULL = 60
_ENDS = re.compile(r"[.!?。…:;：][\"'”’)\]]*$")
_GOES_ON = re.compile(
    r"(?:,|·|및|또는|혹은|위한|위해|위하여|하여|하고|하며|있는|없는|하는|되는|으로|에서|에게|를|통해|통한|대한|"
    r"따른|관한|하도록|되도록|\b(?:and|or|of|the|an|to|for|in|on|with|by|from|that|which|as|at))$",
    re.IGNORECASE,
)
# What is done, and on the next line that it is: 품질을 / 관리한다.
_OBJECT = re.compile(r"[가-힣](?:을|의|와|과|에|고|며)$")
_VERB = re.compile(r"(?:\S+ ){0,2}\S+(?:다|함|것)[.]?")
_HEADS = re.compile(r"[:：]$|^\[[^\]]*\]$|^【[^】]*】$|^<[^>]*>$|^#{1,6}\s|다음과\s같")
_NAMES_A_LIST = re.compile(
    r"^(?:\S+\s){0,4}(?:권고안|제언|권고\s?사항|(?:추진|핵심|주요|정책|세부)\s?과제|안건|목록|리스트)"
    r"(?:\s?[(（]?[안案][)）]?)?$|^(?:권고|과제|제안|의견|방안)$"
    r"|^(?:the\s|our\s|draft\s|final\s|policy\s)*(?:recommendations?|list|agenda|proposals?)"
    r"(?:\s(?:list|of|from|by)\b.*)?$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:※|\*+\s|주\s?[):]|비고|출처|자료\s?:|끝[.]?$|이상[.]?$|감사합니다|고맙습니다|--|—{2}|"
    r"notes?\b\s?:|n\.?b\.?\s?:|sources?\s?:|thanks\b|thank you|best\b[ \w]*,?$|kind regards|"
    r"regards\b|sincerely|sent from)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=_*~─━ ]{3,}$")
_PAGE = re.compile(
    r"[-–—]\s?\d{1,4}\s?[-–—]|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?"
    r"|\d{1,4}\s(?:of|/)\s\d{1,4}|\d{1,4}\s?(?:쪽|페이지)",
    re.IGNORECASE,
)
_SECTION = re.compile(r".*(?:분야|부문|영역|\b(?:areas?|themes?|sector|pillar))$", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z]{1,4}[-.]?\d+[.):\s]")


def is_rule(line: ListLine) -> bool:
    """Tell whether a line is drawn, not written."""
    return bool(_RULE.match(line.plain)) or not line.plain


def is_page_number(line: ListLine) -> bool:
    """Tell whether a line is the number of a page, as copied from a printed one."""
    return bool(_PAGE.fullmatch(line.plain))


def names_a_section(plain: str) -> bool:
    """Tell whether words name the field that the items below are about."""
    return bool(_SECTION.fullmatch(plain))


def heads(line: ListLine) -> bool:
    """Tell whether a line by its form introduces what follows."""
    return bool(_HEADS.search(line.plain))


def names_a_list(plain: str) -> bool:
    """Tell whether words name a list, not one of its items."""
    return bool(_HEADS.search(plain) or _NAMES_A_LIST.search(plain))


def is_note(line: ListLine) -> bool:
    """Tell whether a line is a remark, a source or a greeting."""
    return bool(_NOTE.match(line.plain))


def ends(line: ListLine) -> bool:
    """Tell whether a sentence ends with the line."""
    return bool(_ENDS.search(line.plain))


def goes_on(line: ListLine, above: ListLine) -> bool:
    """Tell whether the words themselves say that `line` goes on with the sentence above."""
    if ends(above) or _CODE.match(line.plain):
        return False
    return (
        _begins_small(line)
        or bool(_GOES_ON.search(above.plain))
        or bool(_OBJECT.search(above.plain) and _VERB.fullmatch(line.plain))
        or above.plain.count("(") > above.plain.count(")")
    )


def was_broken(line: ListLine, above: ListLine, widest: int) -> bool:
    """Tell whether the line above was broken at a margin, as its width is near the `widest`."""
    wide = width(above.plain)
    if line.plain[:1].isascii() and line.plain[:1].isupper():
        return not ends(above) and wide >= _FULL and wide * 10 >= widest * 9
    return not ends(above) and wide >= LONG and wide * 4 >= widest * 3


def _begins_small(line: ListLine) -> bool:
    first = line.plain[:1]
    return first.isascii() and first.islower()
