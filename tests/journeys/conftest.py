import sys
from pathlib import Path

import pytest

from workshop_app.wording.language import set_language

sys.path.insert(0, str(Path(__file__).parent))
pytest.register_assert_rewrite("driver", "steps", "workbook")


@pytest.fixture
def start(tmp_path, qapp, monkeypatch):
    """Start the program on this test's data folder; every run is stopped at the end."""
    from driver import Driver

    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr("workshop_app.ui.window.export_flow.documents_folder", lambda: documents)
    running = []

    def make(language="ko", folder=None):
        run = Driver(folder or tmp_path / "data", language)
        running.append(run)
        return run

    yield make
    for run in running:
        if not run.stopped:
            run.stop()
    set_language("en")
