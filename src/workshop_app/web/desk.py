"""One thread that alone touches the file: it takes everything that waits, at most 512 at a time.

Each kind of thing is done for all who wait in one transaction, and whoever sent it is answered
only afterwards: forty answers cost one commit, and an answered one is on the disk.
"""

import logging
import threading
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from workshop_app.domain.errors import UserError

MOST_AT_ONCE = 512
MOST_WAITING = 5_000
_log = logging.getLogger(__name__)
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
Work = Callable[[Sequence[_Item]], Sequence[_Result]]


class DeskFullError(Exception):
    """More waits than will be done soon; whoever sent it tries again."""


@dataclass(frozen=True, slots=True)
class _Asked:
    work: Work[Any, Any]
    item: Any
    answer: "Future[Any]"


class Desk:
    """Does work for the event loop's tasks, in groups of the same work."""

    def __init__(self, loop: AbstractEventLoop, most_at_once: int = MOST_AT_ONCE) -> None:
        self.groups = 0
        self._loop = loop
        self._most = most_at_once
        self._waiting: SimpleQueue[_Asked | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)
        self._thread.start()

    async def ask(self, work: Work[_Item, _Result], item: _Item) -> _Result:
        """Return what `work` makes of the item, together with what others ask of it meanwhile.

        Raises DeskFullError, or what the work raises.
        """
        if self._waiting.qsize() >= MOST_WAITING:
            raise DeskFullError
        answer: Future[_Result] = self._loop.create_future()
        self._waiting.put(_Asked(work, item, answer))
        return await answer

    def close(self) -> None:
        """Do what waits, then end."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        is_open = True
        while is_open:
            batch = [self._waiting.get()]
            while len(batch) < self._most:
                try:
                    batch.append(self._waiting.get_nowait())
                except Empty:
                    break
            is_open = None not in batch
            groups: dict[Work[Any, Any], list[_Asked]] = {}
            for one in batch:
                if one is not None:
                    groups.setdefault(one.work, []).append(one)
            for work, asked in groups.items():
                self._do(work, asked)

    def _do(self, work: Work[Any, Any], asked: list[_Asked]) -> None:
        self.groups += 1
        try:
            found = list(work([one.item for one in asked]))
        except UserError as error:
            self._tell([(one.answer, None, error) for one in asked])
        except Exception as error:  # noqa: BLE001 - whoever asked is told, whatever it is
            if len(asked) == 1:
                _log.exception("the desk failed")
                self._tell([(asked[0].answer, None, error)])
                return
            for one in asked:  # one that fails must not take the others with it
                self._do(work, [one])
        else:
            self._tell([(one.answer, it, None) for one, it in zip(asked, found, strict=True)])

    def _tell(self, answers: list[tuple["Future[Any]", Any, Exception | None]]) -> None:
        try:
            self._loop.call_soon_threadsafe(_deliver, answers)
        except RuntimeError:
            return  # the loop has ended, and with it whoever asked


def _deliver(answers: list[tuple["Future[Any]", Any, Exception | None]]) -> None:
    for answer, found, error in answers:
        if answer.done():
            continue  # the phone went away meanwhile; what it sent is stored all the same
        if error is None:
            answer.set_result(found)
        else:
            answer.set_exception(error)
