"""What keeps a round from opening, and what is worth knowing before: links to where it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.readiness import Check
from workshop_app.ui.kit import Body, LinkButton, row_of
from workshop_app.wording.messages import check_name


class Gaps(QWidget):
    """A title and a link for each line of the checklist; nothing where there is none."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[LinkButton] = []
        self._title = Body(strong=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)

    def show_checks(self, title: str, checks: tuple[Check, ...]) -> None:
        """Show these lines under `title`."""
        self.setVisible(bool(checks))
        self._title.setText(title)
        while (taken := self._list.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        self.links = []
        for check in checks:
            link = LinkButton(check_name(check), icon_name="next")
            link.setObjectName(check.value)
            link.clicked.connect(self._on_link_clicked)
            self.links.append(link)
            self._list.addWidget(row_of(link))

    def _on_link_clicked(self) -> None:
        self.wanted.emit(Check(self.sender().objectName()))
