"""Finds the files that travel with the program: migrations and resources."""

from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).resolve().parent


def bundled(name: Literal["migrations", "resources"], package: Path = PACKAGE) -> Path:
    """Return the folder `name`: inside an installed or frozen package, else in the checkout.

    A wheel maps both folders into the package (`force-include` in pyproject.toml). An editable
    install imports from src/, where they are absent, so the checkout's own files are used and
    never the copies that the editable wheel left in site-packages.
    """
    for folder in (package / name, package.parent.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The program's folder {name!r} is missing beside {package}")
