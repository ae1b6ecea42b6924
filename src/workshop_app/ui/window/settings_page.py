"""Settings: language, look, size of text, motion; each takes effect at once."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from workshop_app.domain.preferences import (
    FONT_STEP,
    LARGEST_FONT,
    SCHEMES,
    SMALLEST_FONT,
    Preferences,
    Scheme,
)
from workshop_app.ui.kit import Button, Heading, Muted, ScrollPage, Segments, row_of
from workshop_app.wording.language import translate


class SettingsSheet(QDialog):
    """A sheet beside the work; emits each change as whole preferences."""

    changed = Signal(object)

    def __init__(self, preferences: Preferences, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._now = preferences
        self._folder = folder
        self._title = Heading(level="title")
        self._heads = [Heading(level="subheading") for _ in range(4)]
        self._language = Segments("")
        self._scheme = Segments("")
        self._size = Segments("")
        self._motion = QCheckBox()
        self._where = Muted()
        self._close = Button("")
        self._lay_out()
        self._language.chosen.connect(self._on_language_chosen)
        self._scheme.chosen.connect(self._on_scheme_chosen)
        self._size.chosen.connect(self._on_size_chosen)
        self._motion.toggled.connect(self._on_motion_toggled)
        self._close.clicked.connect(self.close)
        self._refresh()
        self.resize(560, 560)

    def show_preferences(self, preferences: Preferences) -> None:
        """Follow a change made elsewhere, such as Ctrl and +."""
        self._now = preferences
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        page = ScrollPage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        page.body.addWidget(self._title)
        rows = (self._language, self._scheme, self._size, self._motion)
        for head, row in zip(self._heads, rows, strict=True):
            page.body.addWidget(head)
            page.body.addWidget(row)
        page.body.addWidget(self._where)
        page.body.addStretch(1)
        page.body.addWidget(row_of(self._close))

    def _refresh(self) -> None:
        title = translate("Words", "Settings")
        self.setWindowTitle(title)
        self._title.setText(title)
        texts = (
            translate("Settings", "Language"),
            translate("Settings", "Appearance"),
            translate("Settings", "Text size"),
            translate("Settings", "Motion"),
        )
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        named = (self._language, self._scheme, self._size)
        for segments, text in zip(named, texts, strict=False):
            segments.setAccessibleName(text)
        self._language.set_choices([("ko", "한국어"), ("en", "English")], self._now.language)
        self._scheme.set_choices(_schemes(), self._now.scheme)
        sizes = range(SMALLEST_FONT, LARGEST_FONT + 1, 2 * FONT_STEP)
        choices = [(str(size), f"{size} %") for size in sizes]
        self._size.set_choices(choices, str(self._now.font_percent))
        self._motion.blockSignals(True)
        self._motion.setText(translate("Settings", "Short movements when pages change"))
        self._motion.setChecked(self._now.motion)
        self._motion.blockSignals(False)
        where = translate("Settings", "Your workshops are kept in {folder}")
        self._where.setText(where.format(folder=self._folder))
        self._close.set_text(translate("Words", "Close"))

    def _change(self, preferences: Preferences) -> None:
        self._now = preferences
        self.changed.emit(preferences)
        self._refresh()

    def _on_language_chosen(self, key: str) -> None:
        language = "ko" if key == "ko" else "en"
        now = self._now
        self._change(Preferences(language, now.scheme, now.font_percent, now.motion))

    def _on_scheme_chosen(self, key: str) -> None:
        scheme: Scheme = next(name for name in SCHEMES if name == key)
        now = self._now
        self._change(Preferences(now.language, scheme, now.font_percent, now.motion))

    def _on_size_chosen(self, key: str) -> None:
        now = self._now
        self._change(Preferences(now.language, now.scheme, int(key), now.motion))

    def _on_motion_toggled(self, motion: bool) -> None:
        now = self._now
        self._change(Preferences(now.language, now.scheme, now.font_percent, motion))


def _schemes() -> list[tuple[str, str]]:
    return [
        ("system", translate("Settings", "As the system")),
        ("light", translate("Settings", "Light")),
        ("dark", translate("Settings", "Dark")),
        ("contrast", translate("Settings", "High contrast")),
    ]
