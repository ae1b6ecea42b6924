"""A workshop that was destroyed goes from the copies of the file too, which keep all the others."""

from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from workshop_app.domain.errors import DamagedFileError, NotAWorkshopFileError
from workshop_app.storage.sqlite.engine import connect, prepare_for_writing
from workshop_app.storage.sqlite.faults import translating


def destroy_in(backup: Path, workshops: Collection[str]) -> None:
    """Destroy workshops in a backup and keep the others in it.

    A damaged backup is left as it is: nothing is ever put back from it.
    """
    try:
        with translating(backup), closing(connect(backup, busy_ms=2000)) as connection:
            prepare_for_writing(connection)
            marks = ", ".join("?" * len(workshops))
            gone = connection.execute(
                f"DELETE FROM workshop WHERE uid IN ({marks})",  # noqa: S608 - only marks
                list(workshops),
            )
            if gone.rowcount:
                connection.execute("VACUUM")
    except (DamagedFileError, NotAWorkshopFileError):
        return
