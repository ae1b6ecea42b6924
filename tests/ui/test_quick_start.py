"""The start does not pay for what nobody uses."""

import subprocess
import sys

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
