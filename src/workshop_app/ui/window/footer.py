"""The line at the foot of the window: what is saved, what is backed up, and where it all is."""

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from workshop_app.services.events import Event, EventBus, PhoneDoorMoved
from workshop_app.ui.kit import Bar, IconButton, LanguageSwitch, LinkButton, Muted, SavedLine
from workshop_app.wording.language import translate


class Footer(Bar):
    """Saved and backup times on the left; offline, language, messages and settings on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent)
        self._saved = SavedLine()
        self._backup = Muted()
        self._offline = Muted()
        self.language = LanguageSwitch()
        self.messages = IconButton("info", "")
        self.settings = LinkButton("")
        row = self.body
        row.addWidget(self._saved)
        row.addWidget(self._backup)
        row.addStretch(1)
        row.addWidget(self._offline)
        row.addWidget(self.language)
        row.addWidget(self.messages)
        row.addWidget(self.settings)
        self._backed_up_at: datetime | None = None
        self._is_listening = False
        self._retranslate()

    def follow(self, events: EventBus) -> None:
        """Say the time of every commit from now on: events are published after it."""
        events.subscribe(Event, self._on_event)

    def set_backed_up_at(self, moment: datetime) -> None:
        """Say when the last verified backup was written (local time)."""
        self._backed_up_at = moment
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        offline = translate("Footer", "Offline · kept on this computer only")
        listening = translate("Footer", "Open to phones · kept on this computer only")
        self._offline.setText(listening if self._is_listening else offline)
        self.messages.set_name(translate("Messages", "Messages"))
        self.settings.set_text(translate("Words", "Settings"))
        if self._backed_up_at is not None:
            said = translate("Footer", "Backup {time}")
            self._backup.setText(said.format(time=self._backed_up_at.strftime("%H:%M")))

    def _on_event(self, event: Event) -> None:
        if isinstance(event, PhoneDoorMoved):  # nothing was saved
            self._is_listening = event.is_open
            self._retranslate()
            return
        self._saved.set_saved_at(datetime.now().astimezone())
