"""A QR code on the screen: always dark on white with its margin, whatever the look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.services.phone_door import QrCode
from workshop_app.ui.kit import set_role
from workshop_app.ui.theme import current_theme

SIZE, QUIET = 168, 4


class QrView(QWidget):
    """Shown while there is a code; what it says is said beside it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: QrCode = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, QAccessible.Role.Graphic)
        self.hide()

    def show_code(self, code: QrCode | None, name: str) -> None:
        """Show a code, or nothing."""
        self._code = code or ()
        self.setAccessibleName(name)
        self.setVisible(bool(code))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return its fixed size."""
        side = current_theme().px(SIZE)
        modules = len(self._code) + 2 * QUIET
        side -= side % modules
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole pixels, so that no edge is blurred."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._code:
            return
        scale = self.devicePixelRatioF()
        modules = len(self._code) + 2 * QUIET
        module = int(self.width() * scale / modules) / scale
        margin = (self.width() - module * len(self._code)) / 2
        for y, row in enumerate(self._code):
            for x, is_dark in enumerate(row):
                if is_dark:
                    at = QRectF(margin + x * module, margin + y * module, module, module)
                    painter.fillRect(at, Qt.GlobalColor.black)
