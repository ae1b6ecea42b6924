"""One program a data folder: a second start raises the first one's window."""

from __future__ import annotations

import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from workshop_app.domain.errors import AlreadyOpenError, LockLeftElsewhereError
from workshop_app.files import keep_to_owner

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

CONNECT_MS, ANSWER_MS = 500, 1500
ANSWER = b"here"
STARTING_SECONDS = 2.0  # how long a first start may need until it listens


class SingleInstance(QObject):
    """Holds the lock of a data folder, or tells the one that holds it to show itself."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "workshop-app.lock"))
        # 0: a lock counts as stale only when its process is gone, never by age.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Return True if this is the only one; a folder that cannot be written counts as that.

        Whether the folder is usable is for the store to say, with its own message.
        """
        if self._lock.isLocked() or self._lock.tryLock(0):
            keep_to_owner(Path(self._lock.fileName()))
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def open_elsewhere(self) -> AlreadyOpenError:
        """Return the error that says on which computer the other program runs."""
        _, computer, _ = self._lock.getLockInfo()
        kind = LockLeftElsewhereError if self.is_held_elsewhere else AlreadyOpenError
        return kind(path=self._folder, computer=computer)

    def listen(self) -> None:
        """Hear second starts from now on, if this is the only one; apart from `acquire`, as QtNetwork takes its time."""
        if not self._lock.isLocked():
            return  # the name is the other program's
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def raise_other(self) -> bool:
        """Ask the other program to show its window; return whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        end = time.monotonic() + STARTING_SECONDS
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            # A program that hangs still has its name; only its answer shows that it lives.
            answered = (
                socket.waitForConnected(CONNECT_MS)
                and socket.waitForReadyRead(ANSWER_MS)
                and bytes(socket.readAll().data()) == ANSWER
            )
            socket.disconnectFromServer()
            if answered or time.monotonic() > end:
                return answered
            time.sleep(0.05)  # the other one may be starting itself

    @property
    def is_held_elsewhere(self) -> bool:
        """Tell whether the lock names another computer, where nobody here can see if it runs."""
        from PySide6.QtCore import QSysInfo

        _, computer, _ = self._lock.getLockInfo()
        return bool(computer) and computer != QSysInfo.machineHostName()

    def take_over(self) -> bool:
        """Take a lock that another computer left, as a person says that nothing runs there.

        Of use only after the file itself was seen to be free: see `opening.require_free`.
        """
        if not self.is_held_elsewhere:
            return self.acquire()
        Path(self._lock.fileName()).unlink(missing_ok=True)
        return self.acquire()

    def release(self) -> None:
        """Give the lock back."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @cached_property
    def _name(self) -> str:
        import hashlib

        # A socket's name has about 100 characters, a path may have more.
        digest = hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]
        return f"workshop-app-{digest}"

    def _on_new_connection(self) -> None:
        if self._server is None:
            return
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        connection.write(ANSWER)
        connection.flush()
        self.raised.emit()
