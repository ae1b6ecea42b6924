"""The preview of a list on its way into the workshop that is prepared: added at once, and undone."""

from collections.abc import Callable

from workshop_app.services.tables.choices import Kind, TakenAs
from workshop_app.ui.desk import Desk
from workshop_app.ui.prepare.preview_screen import PreviewScreen
from workshop_app.ui.prepare.preview_words import PreviewWords
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview import PreviewModel
from workshop_app.wording.language import translate

ROLES: dict[Kind, tuple[TakenAs, ...]] = {
    Kind.PARTICIPANTS: (
        TakenAs.IGNORED,
        TakenAs.NAME,
        TakenAs.AFFILIATION,
        TakenAs.GROUP,
        TakenAs.CODE,
        TakenAs.OBSERVER,
    ),
    Kind.RECOMMENDATIONS: (
        TakenAs.IGNORED,
        TakenAs.TITLE,
        TakenAs.TEXT,
        TakenAs.CODE,
        TakenAs.THEME,
        TakenAs.SOURCE,
    ),
}


class PreviewPage(PreviewScreen):
    """A list of people or of recommendations."""

    model: PreviewModel

    def __init__(self, desk: Desk, prepare: PrepareModel, kind: Kind) -> None:
        model = PreviewModel(prepare, kind, desk.tables, desk.jobs)
        super().__init__(desk, model, PreviewWords(kind), ROLES[kind])

    def accept(self) -> None:
        """Add what is shown, in one step to undo."""
        shown = self.model.shown
        count = shown.taken if shown is not None else 0
        put_backs: list[Callable[[], None]] = []
        if self.desk.attempt(lambda: put_backs.append(self.model.take())):
            self._shows_text = True
            self.source.box.set_text("")
            undo = put_backs[0]
            self.desk.messages.succeed(
                self.words.added(count),
                translate("Words", "Undo"),
                lambda: self.desk.attempt(undo),
            )
            self.left.emit()
