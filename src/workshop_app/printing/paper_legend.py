"""What stands above and below the recommendations of a paper ballot."""

from collections.abc import Iterator

from workshop_app.domain.recommendations import Criterion
from workshop_app.printing.paper_parts import (
    BETWEEN_LEFT,
    BETWEEN_RIGHT,
    FOOTER_TOP,
    HEADER_TOP,
    LEFT,
    LEGEND_TOP,
    RIGHT,
    WHO_WIDTH,
    Example,
    Part,
    Sizes,
    Words,
    said_in,
)
from workshop_app.printing.paper_text import line_height, lines_of, width_of
from workshop_app.services.paper import PaperForm, PaperStyle
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import local, translate

_NAMES = 24.0
_GAP = 2.0
_HEADER_ROOM, _FOOTER_ROOM = 15.5, 16.0


def header_of(form: PaperForm, style: PaperStyle, sizes: Sizes) -> Iterator[Part]:
    """Yield what the ballot is: the title, the round and the day."""
    width = BETWEEN_RIGHT - BETWEEN_LEFT - WHO_WIDTH - 2
    said = said_in(
        style,
        lambda: translate("Paper", "Paper ballot · Round {number}").format(number=form.number),
    )
    below = " / ".join(said) + (f" · {form.day.isoformat()}" if form.day else "")
    small = min(sizes.small + 1, 9.0)
    size, lines = _fitting(form.title, width, _HEADER_ROOM - line_height(small))
    y = HEADER_TOP
    for line in lines:
        yield Words(BETWEEN_LEFT, y, width, line, size, bold=True)
        y += line_height(size)
    yield Words(BETWEEN_LEFT, y, width, below, small)


def _fitting(text: str, width: float, height: float) -> tuple[float, list[str]]:
    """Return the largest type in which a text fits, and its lines; the last ones are cut."""
    lines, size = [text], 12.0
    while size > 6:  # noqa: PLR2004 - smaller is not read
        lines = lines_of(text, size, width, bold=True)
        if len(lines) * line_height(size) <= height:
            return size, lines
        size -= 0.5
    kept = lines[: int(height / line_height(size))]
    return size, [*kept[:-1], kept[-1][:-1] + "…"]


def legend_of(form: PaperForm, style: PaperStyle, sizes: Sizes) -> tuple[list[Part], float]:
    """Return the questions with their scales and how to mark, and where they end."""
    parts: list[Part] = []
    y = LEGEND_TOP
    for criterion in form.criteria:
        for name, said in _said_of(criterion, style):
            y = _paragraph(parts, name, said, sizes, y)
    for name, said in zip(
        said_in(style, lambda: translate("Paper", "Apart")), said_in(style, _apart), strict=True
    ):
        y = _paragraph(parts, name, said, sizes, y)
    for name, steps in zip(
        said_in(style, lambda: translate("Paper", "How to mark")), _steps(style), strict=True
    ):
        y = _marking(parts, name, steps, sizes, y)
    return parts, y + 1


def _said_of(criterion: Criterion, style: PaperStyle) -> Iterator[tuple[str, str]]:
    """Yield name, and question and labels, in each language."""
    names = said_in(style, lambda: local(criterion.name))
    texts = said_in(style, lambda: _scale_line(criterion))
    for at, text in enumerate(texts):
        yield (names[at] if at < len(names) else "", text)


def _scale_line(criterion: Criterion) -> str:
    points = "  ".join(
        f"{one.value}\N{NO-BREAK SPACE}{local(one.label)}".strip()
        for one in criterion.scale.points
        if one.label
    )
    return f"{local(criterion.question)}  {points}"


def _apart() -> str:
    return translate(
        "Paper",
        "Where you cannot judge, mark “Don't know”. Where you have an interest of your own, mark "
        "that alone.",
    )


def _steps(style: PaperStyle) -> list[tuple[str, str, str]]:
    fill = said_in(style, lambda: translate("Paper", "fill or"))
    cross = said_in(style, lambda: translate("Paper", "cross one circle in each row"))
    strike = said_in(style, lambda: translate("Paper", "to correct, strike it out, mark another"))
    return list(zip(fill, cross, strike, strict=True))


def _paragraph(parts: list[Part], name: str, said: str, sizes: Sizes, y: float) -> float:
    size = sizes.small
    names = _NAMES * max(1.0, size / 8)
    width = RIGHT - LEFT - names
    parts.append(Words(LEFT, y, names - 1, name, size, bold=True))
    for line in lines_of(said, size, width):
        parts.append(Words(LEFT + names, y, width, line, size))
        y += line_height(size)
    return y + 0.4


def _marking(
    parts: list[Part], name: str, steps: tuple[str, str, str], sizes: Sizes, y: float
) -> float:
    """Show the circles beside the words; on a line of their own where they do not fit."""
    size, radius = sizes.small, min(sizes.radius, 2.3)
    names = _NAMES * max(1.0, size / 8)
    parts.append(Words(LEFT, y + 0.6, names - 1, name, size, bold=True))
    x, height = LEFT + names, max(line_height(size), 2 * radius + 0.6)
    kinds: tuple[tuple[Example, str], ...] = tuple(
        (Example(0, 0, radius, kind), said)
        for kind, said in zip(("filled", "crossed", "struck"), steps, strict=True)
    )
    for example, said in kinds:
        width = width_of(said, size)
        if x + 2 * radius + _GAP + width > RIGHT and x > LEFT + names:
            x, y = LEFT + names, y + height
        x += radius / 3 if example.kind == "struck" else 0
        parts.append(Example(x + radius + 0.6, y + height / 2, radius, example.kind))
        x += 2 * radius + _GAP + (radius / 2 if example.kind == "struck" else 0)
        parts.append(Words(x, y + (height - line_height(size)) / 2, width, said, size))
        x += width + 3
    return y + height + 0.4


def footer_of(form: PaperForm, style: PaperStyle, sizes: Sizes, *, more: bool) -> Iterator[Part]:
    """Yield what becomes of the ballot, and that it goes on."""
    width = BETWEEN_RIGHT - BETWEEN_LEFT
    said = said_in(style, _handing_in) + said_in(style, lambda: promise_text(form.anonymity))
    if more:
        said += said_in(style, lambda: translate("Paper", "It goes on on the next page"))
    size = min(sizes.small, 8.0)
    lines = [line for text in said for line in lines_of(text, size, width)]
    while len(lines) * line_height(size) > _FOOTER_ROOM and size > 5:  # noqa: PLR2004 - not read
        size -= 0.5
        lines = [line for text in said for line in lines_of(text, size, width)]
    for at, line in enumerate(lines):
        y = FOOTER_TOP + at * line_height(size)
        yield Words(BETWEEN_LEFT, y, width, line, size, align="centre")


def _handing_in() -> str:
    return translate(
        "Paper", "Hand it to the facilitator, unfolded. Please write on none of the four patterns."
    )
