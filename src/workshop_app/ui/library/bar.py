"""Above the list of workshops: the search, and how a workshop comes in."""

from workshop_app.ui.kit import Bar, Button, PrimaryButton, SearchField
from workshop_app.wording.language import translate


class LibraryBar(Bar):
    """Search, the sample, a past workshop, a new one."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField("")
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(560)
        self.new = PrimaryButton("", shortcut="Ctrl+N", icon_name="add")
        self.past = Button("", icon_name="import")
        self.sample = Button("", icon_name="open")
        self.body.addWidget(self.search, 3)
        self.body.addStretch(1)
        for button in (self.sample, self.past, self.new):
            self.body.addWidget(button)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        hint = translate("Library", "Search workshops, recommendations, comments")
        self.search.set_name(hint, placeholder=hint)
        self.new.set_text(translate("Words", "New workshop"))
        self.past.set_text(
            translate("Library", "Take in a past workshop…"),
            tip=translate("Library", "Ratings from a file: a survey's export, a panel's table"),
        )
        tip = translate("Library", "A finished workshop with two rounds, to look around in")
        self.sample.set_text(translate("Library", "Open sample"), tip=tip)
