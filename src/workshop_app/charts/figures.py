"""The pictures of an outcome document: painted into a page, or as a PNG for those who need one."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from workshop_app.charts.fonts import available_families
from workshop_app.charts.matrix import Matrix
from workshop_app.charts.median_line import MedianLine
from workshop_app.charts.movement import Movement
from workshop_app.charts.picture import Picture
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.charts.theme import Theme
from workshop_app.findings.document.blocks import FigureBlock
from workshop_app.findings.pictures import MatrixModel, MedianLineModel, StackedBarsModel

WIDTH = 680  # of the text in pixels, in which a picture's letters are as large as the text's


def picture_of(block: FigureBlock) -> Picture:
    """Return the picture that draws a block's figures."""
    model = block.picture
    if isinstance(model, StackedBarsModel):
        return StackedBars(model)
    if isinstance(model, MatrixModel):
        return Matrix(model)
    return MedianLine(model) if isinstance(model, MedianLineModel) else Movement(model)


def paper_theme() -> Theme:
    """Return the look of pictures on paper, in the fonts of this computer."""
    return Theme(families=tuple(available_families()))


def figure_size(block: FigureBlock, theme: Theme) -> QSizeF:
    """Return the size at a text's width: the picture's own height, or the share asked for."""
    picture, width = picture_of(block), float(theme.px(WIDTH))
    if picture.fills:
        return QSizeF(width, width * block.height)
    return picture.size_hint(width, theme)


def paint_figure(painter: QPainter, rect: QRectF, block: FigureBlock, theme: Theme) -> None:
    """Paint a block's picture; its title stands in the text around it."""
    picture_of(block).paint(painter, rect, theme)


def figure_png(block: FigureBlock, pixels: int) -> bytes:
    """Return a block's picture, `pixels` wide, as the content of a PNG file."""
    theme = paper_theme()
    size = figure_size(block, theme)
    sharp = pixels / size.width()
    image = QImage(pixels, round(size.height() * sharp), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(sharp, sharp)
    paint_figure(painter, QRectF(0, 0, size.width(), size.height()), block, theme)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    buffer.close()
    return bytes(content.data())
