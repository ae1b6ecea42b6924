"""A file of the outcome in one click: progress, cancel, then open the file or its folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_app.domain.errors import CancelledError, TargetNotWritableError, UserError
from workshop_app.services.ports import Progress, RunningJob
from workshop_app.ui.desk import Desk
from workshop_app.ui.documents import documents_folder, file_name, open_outside
from workshop_app.ui.kit import MessageAction, MessageBar, ProgressPanel
from workshop_app.wording.language import current_language, translate
from workshop_app.wording.messages import sentence_for

if TYPE_CHECKING:  # not read for the first list
    from workshop_app.domain.workshop import Workshop
    from workshop_app.services.handing_on import Wish


class ExportFlow(QObject):
    """Runs one export at a time and tells how it went in the window's bar."""

    def __init__(self, desk: Desk, bar: MessageBar, panel: ProgressPanel) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        self._panel = panel
        self._job: RunningJob | None = None
        panel.cancelled.connect(self._on_panel_cancelled)

    @property
    def is_running(self) -> bool:
        """Tell whether an export is under way."""
        return self._job is not None

    def start(
        self,
        workshop_id: str,
        path: Path | None = None,
        *,
        ending: str = ".xlsx",
        wish: Wish | None = None,
    ) -> None:
        """Export to `path`, or to a new file in the documents folder; in the language spoken."""
        if self.is_running:
            return
        try:
            workshop = self._desk.context.workshop(workshop_id)
        except UserError as error:
            self._desk.messages.fail(error)
            return
        from workshop_app.services.handing_on import Wish, way_for  # the start need not read it

        target = path or free_path(documents_folder(), workshop, ending)
        asked = wish or Wish((current_language(),))
        way = way_for(self._desk.ways(), target, asked)

        def work(progress: Progress) -> Path:
            way.make(self._desk.context, workshop_id, target, asked, progress)
            return target

        said = translate("Export", "Writing {name}")
        self._panel.begin(said.format(name=target.name))
        self._job = self._desk.jobs.run(
            work, done=self._on_done, failed=self._on_failed, progress=self._panel.advance
        )

    def _on_panel_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_done(self, path: Path) -> None:
        self._finish()
        said = translate("Export", "Exported to {path}").format(path=path)
        self._bar.show_success(
            said,
            MessageAction(translate("Export", "Open file"), lambda: open_outside(path)),
            MessageAction(translate("Export", "Open folder"), lambda: open_outside(path.parent)),
        )

    def _on_failed(self, error: Exception) -> None:
        self._finish()
        if isinstance(error, CancelledError):
            self._bar.show_info(sentence_for(error))
        elif isinstance(error, UserError):
            self._desk.messages.fail(error)
        elif isinstance(error, OSError):
            where = str(error.filename or "")
            reason = error.strerror or type(error).__name__
            self._desk.messages.fail(TargetNotWritableError(path=where, reason=reason))
        else:
            raise error

    def _finish(self) -> None:
        self._job = None
        self._panel.finish()


def free_path(folder: Path, workshop: Workshop, ending: str) -> Path:
    """Return a path in `folder` that does not exist yet: name, name (2), ..."""
    first = folder / file_name(workshop, ending)
    path, number = first, 1
    while path.exists():
        number += 1
        path = first.with_stem(f"{first.stem} ({number})")
    return path
