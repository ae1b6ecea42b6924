"""Under the title of a result: links to the wording before and after, and how it reads today."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.findings.rewordings import Rewording
from workshop_app.ui.kit import Body, LinkButton, Note, TextLabel, row_of
from workshop_app.viewmodels.results.words import Kin
from workshop_app.wording.language import translate


class KinLinks(QWidget):
    """What the recommendation amends and what amends it; a click asks for that one."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.links = (LinkButton(""), LinkButton(""))
        self._kin: tuple[Kin, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row_of(*self.links))
        self.links[0].clicked.connect(self._on_first_clicked)
        self.links[1].clicked.connect(self._on_second_clicked)

    def show_kin(self, kin: tuple[Kin, ...]) -> None:
        """Show the links; one without results can be read but not clicked."""
        self._kin = kin
        self.setVisible(bool(kin))
        for at, link in enumerate(self.links):
            link.setVisible(at < len(kin))
            if at < len(kin):
                link.set_text(kin[at].text)
                link.setEnabled(kin[at].is_rated)

    def _on_first_clicked(self) -> None:
        self.wanted.emit(self._kin[0].recommendation_id)

    def _on_second_clicked(self) -> None:
        self.wanted.emit(self._kin[1].recommendation_id)


class RewordingNote(Note):
    """Both texts of everything that is worded differently now; hidden where nothing is."""

    def __init__(self) -> None:
        super().__init__("info")
        self._head = TextLabel(kind="strong")
        self._words = Body()
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._head)
        lines.addWidget(self._words)
        self.body.addLayout(lines, 1)

    def show_rewordings(self, number: int, found: Sequence[Rewording]) -> None:
        """Show how round `number` read and how it reads now."""
        self.setVisible(bool(found))
        head = translate("Results", "Worded differently now; round {n} rated these words")
        self._head.setText(head.format(n=number) if found else "")
        said = translate("Results", "{what}, now: {now}")
        none = translate("Results", "(empty)")
        self._words.setText(
            "\n".join(said.format(what=one.what, now=one.now or none) for one in found)
        )
