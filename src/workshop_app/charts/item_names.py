"""The column with the codes and titles of the recommendations at the left of a picture."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import Ink, draw_text, text_height, text_width
from workshop_app.charts.theme import Theme

CODE_GAP, GAP = 12, 16


class ItemNames:
    """As wide as the widest title needs, at most `share` of the picture; then titles wrap.

    `below` are texts that the picture itself writes under the titles: they find room, too.
    """

    def __init__(
        self,
        names: Iterable[tuple[str, str]],
        share: float,
        lines: int = 2,
        below: Iterable[str] = (),
    ) -> None:
        self._names = list(names)
        self._below = list(below)
        self._share = share
        self._lines = lines
        self._known: tuple[Theme, float, float] | None = None

    def width(self, whole: float, theme: Theme) -> float:
        """Return the width of the column in a picture as wide as `whole`, its gap included."""
        codes, titles = self._measure(theme)
        return min(codes + titles + theme.px(GAP), whole * self._share)

    def indent(self, theme: Theme) -> float:
        """Return how far the titles stand to the right of the codes."""
        return self._measure(theme)[0]

    def height(self, at: int, width: float, theme: Theme) -> float:
        """Return the height of one title in a column as wide as `width`."""
        codes, _ = self._measure(theme)
        room = max(width - codes - theme.px(GAP), 1.0)
        return text_height(self._names[at][1], room, theme, lines=self._lines)

    def tallest(self, width: float, theme: Theme) -> float:
        """Return the height of the tallest title, 0 without any."""
        rows = range(len(self._names))
        return max((self.height(at, width, theme) for at in rows), default=0.0)

    def draw(self, painter: QPainter, rects: Iterable[QRectF], theme: Theme) -> None:
        """Write codes and titles into `rects`, the titles all starting at the same place."""
        codes, _ = self._measure(theme)
        for rect, (code, title) in zip(rects, self._names, strict=True):
            first = QRectF(rect.left(), rect.top(), codes, rect.height())
            draw_text(painter, first, code, Ink(theme.tokens.muted, lines=1), theme)
            rest = rect.adjusted(codes, 0, -theme.px(GAP), 0)
            draw_text(painter, rest, title, Ink(theme.tokens.ink, lines=self._lines), theme)

    def _measure(self, theme: Theme) -> tuple[float, float]:
        """Return the widths of codes and titles on one line, kept because every row asks."""
        if self._known is None or self._known[0] != theme:
            codes = max((text_width(code, theme) for code, _ in self._names), default=0.0)
            texts = [*(title for _, title in self._names), *self._below]
            titles = max((text_width(text, theme) for text in texts), default=0.0)
            self._known = (theme, codes + theme.px(CODE_GAP), titles + 1)
        return self._known[1], self._known[2]
