"""The preview of a list on its way into the workshop that is prepared."""

from collections.abc import Callable, Mapping, Sequence

from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ports import Jobs, TableFiles
from workshop_app.services.preparing import put_back_edit
from workshop_app.services.tables.choices import Choices, Kind
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.preview_people import show_people
from workshop_app.viewmodels.prepare.preview_reading import PreviewReading, Show
from workshop_app.viewmodels.prepare.preview_recommendations import show_recommendations
from workshop_app.viewmodels.prepare.preview_shown import Shown

SHOWS: Mapping[Kind, Callable[[Sequence[RawSheet], Workshop, Choices], Shown]] = {
    Kind.PARTICIPANTS: show_people,
    Kind.RECOMMENDATIONS: show_recommendations,
}


class PreviewModel(PreviewReading):
    """One list on its way into a workshop, shown anew whenever that changes."""

    def __init__(self, prepare: PrepareModel, kind: Kind, files: TableFiles, jobs: Jobs) -> None:
        super().__init__(kind, files, jobs)
        self._prepare = prepare
        prepare.changed.connect(self._on_prepare_changed)

    @property
    def can_take(self) -> bool:
        """Tell whether what is shown may be added as it is."""
        return super().can_take and not self._prepare.is_read_only

    def take(self) -> Callable[[], None]:
        """Add what is shown, in one step to undo; returns what takes it back. UserError."""
        prepare, shown = self._prepare, self.shown
        if shown is None or shown.take is None:
            return self.clear
        take = shown.take
        states: list[tuple[Workshop, Workshop]] = []

        def service() -> tuple[Workshop, Workshop]:
            states.append(take(prepare.context, prepare.workshop_id))
            return states[0]

        prepare.edit_by(service)
        before, after = states[0]
        self.clear()

        def put_back() -> None:
            def undo() -> tuple[Workshop, Workshop]:
                now = prepare.workshop
                back = put_back_edit(prepare.context, prepare.workshop_id, before, after)
                return now, back

            prepare.edit_by(undo)

        return put_back

    def _state(self) -> Workshop:
        return self._prepare.workshop

    def _show(self) -> Show:
        workshop, show = self._prepare.workshop, SHOWS[self.kind]
        return lambda sheets, choices: show(sheets, workshop, choices)

    def _on_prepare_changed(self) -> None:
        self.read_again()
