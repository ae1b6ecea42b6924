"""A file that is written whole or not at all, and what the system says of it in our words."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.files import replacing
from workshop_app.wording.file_faults import write_fault


@contextmanager
def writing_to(path: Path) -> Generator[IO[bytes]]:
    """Give the file that takes the place of `path` when all went well.

    Raises TargetNotWritableError; `path` is then as it was, as it is whatever else is raised.
    """
    try:
        with replacing(path.resolve()) as file:
            yield file
    except OSError as error:
        raise TargetNotWritableError(path=str(path), reason=write_fault(error, path)) from error
