"""Looks at the window system in a process of its own: where Qt finds a fault, it aborts."""

import subprocess
import sys
from dataclasses import dataclass

PROBE = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
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


def look_at_window_system() -> WindowSystem:
    """Start Qt in another process and tell what it found."""
    command = [sys.executable, "-c", PROBE]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own text
            command, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return WindowSystem("", 0, 0, "no answer")
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        return WindowSystem("", 0, 0, lines[0] if lines else f"exit code {done.returncode}")
    platform, screens, fonts = done.stdout.strip().split("|")
    return WindowSystem(platform, int(screens), int(fonts))
