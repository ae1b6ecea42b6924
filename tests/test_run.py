"""run.py on machines that are not as one would wish: each ends in a working .venv or a sentence."""

import hashlib
import importlib.util
import os
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with an awkward name that has what the set-up reads."""
    return copy_of_the_checkout(tmp_path / "워크숍 app")


def copy_of_the_checkout(folder: Path) -> Path:
    (folder / "tools").mkdir(parents=True)
    for name in ("run.py", "uv.lock", "pyproject.toml", "tools/setup-requirements.txt"):
        (folder / name).write_bytes((CHECKOUT / name).read_bytes())
    return folder


def interrupted(*_arguments: object) -> bool:
    raise KeyboardInterrupt


def set_up(
    run: Any, *, mark: bool = True, dev: bool = False, sync: Callable[..., bool] | None = None
) -> Path:
    """Set up as if what uv does had gone well, and leave a mark in the environment."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(run, "fetch_tools", lambda: True)
        patched.setattr(run, "sync", sync or (lambda _groups: True))
        assert run.set_up(dev=dev) is None
    if mark:
        (run.VENV / "mark").touch()
    return run.VENV / "mark"


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Any]:
    """Load run.py from a folder; the environments it makes have no pip, which takes seconds."""

    def loaded(folder: Path, *, pip: bool = False) -> ModuleType:
        specification = importlib.util.spec_from_file_location("run_here", folder / "run.py")
        assert specification
        assert specification.loader
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        succeeds = module.succeeds

        def quickly(*command: str | Path) -> bool:
            return succeeds(*command, *([] if pip or "venv" not in command else ["--without-pip"]))

        monkeypatch.setattr(module, "succeeds", quickly)
        return module

    return loaded


def test_without_a_network_the_first_start_ends_in_a_sentence(checkout, load, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", os.devnull)
    run = load(checkout, pip=True)
    assert "Try again online" in run.set_up(dev=False)
    assert run.read(run.STAMP) == ""


def test_what_works_is_kept(checkout, load):
    mark = set_up(load(checkout))
    assert set_up(load(checkout)) == mark
    assert mark.exists()


@pytest.mark.parametrize("fault", ["no python", "no program", "broken off", "no stamp"])
def test_what_does_not_work_is_made_anew(checkout, load, fault):
    run = load(checkout)
    mark = set_up(run)
    if fault == "broken off":
        with pytest.raises(KeyboardInterrupt):
            set_up(run, sync=interrupted, dev=True)
    elif fault == "no stamp":
        run.STAMP.unlink()
    else:
        run.PYTHON.unlink()
        if fault == "no program":
            run.PYTHON.write_text("")
    assert mark.exists()
    set_up(run, mark=False)
    assert not mark.exists()
    assert run.succeeds(run.PYTHON, "-c", "")


def test_another_python_gets_its_own_environment(checkout, load, monkeypatch):
    run = load(checkout)
    mark = set_up(run)
    newer = (sys.version_info[0], sys.version_info[1] + 1, 0)
    monkeypatch.setattr(sys, "version_info", newer)
    set_up(run, mark=False, dev=True)
    assert not mark.exists()


def test_a_folder_that_was_moved_is_set_up_anew(checkout, load):
    set_up(load(checkout))
    elsewhere = checkout.rename(checkout.with_name("elsewhere"))
    set_up(load(elsewhere), mark=False)
    assert not (elsewhere / ".venv" / "mark").exists()


def test_an_update_that_finds_no_network_leaves_what_worked(checkout, load):
    run = load(checkout)
    mark = set_up(run)
    lock = checkout / "uv.lock"
    former = lock.read_bytes()
    lock.write_bytes(former + b"# newer")
    assert run.set_up(dev=False)
    lock.write_bytes(former)
    assert run.set_up(dev=False) is None
    assert mark.exists()


def test_a_folder_that_cannot_be_written_is_named(checkout, load, monkeypatch):
    run = load(checkout)
    # Root may write into a folder of mode 0500 all the same, so the question is answered here.
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert str(checkout) in run.set_up(dev=False)
    assert not run.VENV.exists()


def test_an_environment_that_is_a_link_to_another_is_named_and_left_as_it_is(checkout, load):
    mark = set_up(load(checkout))
    other = copy_of_the_checkout(checkout.with_name("other"))
    (other / ".venv").symlink_to(checkout / ".venv", target_is_directory=True)
    said = load(other).set_up(dev=False)
    assert str(checkout / ".venv") in said
    assert "Remove the link" in said
    assert mark.exists()
    assert set_up(load(checkout)) == mark


def test_ctrl_c_stops_with_a_sentence(checkout, monkeypatch, capsys):
    monkeypatch.setattr(hashlib, "sha256", interrupted)
    monkeypatch.setattr(sys, "argv", ["run.py", "--version"])
    monkeypatch.setenv("PATH", "")  # no apt-get: nothing is installed on the way
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(checkout / "run.py"), run_name="__main__")
    assert stopped.value.code == 130
    assert "Start it again" in capsys.readouterr().err


@pytest.fixture
def forged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a list that asks for a package by another hash than the one that can be fetched."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    about = "Metadata-Version: 2.1\nName: forged\nVersion: 1.0\n"
    tags = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(shelf / "forged-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("forged.py", "")
        wheel.writestr("forged-1.0.dist-info/METADATA", about)
        wheel.writestr("forged-1.0.dist-info/WHEEL", tags)
        wheel.writestr("forged-1.0.dist-info/RECORD", "")
    for name in ("PIP_NO_INDEX", "UV_NO_INDEX"):
        monkeypatch.setenv(name, "1")
    for name in ("PIP_FIND_LINKS", "UV_FIND_LINKS"):
        monkeypatch.setenv(name, shelf.as_uri())
    wanted = tmp_path / "wanted.txt"
    wanted.write_text(f"forged==1.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    return wanted


def test_what_was_fetched_with_another_hash_is_told_as_such(checkout, load, forged):
    run = load(checkout, pip=True)
    run.FETCHED_FIRST.write_bytes(forged.read_bytes())
    assert "the hash named above does not fit" in run.set_up(dev=False)
    assert run.read(run.STAMP) == ""
    assert not run.succeeds(run.PYTHON, "-c", "import forged")


def test_uv_is_understood_when_a_hash_does_not_fit(checkout, load, forged):
    run = load(checkout)
    set_up(run)
    run.UV.symlink_to(Path(sys.executable).with_name(run.UV.name))
    with pytest.raises(run.OtherHashError):
        run.run_uv("pip", "install", "--require-hashes", "-r", str(forged))


def test_everything_that_is_fetched_first_has_its_hashes_and_the_versions_of_the_lock():
    lines = (CHECKOUT / "tools" / "setup-requirements.txt").read_text("utf-8")
    names = dict(re.findall(r"^([a-z-]+)==([^ ]+) \\$", lines, re.MULTILINE))
    assert {"uv", "hatchling", "editables"} <= names.keys()
    parts = re.split(r"^(?=[a-z-]+==)", lines, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in part for part in parts)
    locked = {one["name"]: one.get("version") for one in lock()["package"]}
    assert {name: locked[name] for name in names.keys() & locked.keys()}.items() <= names.items()


def test_every_locked_package_has_a_hash_and_comes_ready_built():
    fetched = [one for one in lock()["package"] if "registry" in one["source"]]
    assert fetched
    assert [one["name"] for one in fetched if not one.get("wheels")] == []
    assert all(wheel.get("hash") for one in fetched for wheel in one["wheels"])


def test_what_runs_as_root_is_said_before(checkout, load, monkeypatch, capsys):
    run = load(checkout)
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(run, "missing_system_packages", lambda **_: ["libgl1"])
    monkeypatch.setattr(run, "succeeds", lambda *command: bool(ran.append(command) or True))
    run.install_system_packages()
    said = capsys.readouterr().out
    assert "as root: apt-get update, then: apt-get install -y" in said
    assert "libgl1" in said
    assert ran


@pytest.mark.parametrize(
    ("system", "testing", "wanted"),
    [("debian", True, True), ("debian", False, False), ("ubuntu", True, False)],
)
def test_the_browser_is_wanted_by_tests_on_debian_alone(
    checkout, load, monkeypatch, tmp_path, system, testing, wanted
):
    run = load(checkout)
    run.OS_RELEASE = tmp_path / "os-release"
    run.OS_RELEASE.write_text(f"NAME=x\nID={system}\nID_LIKE=debian\n", "utf-8")
    monkeypatch.setattr(run.sys, "platform", "linux")
    found = {"dpkg-query": "/bin/true", "apt-get": "/bin/true"}
    monkeypatch.setattr(run.shutil, "which", found.get)
    nothing = subprocess.CompletedProcess([], 0, "", "")
    monkeypatch.setattr(run.subprocess, "run", lambda *_command, **_how: nothing)
    assert ("chromium" in run.missing_system_packages(testing=testing)) is wanted


def lock() -> dict[str, Any]:
    return tomllib.loads((CHECKOUT / "uv.lock").read_text("utf-8"))
