"""Movement: where each group stood in the earlier round and where it stands now."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import (
    Ink,
    decimals_of,
    draw_ends,
    draw_grid,
    draw_key,
    draw_numbers,
    draw_text,
    ends_height,
    key_height,
    line,
    line_height,
    number_text,
    text_height,
)
from workshop_app.charts.item_names import ItemNames
from workshop_app.charts.movement_arrows import MARK, Arrows
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import Move, MovementModel, MovementRow
from workshop_app.wording.language import translate

LANE = 22
GAP, LEAST_GAP, WIDEST_GAP = 16, 8, 34  # between the blocks, as there is room
NAMES = 0.38
KEPT_LINES = 2
MANY = 8  # more rows than these, and the scale is written at the foot again


@dataclass(frozen=True, slots=True)
class _Block:
    row: MovementRow
    name: QRectF
    lanes: tuple[tuple[int, Move, QRectF], ...]  # place among the moves, move, where
    kept: QRectF  # what is said of everybody, under the title
    top: float


class Movement(Picture):
    """An arrow a group from its earlier to its present typical rating, a block an item."""

    def __init__(self, model: MovementModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        names = ((row.code, row.title) for row in model.rows)
        kept = (_kept_text(row.overall) for row in model.rows)
        self._names = ItemNames(names, NAMES, lines=3, below=kept)
        moves = [move for row in model.rows for move in row.moves]
        known = {move.group for move in moves if move.after is not None}
        every = list(dict.fromkeys(move.group for move in moves))
        self._groups = [group for group in every if group in known]
        self._without = [group for group in every if group not in known]
        read = [*moves, *(row.overall for row in model.rows if row.overall)]
        self._decimals = decimals_of(one for move in read for one in (move.before, move.after))
        self._arrows = Arrows(moves, model.scale, self._decimals)

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of the key, the scale and all blocks."""
        blocks = sum(self._block_heights(width, theme))
        return self._head(width, theme) + blocks + self._foot(width, theme)

    def least_height(self, width: float, theme: Theme) -> float:
        """Return the height with the blocks close together, note included."""
        closer = theme.px(GAP - LEAST_GAP) * len(self.model.rows)
        return self.size_hint(width, theme).height() - closer

    def height_in(self, width: float, room: float, theme: Theme) -> float:
        """Return a height with the blocks closer together or further apart, as there is room."""
        wanted, rows = self.size_hint(width, theme).height(), len(self.model.rows)
        if room < self.least_height(width, theme):  # it scrolls anyway
            return wanted
        return min(room, wanted + rows * theme.px(WIDEST_GAP - GAP))

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw key and scale, then every arrow."""
        plot = self._plot(rect, theme)
        self._draw_head(painter, rect, theme)
        self._draw_scale(painter, plot, plot.top() - self._scale(rect.width(), theme), theme)
        draw_grid(painter, plot, self.model.scale, theme)
        blocks = self._blocks(rect, theme)
        self._names.draw(painter, [block.name for block in blocks], theme)
        for block in blocks:
            _rule_above(painter, block, rect, theme)
            for _, move, lane in block.lanes:
                self._arrows.draw(painter, lane, move, theme)
            ink = Ink(theme.tokens.muted, lines=KEPT_LINES)
            draw_text(painter, block.kept, _kept_text(block.row.overall), ink, theme)
        if self._repeats():
            self._draw_scale(painter, plot, plot.bottom() + theme.px(4), theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element an arrow, and one for what is said of everybody below them."""
        found: list[Element] = []
        for block in self._blocks(rect, theme):
            row = block.row
            found += (Element(f"{row.key}/{at}", r, self._said(row, m)) for at, m, r in block.lanes)
            if row.overall:
                found.append(Element(f"{row.key}/all", block.kept, self._said(row, row.overall)))
        return found

    def table(self) -> Table:
        """Return a row an item and group."""
        headings = (
            translate("Words", "Recommendation"),
            translate("Words", "Group"),
            self.model.before_name,
            self.model.after_name,
            translate("Words", "Kept their rating"),
            translate("Words", "Weighted kappa (quadratic)"),
        )
        rows = tuple(
            (
                f"{row.code} {row.title}",
                move.group.name,
                number_text(move.before, self._decimals),
                number_text(move.after, self._decimals),
                move.unchanged,
                move.kappa,
            )
            for row in self.model.rows
            for move in (*([row.overall] if row.overall else []), *row.moves)
        )
        return Table(self.title, headings, rows)

    def _said(self, row: MovementRow, move: Move) -> str:
        said = translate("Picture", "{item}. {group}: {before}, now {after}")
        before, after = (number_text(one, self._decimals) for one in (move.before, move.after))
        item = f"{row.code} {row.title}"
        text = said.format(item=item, group=move.group.name, before=before, after=after)
        kept = _kept_text(move)
        return f"{text}. {kept}" if kept else text

    def _key_lines(self) -> list[str]:
        """Return what is said under the key: the two kinds of marks, and who is not shown."""
        said = translate("Picture", "Outline: {before} · filled: {after} (typical rating)")
        lines = [said.format(before=self.model.before_name, after=self.model.after_name)]
        if self._without:
            said = translate("Picture", "Not shown (too few answers): {codes}")
            lines.append(said.format(codes=", ".join(group.name for group in self._without)))
        return lines

    def _head(self, width: float, theme: Theme) -> float:
        key = key_height(self._groups, width, theme)
        words = sum(text_height(text, width, theme) for text in self._key_lines())
        return key + words + theme.px(14) + self._scale(width, theme)

    def _draw_head(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        draw_key(painter, rect, self._groups, theme)
        top = rect.top() + key_height(self._groups, rect.width(), theme)
        for text in self._key_lines():
            height = text_height(text, rect.width(), theme)
            room = QRectF(rect.left(), top, rect.width(), height)
            draw_text(painter, room, text, Ink(theme.tokens.muted), theme)
            top += height

    def _scale(self, width: float, theme: Theme) -> float:
        """Return the height of the scale's labels and numbers."""
        ends = ends_height(self.model.scale, self._plot_width(width, theme), theme, numbers=False)
        return ends + line_height(theme) + theme.px(8)

    def _draw_scale(self, painter: QPainter, plot: QRectF, top: float, theme: Theme) -> None:
        """Write the labels of the scale's ends, and its numbers nearer to the plot."""
        height = ends_height(self.model.scale, plot.width(), theme, numbers=False)
        below = top > plot.top()
        first = top + line_height(theme) + theme.px(4) if below else top
        draw_ends(
            painter,
            QRectF(plot.left(), first, plot.width(), height),
            self.model.scale,
            theme,
            numbers=False,
        )
        numbers = QRectF(plot)
        numbers.setBottom((top if below else top + height) - theme.px(4))
        draw_numbers(painter, numbers, self.model.scale, theme)

    def _repeats(self) -> bool:
        return len(self.model.rows) > MANY

    def _block_heights(self, width: float, theme: Theme) -> list[float]:
        names = self._names.width(width, theme)
        lanes = theme.px(LANE) * max(len(self._groups), 1)
        return [
            max(lanes, self._names.height(at, names, theme) + self._kept_height(row, names, theme))
            + theme.px(GAP)
            for at, row in enumerate(self.model.rows)
        ]

    def _kept_height(self, row: MovementRow, names: float, theme: Theme) -> float:
        """Return the height of what is said under a title in a column as wide as `names`."""
        said, room = _kept_text(row.overall), names - self._names.indent(theme) - theme.px(GAP)
        return text_height(said, max(room, 1.0), theme, lines=KEPT_LINES) if said else 0.0

    def _ease(self, rect: QRectF, theme: Theme) -> float:
        """Return how much wider than usual a gap is that fills `rect`; less than 0: closer."""
        spare = rect.height() - self.body_height(rect.width(), theme)
        ease = spare / max(len(self.model.rows), 1)
        return min(max(ease, -theme.px(GAP - LEAST_GAP)), theme.px(WIDEST_GAP - GAP))

    def _blocks(self, rect: QRectF, theme: Theme) -> list[_Block]:
        plot = self._plot(rect, theme)
        names = self._names.width(rect.width(), theme)
        ease = self._ease(rect, theme)
        heights = [one + ease for one in self._block_heights(rect.width(), theme)]
        blocks: list[_Block] = []
        top = plot.top()
        for number, (row, height) in enumerate(zip(self.model.rows, heights, strict=True)):
            shown = [(at, one) for at, one in enumerate(row.moves) if one.group in self._groups]
            lane = theme.px(LANE)
            first = top + (height - lane * len(shown)) / 2
            lanes = tuple(
                (at, move, QRectF(plot.left(), first + place * lane, plot.width(), lane))
                for place, (at, move) in enumerate(shown)
            )
            title = self._names.height(number, names, theme)
            said = self._kept_height(row, names, theme)
            name = QRectF(rect.left(), top + (height - title - said) / 2, names, title)
            kept = QRectF(name.left(), name.bottom(), names - theme.px(GAP), said)
            kept.setLeft(name.left() + self._names.indent(theme))
            blocks.append(_Block(row, name, lanes, kept, top))
            top += height
        return blocks

    def _plot(self, rect: QRectF, theme: Theme) -> QRectF:
        head = self._head(rect.width(), theme)
        height = sum(self._block_heights(rect.width(), theme))
        height += self._ease(rect, theme) * len(self.model.rows)
        width = self._plot_width(rect.width(), theme)
        left = rect.left() + self._names.width(rect.width(), theme) + theme.px(MARK)
        return QRectF(left, rect.top() + head, width, height)

    def _plot_width(self, width: float, theme: Theme) -> float:
        names = self._names.width(width, theme)
        return max(width - names - self._arrows.width(theme) - 2 * theme.px(MARK), 1)

    def _foot(self, width: float, theme: Theme) -> float:
        return self._scale(width, theme) + theme.px(4) if self._repeats() else theme.px(4)


def _kept_text(move: Move | None) -> str:
    """Return how many kept their rating, and the weighted kappa where it is told."""
    if move is None or not move.unchanged:
        return ""
    said = translate("Picture", "Kept their rating: {kept}")
    if move.kappa:
        said = translate("Picture", "Kept their rating: {kept} · quadratic kappa: {kappa}")
    return said.format(kept=move.unchanged, kappa=move.kappa)


def _rule_above(painter: QPainter, block: _Block, rect: QRectF, theme: Theme) -> None:
    ends = QPointF(rect.left(), block.top), QPointF(rect.right(), block.top)
    line(painter, *ends, theme.tokens.line)
