"""How soon the window is there: ratios to a bare PySide6 window, measured in the same run.

    python benchmarks/startup.py [ROUNDS]

first paint: process start to the first paint of the main window; goal at most 1.5.
library: process start to the library listing 500 workshops; goal at most 4.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Window()
window.show()
app.exec()
"""
PAINT = """
import sys
from pathlib import Path
from workshop_app.app import find_places, make_application, make_window, peek_preferences
app = make_application()
places = find_places(None, Path(sys.argv[1]))
window = make_window(places, peek_preferences(places))
window.furnish = app.quit
window.show()
app.exec()
"""
LIBRARY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from workshop_app.app import find_places, make_application, make_window, peek_preferences
app = make_application()
places = find_places(None, Path(sys.argv[1]))
window = make_window(places, peek_preferences(places))
def look():
    if window.desk is not None:
        app.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
window.show()
app.exec()
window.wait_for_jobs()
"""
FILL = """
import sys
from pathlib import Path
from workshop_app.app import find_places, open_context
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop
context = open_context(find_places(None, Path(sys.argv[1])))
for number in range(500):
    create_workshop(context, Details(title=f"Workshop {number}"))
"""


def seconds(script: str, folder: str) -> float:
    """Return how long a process that runs `script` takes."""
    # An installed program has its bytecode; a container's setting must not be measured.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", script, folder]
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - began


def main() -> None:
    """Interleave the runs, take the fastest of each, print ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        seconds(FILL, folder)
        best = {"bare": 99.0, "first paint": 99.0, "library": 99.0}
        scripts = {"bare": BARE, "first paint": PAINT, "library": LIBRARY}
        for _ in range(rounds):
            for name, script in scripts.items():
                best[name] = min(best[name], seconds(script, folder))
    for name, goal in (("first paint", 1.5), ("library", 4.0)):
        ratio = best[name] / best["bare"]
        print(f"{name}: {ratio:.2f} x a bare window (goal at most {goal})")
    print(f"bare window: {best['bare'] * 1000:.0f} ms on {Path(sys.executable).name}")


if __name__ == "__main__":
    main()
