"""The files that travel with the program are found in a checkout and in an installed package."""

from pathlib import Path

import pytest

from workshop_app.bundled import bundled

CHECKOUT = Path(__file__).resolve().parent.parent


def test_a_checkout_uses_its_own_files() -> None:
    assert bundled("resources") == CHECKOUT / "resources"
    assert bundled("migrations") == CHECKOUT / "migrations"


def test_an_installed_package_uses_what_lies_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "site-packages" / "workshop_app"
    (package / "migrations").mkdir(parents=True)
    (tmp_path / "lib" / "migrations").mkdir()
    assert bundled("migrations", package) == package / "migrations"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="resources"):
        bundled("resources", tmp_path / "workshop_app")
