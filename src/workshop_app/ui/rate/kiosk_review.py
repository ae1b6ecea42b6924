"""The last page of a ballot: all recommendations with the own answers, and what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Bar,
    Body,
    Button,
    Card,
    Chip,
    Heading,
    LinkButton,
    Muted,
    PrimaryButton,
    SavedLine,
    ScrollPage,
    row_of,
)
from workshop_app.ui.rate.saved_state import show_state_of_ballot
from workshop_app.ui.theme import Tone
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import BallotPage, Given, Item
from workshop_app.wording.language import local, translate

LINK_INDENT = 6  # what stands left of a link's text


class ReviewPage(QWidget):
    """Each line leads back to its recommendation."""

    item_wanted = Signal(int)
    back_wanted = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: BallotModel | None = None
        self._title = Heading(level="title")
        self._state = Body(large=True)
        self._lines: list[LinkButton] = []
        self.saved = SavedLine()
        self.back = Button("")
        self.finish = PrimaryButton("")
        self.back.set_large()
        self.finish.set_large()
        self.back.clicked.connect(self.back_wanted)
        self.finish.clicked.connect(self.finished)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        page = ScrollPage(gap=10)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.head = QWidget()
        head = QVBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._state)
        page.body.addWidget(self.head)
        page.body.addLayout(self._list)
        page.body.addStretch(1)
        foot = Bar("footer")
        foot.body.addWidget(self.saved, 1)
        foot.body.addWidget(row_of(self.back, self.finish, from_right=True))
        outer.addWidget(page, 1)
        outer.addWidget(foot)

    @property
    def lines(self) -> list[LinkButton]:
        """Return the links, in the order of the recommendations."""
        return self._lines

    def set_model(self, model: BallotModel | None) -> None:
        """Show another person's answers, or nobody's."""
        self._model = model
        self._clear()

    def refresh(self) -> None:
        """Show the answers as they stand."""
        model = self._model
        if model is None or model.page is not BallotPage.REVIEW:
            self._clear()  # nothing of the answers stays behind a hidden page
            return
        self._clear()
        items = model.items
        for item in items:
            self._list.addWidget(self._line_of(item))
        self._title.setText(translate("Ballot", "Your answers"))
        self._state.setText(_state(model))
        self.back.set_text(translate("Ballot", "Back"))
        self.finish.set_text(translate("Ballot", "Finish"))

    def show_saved(self) -> None:
        """Say whether everything is on the disk."""
        if self._model is not None:
            show_state_of_ballot(self.saved, self._model)

    def focus_first(self) -> None:
        """Put the focus on the first line with a gap, or on Finish."""
        model = self._model
        missing = [item.index for item in model.items if not item.complete] if model else []
        target = self._lines[missing[0]] if missing else self.finish
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line_of(self, item: Item) -> Card:
        card = Card(padding=10, gap=4)
        text = f"{item.recommendation.code}  {local(item.recommendation.title)}"
        state, tone = _state_of(item, asked=self._model is None or not self._model.is_observer)
        name = translate("Ballot", "Go to {item}: {state}").format(item=text, state=state)
        link = LinkButton(text, name=name)
        link.setProperty("index", item.index)
        link.clicked.connect(self._on_link_clicked)
        self._lines.append(link)
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(Chip(state, tone))
        card.body.addLayout(row)
        answers = Muted(_answers(item))
        answers.setContentsMargins(LINK_INDENT, 0, 0, 0)
        card.body.addWidget(answers)
        return card

    def _clear(self) -> None:
        self._lines = []
        while (taken := self._list.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _on_link_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.item_wanted.emit(int(link.property("index")))


def _state(model: BallotModel) -> str:
    if model.is_observer:
        return observer_text()
    total, aside = model.count, model.recused
    text = translate(
        "Ballot",
        "Rated in full: {answered} of {total}. You can complete the rest now or finish as it is.",
    )
    if model.answered == total:
        text = translate("Ballot", "All recommendations are rated.")
        if aside:
            text = translate("Ballot", "Nothing is left open. Rated: {rated} of {total}.")
    said = text.format(answered=model.answered - aside, total=total, rated=total - aside)
    if not aside:
        return said
    interest = translate("Ballot", "Not rated because of an interest: {n}.").format(n=aside)
    return f"{said} {interest}"


def _state_of(item: Item, *, asked: bool) -> tuple[str, Tone]:
    if not asked:
        return translate("Words", "Observer"), "neutral"
    if item.recused:
        return translate("Words", "Recused"), "neutral"
    if item.missing:
        return _missing(item), "warn"
    return translate("Ballot", "Complete"), "good"


def observer_text() -> str:
    """Say why an observer's ballot takes nothing."""
    return translate(
        "Ballot",
        "You take part as an observer: you see the ballot, but nothing is asked of you and "
        "nothing is stored.",
    )


def given_text(given: Given) -> str:
    """Return an answer in words."""
    if given.recused:
        return translate("Words", "Recused")
    return translate("Ballot", "Don't know") if given.value is None else str(given.value)


def _missing(item: Item) -> str:
    names = ", ".join(local(criterion.name) for criterion in item.missing)
    return translate("Ballot", "Open: {criteria}").format(criteria=names)


def _answers(item: Item) -> str:
    parts: list[str] = []
    if item.recused:
        parts.append(translate("Ballot", "Not rated because of an interest"))
    for one in item.questions:
        if one.given is None or one.given.recused:
            continue
        parts.append(f"{local(one.criterion.name)} {given_text(one.given)}")
    if item.comment:
        parts.append(translate("Ballot", "with a comment"))
    return " · ".join(parts) if parts else translate("Ballot", "No answer yet")
