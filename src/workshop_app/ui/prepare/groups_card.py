"""The stakeholder groups: rename, add, delete, and how many codes to add to each."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from workshop_app.charts.marks import paint_mark
from workshop_app.domain.text import Language, LocalText
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Button,
    Card,
    GroupMark,
    Heading,
    IconButton,
    LineEdit,
    Muted,
    row_of,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.kit.focus import FocusReturn
from workshop_app.ui.prepare.bilingual import Bilingual
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.people import MOST_CODES, GroupRow, PeopleModel
from workshop_app.wording.language import local, translate


class Shape(QWidget):
    """A group's shape alone, beside its name fields."""

    def __init__(self, mark: int) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = current_theme().px(22)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QRect(self.rect()).toRectF().center()
        paint_mark(painter, self._mark, centre, theme.px(14), theme.tokens)


class GroupLine(QWidget):
    """One group: shape, both names, how many members, delete."""

    def __init__(self, mark: int, rename: Callable[[str, Language, str], object]) -> None:
        super().__init__()
        self.names = Bilingual(rename, room=320)
        self.count = Muted()
        self.delete = IconButton("delete", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Shape(mark))
        row.addWidget(self.names, 1)
        row.addWidget(self.count)
        row.addWidget(self.delete)


class GroupsCard(Card):
    """All groups, and a new one."""

    def __init__(self, desk: Desk, people: PeopleModel) -> None:
        super().__init__(padding=20, gap=12)
        self._desk = desk
        self._people = people
        self._lines: dict[str, GroupLine] = {}
        self._title = Heading()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._new_ko, self._new_en = LineEdit(""), LineEdit("")
        self._add = Button("", icon_name="add")
        self.body.addWidget(self._title)
        self.body.addLayout(self._rows)
        self.body.addWidget(row_of(self._new_ko, self._new_en, self._add))
        self._add.clicked.connect(self._on_add_clicked)
        for edit in (self._new_ko, self._new_en):
            edit.returnPressed.connect(self._on_add_clicked)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Groups", "Stakeholder groups"))
        korean = translate("Groups", "New group (Korean)")
        english = translate("Groups", "New group (English)")
        self._new_ko.set_name(korean, placeholder=korean)
        self._new_en.set_name(english, placeholder=english)
        self._add.set_text(translate("Groups", "Add group"))
        for edit in (self._new_ko, self._new_en):
            edit.setMinimumWidth(current_theme().px(190))
        self.refresh()

    def refresh(self) -> None:
        """Show the groups as they are kept."""
        groups = self._people.groups()
        if list(self._lines) != [group.id for group in groups]:
            self._rebuild(groups)
        editable = not self._people.is_read_only
        for group in groups:
            self._show(self._lines[group.id], group, editable=editable)
        for widget in (self._new_ko, self._new_en, self._add):
            widget.setEnabled(editable)

    def _rebuild(self, groups: list[GroupRow]) -> None:
        empty_layout(self._rows)
        self._lines = {}
        for group in groups:
            line = GroupLine(group.mark, self._rename)
            line.delete.setProperty("groupId", group.id)
            line.delete.clicked.connect(self._on_delete_clicked)
            self._lines[group.id] = line
            self._rows.addWidget(line)

    def _show(self, line: GroupLine, group: GroupRow, *, editable: bool) -> None:
        line.names.set_label(translate("Groups", "Group name"), of=local(group.name))
        line.names.display(group.id, group.name)
        line.names.set_read_only(not editable)
        line.count.setText(
            translate("Groups", "Members: {n}").format(n=group.members + group.observers)
        )
        said = translate("Groups", "Delete {group}").format(group=local(group.name))
        line.delete.set_name(said)
        line.delete.setEnabled(editable)

    def _rename(self, group_id: str, language: Language, text: str) -> None:
        found = [group for group in self._people.groups() if group.id == group_id]
        if found:
            self._people.rename_group(group_id, found[0].name.with_language(language, text))

    def _on_add_clicked(self) -> None:
        for edit in (self._new_ko, self._new_en):
            edit.commit_preedit()
        name = LocalText(self._new_ko.text(), self._new_en.text())
        if self._desk.attempt(lambda: self._people.add_group(name)):
            self._new_ko.clear()
            self._new_en.clear()

    def _on_delete_clicked(self) -> None:
        group_id = str(self.sender().property("groupId"))
        name = next(local(one.name) for one in self._people.groups() if one.id == group_id)

        def act() -> None:
            put_back = self._people.delete_group(group_id)
            self._desk.messages.succeed(
                translate("Groups", "The group “{name}” is deleted.").format(name=name),
                translate("Words", "Undo"),
                lambda: self._desk.attempt(put_back),
            )

        self._desk.attempt(act)


class CodesPanel(Card):
    """So many codes for each group, for a workshop without a list of names."""

    accepted = Signal(object)
    cancelled = Signal()

    def __init__(self, people: PeopleModel) -> None:
        super().__init__(padding=20, gap=12)
        self._people = people
        self._boxes: dict[str, QSpinBox] = {}
        self._title, self._how = Heading(), Muted()
        self._rows = QVBoxLayout()
        self._accept, self._cancel = Button("", icon_name="add"), Button("")
        self.body.addWidget(self._title)
        self.body.addWidget(self._how)
        self.body.addLayout(self._rows)
        self.body.addWidget(row_of(self._accept, self._cancel))
        self._accept.clicked.connect(self._on_accept_clicked)
        self._cancel.clicked.connect(self.cancelled)
        FocusReturn(self)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Words", "Codes only"))
        self._how.setText(
            translate(
                "Codes", "Adds participants without names to each group, by codes drawn at random."
            )
        )
        self._cancel.set_text(translate("Words", "Cancel"))
        self.begin()

    def begin(self) -> None:
        """Start with ten for every group that is still empty."""
        empty_layout(self._rows)
        self._boxes = {}
        for group in self._people.groups():
            box = QSpinBox()
            box.setRange(0, MOST_CODES)
            box.setValue(0 if group.members else 10)
            said = translate("Codes", "Codes for {group}")
            box.setAccessibleName(said.format(group=local(group.name)))
            box.valueChanged.connect(self._on_box_changed)
            mark = GroupMark(group.mark, local(group.name))
            mark.setMinimumWidth(current_theme().px(160))
            self._rows.addWidget(row_of(mark, box))
            self._boxes[group.id] = box
        self._show_count()
        for first, second in pairwise((*self._boxes.values(), self._accept, self._cancel)):
            QWidget.setTabOrder(first, second)
        if self._boxes and self.isVisible():
            # The reason has the number selected, so that the first digit replaces it.
            next(iter(self._boxes.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_count(self) -> None:
        count = sum(box.value() for box in self._boxes.values())
        self._accept.set_text(translate("Words", "Add {n}").format(n=count))
        self._accept.setEnabled(count > 0)

    def _on_box_changed(self) -> None:
        self._show_count()

    def _on_accept_clicked(self) -> None:
        self.accepted.emit({group: box.value() for group, box in self._boxes.items()})
