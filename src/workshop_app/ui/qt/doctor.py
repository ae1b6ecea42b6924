"""Looks at the window system in a process of its own: where Qt finds a fault, it aborts."""

import os
import subprocess
import sys
from dataclasses import dataclass

# Without a display the xcb plugin is only loaded: that already names a library it lacks.
PROBE = """
import ctypes, pathlib, sys
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFontDatabase, QGuiApplication
if "no-display" in sys.argv:
    plugins = pathlib.Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        sys.exit(str(error))
app = QGuiApplication([])
korean = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
print(app.platformName(), len(app.screens()), len(korean), sep="|")
"""
SECONDS = 30
FIX_LIBRARIES = (
    "sudo apt-get install libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)
FIX_FONT = "sudo apt-get install fonts-nanum"


@dataclass(frozen=True, slots=True)
class WindowSystem:
    """What the probe found: `fault` is empty where a window could be opened."""

    platform: str
    screens: int
    korean_fonts: int
    fault: str = ""
    has_display: bool = True


def look_at_window_system() -> WindowSystem:
    """Start Qt in another process and tell what it found."""
    shown = has_display()
    environment = dict(os.environ)
    if not shown:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-c", PROBE, *(() if shown else ("no-display",))]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own text
            command,
            capture_output=True,
            encoding="utf-8",  # whatever the system's own: Qt may name a file in any script
            errors="replace",
            timeout=SECONDS,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        return WindowSystem("", 0, 0, "no answer", shown)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        fault = lines[0] if lines else f"exit code {done.returncode}"
        return WindowSystem("", 0, 0, fault, shown)
    platform, screens, fonts = done.stdout.strip().split("|")
    return WindowSystem(platform, int(screens), int(fonts), has_display=shown)


def has_display() -> bool:
    """Tell whether a window can be asked for; only Linux runs without a screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, names))
