"""The start does not pay for what nobody uses."""

import gc
import subprocess
import sys

import pytest

from workshop_app.ui.qt.quick_start import collect_again, stop_collecting

LOOK = """
import linecache
from workshop_app.app import make_application
make_application()
import workshop_app.storage.sqlite.opening
read = [name for name in linecache.cache if "sqlalchemy" in name and not name.startswith("<")]
print(len(read))
"""


def test_no_module_is_read_as_text_while_it_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


@pytest.fixture
def collecting():
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("collecting")
def test_the_collector_rests_while_the_program_starts_and_leaves_alone_what_was_made_then() -> None:
    stop_collecting()
    assert not gc.isenabled()
    collect_again()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    gc.unfreeze()
    collect_again()  # not stopped: nothing is set apart
    assert gc.get_freeze_count() == 0
