"""The kinds of paragraphs of a Hancom document: each shape is made once and then referred to."""

from enum import Enum
from typing import Any

from hwpx import HwpxDocument

from workshop_app.findings.document import look

PLAIN_STYLE = "바탕글"  # what is added after a heading would be numbered like it without a style

BULLETS = [{"char": "•"}]


class Kind(Enum):
    """What a paragraph is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    BULLET = "bullet"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE_CAPTION = "caption of a table"
    PICTURE = "picture"
    GAP = "gap"
    CELL = "cell"
    NUMBER = "number"
    HEAD = "head"
    NUMBER_HEAD = "number head"

    @classmethod
    def heading(cls, level: int) -> "Kind":
        """Return the heading of a level."""
        return (cls.HEADING_1, cls.HEADING_2, cls.HEADING_3)[min(max(level, 1), 3) - 1]


_HEADINGS = {Kind.HEADING_1: 1, Kind.HEADING_2: 2, Kind.HEADING_3: 3}
_LETTERS: dict[Kind, tuple[float, bool, str]] = {
    Kind.TITLE: (look.TITLE, True, look.INK),
    Kind.SUBTITLE: (look.SUBTITLE, False, look.MUTED),
    **{kind: (look.HEADINGS[level - 1], True, look.INK) for kind, level in _HEADINGS.items()},
    Kind.NOTE: (look.SMALL, False, look.MUTED),
    Kind.CAPTION: (look.SMALL, False, look.MUTED),
    Kind.TABLE_CAPTION: (look.SMALL, False, look.MUTED),
    Kind.GAP: (4, False, look.INK),
    Kind.CELL: (look.TABLE, False, look.INK),
    Kind.NUMBER: (look.TABLE, False, look.INK),
    Kind.HEAD: (look.TABLE, True, look.INK),
    Kind.NUMBER_HEAD: (look.TABLE, True, look.INK),
}
_RULE = {"sides": ["bottom"], "color": f"#{look.ACCENT}", "offset_mm": 1}
_SHAPES: dict[Kind, dict[str, Any]] = {
    Kind.TITLE: {"alignment": "CENTER", "after": 10, "border": _RULE | {"width": "0.7 mm"}},
    Kind.SUBTITLE: {"alignment": "CENTER", "before": 4, "after": 14},
    Kind.HEADING_1: {"before": 13, "after": 6, "border": _RULE | {"width": "0.4 mm"}},
    Kind.HEADING_2: {"before": 10, "after": 5},
    Kind.HEADING_3: {"before": 7, "after": 4},
    Kind.LEAD: {
        "after": 14,
        "indent_left_mm": 3,
        "indent_right_mm": 3,
        "border": {"color": f"#{look.MUTED}", "width": "0.25 mm", "offset_mm": 2, "connect": True},
    },
    Kind.NOTE: {"after": 6},
    Kind.BULLET: {"after": 3, "indent_left_mm": 4, "first_line_indent_mm": -4},
    Kind.QUOTE: {"after": 4, "indent_left_mm": 4},
    Kind.CAPTION: {"after": 8},
    Kind.TABLE_CAPTION: {"after": 3, "keep_with_next": True},
    Kind.GAP: {"after": 2, "line_spacing_percent": 100},
    Kind.NUMBER: {"alignment": "RIGHT", "after": 0},
    Kind.NUMBER_HEAD: {"alignment": "RIGHT", "after": 0},
    Kind.CELL: {"after": 0},
    Kind.HEAD: {"after": 0},
    Kind.PICTURE: {"after": 4, "line_spacing_percent": 100, "keep_with_next": True},
}


class Look:
    """Makes the shapes of paragraphs and letters as they are first asked for."""

    def __init__(self, made: HwpxDocument) -> None:
        self._made = made
        self._shapes: dict[Kind, str] = {}
        self._letters: dict[Kind, str] = {}
        self.grid = made.styles.ensure_border_fill(
            border_color=f"#{look.LINE}", border_width="0.12 mm", active_borders=["top", "bottom"]
        )
        self.head = made.styles.ensure_border_fill(
            border_color=f"#{look.INK}",
            border_width="0.25 mm",
            active_borders=["top", "bottom"],
            fill_color=f"#{look.HEAD}",
        )
        _take_numbers_off(made)

    def add(self, text: str, kind: Kind, section: int, **attributes: str) -> None:
        """Add a paragraph at the end of a section."""
        references = self.references(kind)
        if kind in _HEADINGS:
            references["style"] = f"개요 {_HEADINGS[kind]}"
        made: Any = self._made
        paragraph = made.add_paragraph(text, section_index=section, **references, **attributes)
        self.shape(kind, paragraph)

    def references(self, kind: Kind) -> dict[str, str]:
        """Return what a new paragraph of a kind refers to, as far as it was made before."""
        found = {"style": PLAIN_STYLE, "char_pr_id_ref": self.letters(kind)}
        if kind in self._shapes:
            found["para_pr_id_ref"] = self._shapes[kind]
        return found

    def letters(self, kind: Kind) -> str:
        """Return the reference of a kind's font, size and colour."""
        if kind not in self._letters:
            size, bold, colour = _LETTERS.get(kind, (look.BODY, False, look.INK))
            self._letters[kind] = self._made.styles.ensure_run(
                font=look.KOREAN_FONT, size=size, bold=bold, color=f"#{colour}"
            )
        return self._letters[kind]

    def shape(self, kind: Kind, paragraph: Any) -> None:
        """Give a paragraph the shape of its kind."""
        if kind in self._shapes:
            paragraph.para_pr_id_ref = self._shapes[kind]
            return
        if kind is Kind.BULLET:
            paragraph.para_pr_id_ref = self._made.styles.ensure_numbering(
                kind="bullet", levels=BULLETS
            )[0]
        wanted = dict(_SHAPES.get(kind, {"after": 6}))
        self._made.styles.apply_paragraph_format(
            paragraphs=[paragraph],
            alignment=wanted.pop("alignment", "LEFT"),
            spacing_before_pt=wanted.pop("before", 0),
            spacing_after_pt=wanted.pop("after"),
            line_spacing_percent=wanted.pop("line_spacing_percent", 150),
            indent_left_mm=wanted.pop("indent_left_mm", 0),
            first_line_indent_mm=wanted.pop("first_line_indent_mm", 0),
            outline_level=_HEADINGS.get(kind),
            keep_with_next=wanted.pop("keep_with_next", kind in _HEADINGS),
            **wanted,
        )
        self._shapes[kind] = paragraph.para_pr_id_ref


def _take_numbers_off(made: HwpxDocument) -> None:
    """Let headings count as such without a number before them, as levels 9 and 10 have none."""
    for header in made.parts.headers:
        for level in header.element.iter("{*}paraHead"):
            level.text = None
        header.mark_dirty()
