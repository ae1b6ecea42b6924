"""One program a data folder: a second start raises the first one's window."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS = 500


class SingleInstance(QObject):
    """Holds the lock of a data folder, or tells the one that holds it to show itself."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A socket's name has about 100 characters, a path may have more.
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"workshop-app-{digest}"
        self._lock = QLockFile(str(folder / "workshop-app.lock"))
        # 0: a lock counts as stale only when its process is gone, never by age.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def acquire(self) -> bool:
        """Return True if this is the only one; a folder that cannot be written counts as that.

        Whether the folder is usable is for the store to say, with its own message.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def raise_other(self) -> bool:
        """Ask the other program to show its window; return whether it answered."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(CONNECT_MS)
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Give the lock back."""
        self._server.close()
        self._lock.unlock()

    def _on_new_connection(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.deleteLater()
        self.raised.emit()
