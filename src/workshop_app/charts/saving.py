"""Pictures as files and on the clipboard: PNG, SVG and PDF from the same drawing code."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from workshop_app.charts.drawing import Ink, draw_text
from workshop_app.charts.picture import Picture
from workshop_app.charts.theme import Theme
from workshop_app.charts.wrapped_text import wrapped
from workshop_app.files import replacing
from workshop_app.wording.file_faults import write_fault
from workshop_app.wording.language import translate

WIDTH = 1080
MARGIN = 32
TITLE = 22
PIXELS_A_POINT = 2
POINTS_AN_INCH = 96
LARGEST_SIDE = 30_000
FORMATS = ("png", "svg", "pdf")


@dataclass(frozen=True, slots=True)
class SaveResult:
    """Where the picture was saved, or the sentence that says why not and what to do."""

    path: Path
    problem: str = ""

    @property
    def saved(self) -> bool:
        """Tell whether the file is complete at its place."""
        return not self.problem


def _title_height(picture: Picture, theme: Theme) -> float:
    font = theme.font(TITLE, bold=True)
    return wrapped(picture.title, font, WIDTH).height + theme.px(20) if picture.title else 0


def sheet_size(picture: Picture, theme: Theme) -> QSize:
    """Return the size of the picture with its title and margins, in points."""
    body = picture.size_hint(WIDTH, theme)
    height = body.height() + _title_height(picture, theme) + 2 * MARGIN
    return QSize(WIDTH + 2 * MARGIN, round(height))


def paint_sheet(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Paint ground, title, picture and note."""
    size = sheet_size(picture, theme)
    sheet = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(sheet, theme.colour(theme.tokens.card))
    title = _title_height(picture, theme)
    if title:
        head = QRectF(MARGIN, MARGIN, WIDTH, title - theme.px(20))
        draw_text(painter, head, picture.title, Ink(theme.tokens.ink, TITLE, bold=True), theme)
    body = sheet.adjusted(MARGIN, MARGIN + title, -MARGIN, -MARGIN)
    picture.paint(painter, body, theme)


def picture_image(picture: Picture, theme: Theme) -> QImage:
    """Return the sheet as an image, twice as sharp as a plain screen."""
    size = sheet_size(picture, theme)
    sharp = min(PIXELS_A_POINT, LARGEST_SIDE / max(size.height(), 1))
    image = QImage(size * sharp, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(round(POINTS_AN_INCH * sharp / 0.0254))
    image.setDotsPerMeterY(round(POINTS_AN_INCH * sharp / 0.0254))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(sharp, sharp)
    paint_sheet(painter, picture, theme)
    painter.end()
    return image


def picture_bytes(picture: Picture, theme: Theme, kind: str) -> bytes:
    """Return the sheet as the content of a `png`, `svg` or `pdf` file."""
    if kind not in FORMATS:
        raise ValueError(kind)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind == "png":
        picture_image(picture, theme).save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    elif kind == "svg":
        _paint_svg(buffer, picture, theme)
    else:
        _paint_pdf(buffer, picture, theme)
    buffer.close()
    return bytes(content.data())


def save_picture(picture: Picture, theme: Theme, path: Path) -> SaveResult:
    """Save to `path` (its ending chooses the format), whole or not at all."""
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        said = translate("Picture", "Choose a name that ends in .png, .svg or .pdf.")
        return SaveResult(path, said)
    content = picture_bytes(picture, theme.on_paper(), kind)
    try:
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        said = translate(
            "Picture",
            "The picture could not be saved as {file}: {reason}. "
            "Choose another folder, or free some space and try again.",
        )
        return SaveResult(path, said.format(file=path.name, reason=write_fault(error, path)))
    return SaveResult(path)


def _paint_svg(buffer: QBuffer, picture: Picture, theme: Theme) -> None:
    size = sheet_size(picture, theme)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(POINTS_AN_INCH)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(picture.title)
    generator.setDescription(picture.alt_text())
    painter = QPainter(generator)
    paint_sheet(painter, picture, theme)
    painter.end()


def _paint_pdf(buffer: QBuffer, picture: Picture, theme: Theme) -> None:
    size = sheet_size(picture, theme)
    inches = QSizeF(size.width() / POINTS_AN_INCH, size.height() / POINTS_AN_INCH)
    writer = QPdfWriter(buffer)
    writer.setTitle(picture.title)
    writer.setCreator("Workshop App")
    writer.setResolution(POINTS_AN_INCH)
    page = QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    paint_sheet(painter, picture, theme)
    painter.end()
