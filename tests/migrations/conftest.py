"""An upgrade is put through the same power cuts as the storage."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "storage"))
