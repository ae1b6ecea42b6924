"""What a start loads, and in which order: the window is painted before anything heavy."""

import json
import re
import subprocess
import sys

START = """
import json, sys
from pathlib import Path
from workshop_app.app import find_places, make_application, make_window, peek_preferences
app = make_application()
places = find_places(None, Path(sys.argv[1]))
places.folder.mkdir(parents=True, exist_ok=True)
window = make_window(places, peek_preferences(places, "en"))
painted = []
qt_core = sys.modules["PySide6.QtCore"]
made = lambda: [f"QtCore.{name}" for name in vars(qt_core)]
window._read_what_stands_in_it = lambda: painted.append(sorted([*sys.modules, *made()]))
window.show()
while not painted:
    app.processEvents()
print(json.dumps(painted[0]))
"""
OPENED = """
import json, sys, time
from pathlib import Path
from workshop_app.app import find_places, make_application, make_window, peek_preferences
app = make_application()
places = find_places(None, Path(sys.argv[1]))
window = make_window(places, peek_preferences(places, "en"))
window.show()
end = time.monotonic() + 120
while window.desk is None and time.monotonic() < end:
    app.processEvents()
    time.sleep(0.005)
read = lambda: "workshop_app.ui.conclude.page" in sys.modules  # the last one
while not (read() and window.shell.is_idle) and time.monotonic() < end:
    app.processEvents()
    time.sleep(0.005)
for _ in range(50):
    app.processEvents()
assert window.desk is not None
print(json.dumps(sorted(sys.modules)))
window.close()
window.finish()
"""


def loaded(script: str, folder: object) -> set[str]:
    command = [sys.executable, "-c", script, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_first_paint_comes_before_sqlalchemy(tmp_path):
    heavy = {"sqlalchemy", "alembic", "openpyxl", "numpy", "argon2", "lxml"}
    assert loaded(START, tmp_path) & heavy == set()


def test_the_first_paint_comes_before_the_hundred_enums_of_qt(tmp_path):
    names = loaded(START, tmp_path)
    assert "QtCore.QObject" in names
    assert "QtCore.Qt" not in names


def test_the_list_is_read_without_what_reads_tables_or_analyses(tmp_path):
    names = loaded(
        "import json, sys; import workshop_app.ui.library.page; print(json.dumps([*sys.modules]))",
        tmp_path,
    )
    assert not [one for one in names if re.match(r"workshop_app\.(analysis|services\.tables)", one)]


def test_the_library_is_shown_without_openpyxl_alembic_and_numpy(tmp_path):
    names = loaded(OPENED, tmp_path)
    assert names & {"openpyxl", "alembic", "numpy", "argon2"} == set()
    assert names & {"uvicorn", "httptools", "ifaddr", "zxingcpp", "workshop_app.web"} == set()
    assert names & {"docx", "hwpx", "pptx", "PIL", "xlsxwriter"} == set()
    assert "sqlalchemy" in names


def test_pages_are_read_before_anybody_opens_one(tmp_path):
    pages = {"prepare.page", "rate.page", "rate.kiosk", "results.page", "conclude.page"}
    assert {f"workshop_app.ui.{page}" for page in pages} <= loaded(OPENED, tmp_path)
