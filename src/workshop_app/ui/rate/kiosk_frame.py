"""Top and bottom of the ballot window: workshop, round, code, language; keys and a promise."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.kit import (
    Bar,
    GroupMark,
    LanguageSwitch,
    LinkButton,
    Muted,
    TextLabel,
    announce,
)
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.kiosk import key_of
from workshop_app.wording.language import translate


class KioskHeader(Bar):
    """Names the person by code and shape only while their ballot is in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        self._title = TextLabel(kind="strong")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._title.set_most_lines(2)
        self._round = Muted()
        self._whose = Muted()
        self._mark = GroupMark(0, "")
        self.language = LanguageSwitch()
        self.leave = LinkButton("")
        for widget in (self._title, self._round, self._whose, self._mark):
            self.body.addWidget(widget)
        self.body.setStretch(0, 1)
        self.body.addWidget(self.language)
        self.body.addWidget(self.leave)
        self.language.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refresh(self, model: BallotModel | None) -> None:
        """Show whose ballot it is, or nobody's."""
        for widget in (self._round, self._whose, self._mark):
            widget.setVisible(model is not None)
        if model is not None:
            title = model.workshop_title
            self._title.setText(title if len(title) <= 80 else f"{title[:79]}…")  # noqa: PLR2004
            number = translate("Words", "Round {number}").format(number=model.round_number)
            self._round.setText(number)
            self._whose.setText(translate("Words", "Participant"))
            self._mark.set_group(model.group_mark, model.person.code)
        else:
            self._title.setText("")
            self._mark.set_group(0, "")
        self.language.refresh()
        tip = translate("Ballot", "Leave the ballot (Esc)")
        self.leave.set_text(translate("Ballot", "Leave"), name=tip, tip=tip)


class KioskFooter(Bar):
    """Says which keys rate, and that nobody else sees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent)
        self._keys = Muted()
        self._promise = Muted()
        self._promise.set_right()
        self._model: BallotModel | None = None
        self.body.addWidget(self._keys, 3)
        self.body.addWidget(self._promise, 2)

    def refresh(self, model: BallotModel | None) -> None:
        """Show the keys of the ballot in view; nothing without one."""
        self._model = model
        self.setVisible(model is not None and not model.is_observer)
        if model is not None:
            self._keys.setText(_keys_sentence(model))
            self._promise.setText(translate("Ballot", "Not visible to other participants"))

    def say_scale(self) -> None:
        """Say which points there are, after a key that is none."""
        if self._model is not None:
            text = translate(
                "Ballot", "There is no such point: this scale goes from {low} to {high}."
            )
            low, high = _ends(self._model)
            self._keys.setText(text.format(low=low, high=high))
            announce(self, self._keys.text(), urgent=True)


def _keys_sentence(model: BallotModel) -> str:
    """Name the keys that rate: the points that are one digit, and what abstains."""
    low, high = _ends(model)
    abstain = "0" if all(key_of(one.scale, None) == "0" for one in model.criteria) else "-"
    text = translate(
        "Ballot",
        "Keys {low}-{high} rate · {abstain} don't know · x interest · Enter next · Ctrl+Enter from comment",
    )
    if high < 0:
        text = translate(
            "Ballot",
            "Arrows and Space rate · {abstain} don't know · x interest · Enter next · Ctrl+Enter from comment",
        )
    return text.format(low=max(low, 0), high=min(high, 9), abstain=abstain)


def _ends(model: BallotModel) -> tuple[int, int]:
    scales = [criterion.scale for criterion in model.criteria]
    return min(scale.low for scale in scales), max(scale.high for scale in scales)
