"""Bugs: logged without personal data, shown once, and the program goes on where it can."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from workshop_app import __version__
from workshop_app.files import keep_to_owner, make_own_folder

LOG_BYTES = 1_000_000
LOG_FILES = 5
LOG_NAME = "workshop-app.log"
logger = logging.getLogger("workshop_app")


def start_log(folder: Path) -> None:
    """Log to `folder`, five files of 1 MB; a folder that cannot be written logs nowhere."""
    from logging.handlers import RotatingFileHandler  # sockets and more: not before first paint

    class OwnLog(RotatingFileHandler):
        """A log that only its owner reads, every turn of it."""

        def _open(self) -> TextIOWrapper:
            stream = super()._open()
            keep_to_owner(Path(self.baseFilename))
            return stream

    try:
        make_own_folder(folder)
        handler = OwnLog(
            folder / LOG_NAME,
            maxBytes=LOG_BYTES,
            backupCount=LOG_FILES - 1,
            encoding="utf-8",
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


def report_of(error: BaseException) -> str:
    """Return type and places of an error, without its message, which may quote a comment."""
    lines = [f"Workshop App {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        for frame in traceback.extract_tb(seen.__traceback__):
            name = Path(frame.filename).name
            lines.append(f"  {name}:{frame.lineno} {frame.name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def keep(error: BaseException) -> str:
    """Keep a bug's report in the log, and return it."""
    report = report_of(error)
    logger.error("uncaught\n%s", report)
    return report


_shown: list[Callable[[str], object]] = []


def show_with(show: Callable[[str], object]) -> None:
    """Give every report to `show` too, from any thread, in place of an earlier one."""
    _shown[:] = [show]


def install() -> None:
    """Send every uncaught error to the log and, once there is a window, on the screen."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = keep(error.with_traceback(trace))
        for show in _shown:
            show(report)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread
