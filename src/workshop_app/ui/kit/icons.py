"""The program's line icons, in any colour and sharp at any size."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workshop_app.bundled import bundled

BLACK = "#000000"
APP_ICON_SIZES = (16, 32, 64)
SHARPNESS = 3  # pixels a point: sharp on a screen at 300 % too


@cache
def _source(name: str) -> str:
    return (bundled("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(BLACK, colour).encode()))


def icon_pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Return the icon `name` of resources/icons in `colour`, `size` points square."""
    pixmap = QPixmap(size * SHARPNESS, size * SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(SHARPNESS)
    return pixmap


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return the icon for a button or an action."""
    return QIcon(icon_pixmap(name, colour, size))


def app_icon() -> QIcon:
    """Return the program's own icon, in the sizes that task bars and window frames use."""
    found = QIcon()
    for size in APP_ICON_SIZES:
        found.addPixmap(icon_pixmap("app", BLACK, size))
    return found


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Paint the icon into `rect`, for item delegates."""
    _renderer(name, colour).render(painter, rect)
