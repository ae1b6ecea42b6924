"""What the ballot says to whoever cannot see it: each page, each choice, and that it is stored."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.recommendations import Criterion
from workshop_app.ui.kit import SavedLine, announce, texts_in
from workshop_app.ui.rate.kiosk_review import given_text
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import Given, Item
from workshop_app.wording.language import local, translate


class KioskVoice:
    """Compares what is shown with what was said last, and says what is new."""

    def __init__(self) -> None:
        self._place: tuple[object, ...] = ()
        self._item: Item | None = None
        self._stopped = False
        self._owes_saved = False

    def follow(
        self, page: QWidget, shown: QWidget, stopped: QWidget, ballot: BallotModel | None
    ) -> None:
        """Say the texts of `shown`, a part of `page`, on arriving there; later what changed.

        `stopped` tells why nothing is taken any more.
        """
        item = ballot.item if ballot is not None and page is not shown else None
        place = page, ballot, item.index if item else None
        before, self._item = self._item, item
        was_stopped, self._stopped = self._stopped, ballot is not None and ballot.stopped
        if place != self._place:
            self._place, self._owes_saved = place, False
            announce(page, texts_in(shown))
        elif item is not None and before is not None:
            self._tell_choices(page, before, item)
        if self._stopped and not was_stopped and item is not None:
            announce(page, texts_in(stopped), urgent=True)

    def expect_saved(self) -> None:
        """Say when what was just given is stored."""
        self._owes_saved = True

    def follow_saved(self, line: SavedLine) -> None:
        """Say the line once it is true; what went wrong it says itself."""
        if self._owes_saved and line.property("kind") == "saved":
            self._owes_saved = False
            announce(line, line.text().lstrip("✓ "))

    def _tell_choices(self, page: QWidget, before: Item, now: Item) -> None:
        said = [
            _choice(one.criterion, one.given)
            for was, one in zip(before.questions, now.questions, strict=True)
            if was.given != one.given
        ]
        if now.recused and not before.recused:
            said = [translate("Ballot", "I have an interest in this and do not rate it")]
        if said:
            announce(page, ". ".join(said))
            self.expect_saved()


def _choice(criterion: Criterion, given: Given | None) -> str:
    name = local(criterion.name)
    if given is None:
        return f"{name}: {translate('Ballot', 'No answer yet')}"
    labels = {point.value: local(point.label) for point in criterion.scale.points}
    words = labels.get(given.value, "") if given.value is not None else ""
    return f"{name}: {given_text(given)} {words}".strip()
