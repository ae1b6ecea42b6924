"""How large a picture is painted in the room that a widget gives it."""

from math import ceil

from PySide6.QtCore import QRectF

from workshop_app.charts.picture import Picture
from workshop_app.ui.theme import BODY, PRESENTER, Theme, current_theme

SHRINK = 0.93
INSET = 6


class PictureFit:
    """A `large` picture stands on the projector: as large as the whole of it still fits."""

    def __init__(self, *, large: bool) -> None:
        self._large = large

    def height_for(self, picture: Picture, width: int, room: int) -> int:
        """Return the height wanted at a width; `room` is how high the place is, 0 if unknown."""
        frame, theme = 2 * INSET, self._full_theme()
        if not room:
            return ceil(picture.size_hint(width - frame, theme).height()) + frame
        return ceil(picture.height_in(width - frame, max(room - frame, 0), theme)) + frame

    def place(self, picture: Picture, whole: QRectF) -> tuple[QRectF, Theme]:
        """Return where it is painted, at the top and no taller than it wants to be, and how."""
        room = whole.adjusted(INSET, INSET, -INSET, -INSET)
        theme = self._theme(picture, room)
        if not picture.fills:
            room.setHeight(max(picture.height_in(room.width(), room.height(), theme), 1.0))
        return room, theme

    def _full_theme(self) -> Theme:
        theme = current_theme()
        return theme.scaled(PRESENTER / BODY) if self._large else theme

    def _theme(self, picture: Picture, room: QRectF) -> Theme:
        theme, smallest = self._full_theme(), current_theme().font_scale
        while (
            self._large
            and theme.font_scale > smallest
            and picture.least_height(room.width(), theme) > room.height()
        ):
            theme = theme.scaled(SHRINK)
        return theme
