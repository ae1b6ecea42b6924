"""The left side of Prepare: sections with their checklist, undo, continue."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.readiness import CheckResult
from workshop_app.ui.kit import (
    IconButton,
    LinkButton,
    Muted,
    PrimaryButton,
    ScrollPage,
    row_of,
    show_checked,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.prepare.nav_button import NavButton
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.model import PrepareModel, Section, SectionLine
from workshop_app.wording.language import translate
from workshop_app.wording.messages import check_name

WIDTH = 292


class SectionEntry(QWidget):
    """One section: its button, and a link for each line that is still open there."""

    chosen = Signal(str)

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self._open: tuple[CheckResult, ...] | None = None
        self._language = ""
        self.button = NavButton()
        self._links = QVBoxLayout()
        self._links.setContentsMargins(28, 0, 0, 4)
        self._links.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button)
        column.addLayout(self._links)
        self.button.toggled.connect(self._on_button_toggled)

    def set_line(self, line: SectionLine, *, current: bool) -> None:
        """Show name, count, and what is open."""
        state = translate("Prepare", "to do") if line.is_blocked else translate("Words", "done")
        spoken = ", ".join(part for part in (line.name, line.summary, state) if part)
        self.button.set_line(line.name, line.summary, spoken, done=not line.is_blocked)
        show_checked(self.button, current)
        if (line.open_checks, line.name) == (self._open, self._language):
            return
        self._open, self._language = line.open_checks, line.name
        empty_layout(self._links)
        for check in line.open_checks:
            self._links.addWidget(self._link(check), 0, Qt.AlignmentFlag.AlignLeft)

    def links(self) -> list[LinkButton]:
        """Return the links to what is open, in order."""
        widgets = [self._links.itemAt(at) for at in range(self._links.count())]
        found = [item.widget() for item in widgets if item is not None]
        return [one for one in found if isinstance(one, LinkButton)]

    def _link(self, check: CheckResult) -> LinkButton:
        text = check_name(check.check)
        if not check.required:
            text = translate("Prepare", "{what} (advised)").format(what=text)
        link = LinkButton(text)
        link.clicked.connect(partial(self.chosen.emit, self._section.value))
        return link

    def _on_button_toggled(self, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._section.value)


class PrepareNavigation(QWidget):
    """Where one is, what is missing, and the way on."""

    chosen = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    continue_asked = Signal()

    def __init__(self, prepare: PrepareModel) -> None:
        super().__init__()
        self._prepare = prepare
        self.entries = {section: SectionEntry(section) for section in Section}
        self._undo, self._redo = IconButton("undo", ""), IconButton("redo", "")
        self._reason = Muted()
        self.go_on = PrimaryButton("", icon_name="next")
        self.go_on.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        for entry in self.entries.values():
            entry.chosen.connect(self.chosen)
        self._undo.clicked.connect(self.undo_asked)
        self._redo.clicked.connect(self.redo_asked)
        self.go_on.clicked.connect(self.continue_asked)

    def refresh(self, current: Section) -> None:
        """Show the state of every section, and of undo."""
        prepare = self._prepare
        self.setFixedWidth(min(current_theme().px(WIDTH), 420))
        for line in prepare.sections():
            self.entries[line.section].set_line(line, current=line.section is current)
        self._undo.set_name(translate("Prepare", "Undo (Ctrl+Z)"))
        self._redo.set_name(translate("Prepare", "Redo (Ctrl+Shift+Z)"))
        self._undo.setEnabled(prepare.can_undo)
        self._redo.setEnabled(prepare.can_redo)
        self.go_on.set_text(translate("Prepare", "Continue to Rate"))
        self.go_on.setEnabled(prepare.can_continue)
        missing = ", ".join(check_name(check) for check in prepare.missing())
        said = translate("Prepare", "Before a round can open: {missing}")
        reason = "" if prepare.can_continue else said.format(missing=missing)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.go_on.setAccessibleDescription(reason)
        self.go_on.setToolTip(reason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        page = ScrollPage(margin=16, gap=6)
        for entry in self.entries.values():
            page.body.addWidget(entry)
        page.body.addStretch(1)
        column.addWidget(page, 1)
        feet = QVBoxLayout()
        feet.setContentsMargins(16, 8, 16, 16)
        feet.setSpacing(8)
        feet.addWidget(row_of(self._undo, self._redo))
        feet.addWidget(self._reason)
        feet.addWidget(self.go_on)
        column.addLayout(feet)
