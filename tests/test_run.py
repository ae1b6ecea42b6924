"""run.py on machines that are not as one would wish: each ends in a working .venv or a sentence."""

import hashlib
import importlib.util
import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with an awkward name that has what the set-up reads."""
    folder = tmp_path / "워크숍 app"
    folder.mkdir()
    for name in ("run.py", "uv.lock", "pyproject.toml"):
        (folder / name).write_bytes((CHECKOUT / name).read_bytes())
    return folder


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Any]:
    """Load run.py from a folder; the environments it makes have no pip, which takes seconds."""

    def loaded(folder: Path) -> ModuleType:
        specification = importlib.util.spec_from_file_location("run_here", folder / "run.py")
        assert specification
        assert specification.loader
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        succeeds = module.succeeds

        def quickly(*command: str | Path) -> bool:
            return succeeds(*command, *(["--without-pip"] if "venv" in command else []))

        monkeypatch.setattr(module, "succeeds", quickly)
        return module

    return loaded


def test_without_a_network_the_first_start_ends_in_a_sentence(checkout, load, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", os.devnull)
    run = load(checkout)
    assert "Try again online" in run.set_up(dev=False)
    assert not run.STAMP.exists()


def test_a_venv_that_works_is_kept(checkout, load):
    run = load(checkout)
    assert run.make_venv(moved=False)
    mark = run.VENV / "mark"
    mark.touch()
    assert run.make_venv(moved=False)
    assert mark.exists()


@pytest.mark.parametrize("fault", ["other version", "no python", "no program", "half made"])
def test_a_venv_that_does_not_work_is_made_anew(checkout, load, fault):
    run = load(checkout)
    assert run.make_venv(moved=False)
    config = run.VENV / "pyvenv.cfg"
    if fault == "other version":
        config.write_text(config.read_text().replace("version = 3.", "version = 2."))
    elif fault == "half made":
        config.unlink()
    else:
        run.PYTHON.unlink()
        if fault == "no program":
            run.PYTHON.write_text("")
    assert run.make_venv(moved=False)
    assert run.succeeds(run.PYTHON, "-c", "")
    assert "version = 3." in config.read_text()


def test_a_folder_that_was_moved_is_set_up_anew(checkout, load, monkeypatch):
    def set_up(folder: Path) -> Path:
        run = load(folder)
        monkeypatch.setattr(run, "fetch_uv", lambda: True)
        monkeypatch.setattr(run, "sync", lambda _groups: True)
        assert run.set_up(dev=False) is None
        return run.VENV / "mark"

    set_up(checkout).touch()
    assert set_up(checkout).exists()
    assert not set_up(checkout.rename(checkout.with_name("elsewhere"))).exists()


def test_a_folder_that_cannot_be_written_is_named(checkout, load, monkeypatch):
    run = load(checkout)
    # Root may write into a folder of mode 0500 all the same, so the question is answered here.
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert str(checkout) in run.set_up(dev=False)
    assert not run.VENV.exists()


def test_ctrl_c_stops_with_a_sentence(checkout, monkeypatch, capsys):
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(hashlib, "sha256", interrupted)
    monkeypatch.setattr(sys, "argv", ["run.py", "--version"])
    monkeypatch.setenv("PATH", "")  # no apt-get: nothing is installed on the way
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(checkout / "run.py"), run_name="__main__")
    assert stopped.value.code == 130
    assert "Start it again" in capsys.readouterr().err
