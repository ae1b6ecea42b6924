"""What was said since the program started: a message that has left can still be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, Heading, Muted, ScrollPage
from workshop_app.ui.kit.messages import Said
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate


class MessageList(QDialog):
    """A window beside the work, the newest message first; Escape closes it."""

    def __init__(self, said: list[Said], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Messages", "Messages")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        page = ScrollPage()
        page.body.addWidget(Heading(title, "title"))
        if not said:
            page.body.addWidget(Body(translate("Messages", "Nothing has been said so far.")))
        for one in reversed(said):
            page.body.addWidget(Muted(f"{one.at:%H:%M}"))
            page.body.addWidget(Body(one.sentence))
        page.body.addStretch(1)
        close = Button(translate("Words", "Close"))
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(page, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        theme = current_theme()
        self.resize(theme.px(520), theme.px(480))
