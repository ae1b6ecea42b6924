"""What one does in the library with the chosen workshop, and how new ones begin."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.library.sample_maker import SampleMaker
from workshop_app.viewmodels.library.model import LibraryModel
from workshop_app.wording.language import translate


class LibraryActs(QObject):
    """Acts once the file is open; `added` tells of a new workshop, which the list must show."""

    added = Signal()
    sample_possible = Signal(bool)

    def __init__(self, model: LibraryModel, page: QWidget) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self._at: tuple[Desk, SampleMaker] | None = None
        self._asked: Callable[[], object] | None = None

    def open(self, desk: Desk) -> None:
        """Let everything act, now that the file is open."""
        maker = SampleMaker(desk, self)
        maker.made.connect(self._on_sample_made)
        maker.ended.connect(self._on_sample_ended)
        self._at = desk, maker

    def do(self, act: Callable[[], object]) -> None:
        """Act now, or as soon as the file is open: the moment is too short to ask for two things."""
        if self._at is None:
            self._asked = act
        else:
            self._asked = None
            act()

    def with_desk(self, act: Callable[[Desk], object]) -> None:
        """Do with the desk what needs one, now or as soon as the file is open."""
        self.do(lambda: act(self._desk))

    def catch_up_soon(self) -> None:
        """Do what was asked for last before the file was open, in a turn of its own."""
        QTimer.singleShot(1, self, self._catch_up)  # 0 is a posted event, done in this turn

    def _catch_up(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._desk.attempt(asked)

    def begin(self) -> None:
        """Make a new workshop and go to its preparation."""
        self.do(lambda: self._begin_with(self._model.create))

    def open_chosen(self) -> None:
        """Open the chosen workshop where it stands."""
        chosen = self._model.chosen
        if chosen is not None:
            self.do(lambda: self._go(chosen.id))

    def duplicate_chosen(self, with_people: bool) -> None:
        """Make a new workshop from the chosen one's preparation and go there."""
        chosen = self._model.chosen
        if chosen is not None:
            model, found = self._model, chosen.id
            self.do(
                lambda: self._begin_with(lambda: model.duplicate(found, with_people=with_people))
            )

    def delete_chosen(self) -> None:
        """Delete the chosen workshop; the message bar can undo it."""
        chosen = self._model.chosen
        if chosen is None or not self._model.is_open:
            return
        title = self._model.title_of(chosen.id)
        if not self._desk.attempt(lambda: self._model.delete(chosen.id)):
            return
        said = translate("Library", "“{title}” is in the trash for 30 days.")
        self._desk.messages.succeed(
            said.format(title=title),
            translate("Words", "Undo"),
            lambda: self.restore(chosen.id),
        )

    def restore(self, workshop_id: str) -> None:
        """Bring a workshop back from the trash."""
        self._desk.attempt(lambda: self._model.restore(workshop_id))

    def open_sample(self) -> None:
        """Open the sample workshop; the first time it is made, away from the window."""
        self.do(self._open_sample)

    def show_made(self, workshop_id: str, *, go: bool) -> None:
        """Show the results of a workshop that was made of a file; undo puts it into the trash."""
        self.added.emit()
        self._model.choose(workshop_id)
        if go:
            self._go(workshop_id, "results")

        def undo() -> None:
            self._desk.navigator.open_library()
            self._desk.attempt(lambda: self._model.delete(workshop_id))

        said = translate("Library", "“{title}” was made.")
        title = self._model.title_of(workshop_id)
        self._desk.messages.succeed(said.format(title=title), translate("Words", "Undo"), undo)

    def _open_sample(self) -> None:
        there = self._model.sample_id()
        if there:
            self._go(there)
            return
        self.sample_possible.emit(False)
        self._of_file[1].make()

    @property
    def _desk(self) -> Desk:
        return self._of_file[0]

    @property
    def _of_file(self) -> tuple[Desk, SampleMaker]:
        if self._at is None:
            raise RuntimeError("nothing acts before the file is open")
        return self._at

    def _begin_with(self, make: Callable[[], str]) -> None:
        if self._desk.attempt(lambda: self._go(make(), "prepare")):
            self.added.emit()

    def _go(self, workshop_id: str, place: str = "") -> None:
        self._desk.navigator.open_workshop(workshop_id, place)

    def _on_sample_made(self, workshop_id: str) -> None:
        self._model.choose(workshop_id)
        if self._page.isVisible():  # the user may have gone elsewhere meanwhile
            self._go(workshop_id)

    def _on_sample_ended(self) -> None:
        self.sample_possible.emit(True)
