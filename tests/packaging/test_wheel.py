"""The built wheel works in a clean environment, where there is no checkout beside it."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"
Run = Callable[..., str]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a program in the environment of the whole run: uv's cache lies in the real home."""
    environment = dict(os.environ, UV_PYTHON_DOWNLOADS="never", QT_QPA_PLATFORM="offscreen")
    for name in ("VIRTUAL_ENV", "PYTHONPATH", "UV_PYTHON"):
        environment.pop(name, None)

    def call(*command: str | Path, cwd: Path = ROOT, **extra: str) -> str:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=environment | extra,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    return call


@pytest.fixture(scope="session")
def uv() -> str:
    """Return the uv that run.py put beside this Python, else the one on the path."""
    found = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    assert found, "uv is missing: python3 run.py test brings it"
    return found


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory, uv: str, run: Run) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(uv, "build", "--wheel", "--out-dir", folder, "--python", sys.executable)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def clean_environment(
    tmp_path_factory: pytest.TempPathFactory, uv: str, run: Run, wheel: Path
) -> Path:
    """Return an environment with the locked dependencies and the wheel, and nothing else."""
    place = tmp_path_factory.mktemp("clean") / "env"
    run(uv, "venv", "--python", sys.executable, place)
    # By the lock, so from the cache that run.py filled; the program itself comes as the wheel.
    run(
        *(uv, "sync", "--frozen", "--no-dev", "--no-install-project"),
        UV_PROJECT_ENVIRONMENT=str(place),
    )
    run(uv, "pip", "install", "--no-deps", "--offline", "--python", place, wheel)
    run(uv, "pip", "check", "--python", place)
    return place


def test_the_wheel_holds_what_travels_with_the_program(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("migrations", "resources"):
        files = [p for p in (ROOT / folder).rglob("*") if p.is_file() and p.suffix != ".pyc"]
        expected = {f"workshop_app/{p.relative_to(ROOT).as_posix()}" for p in files}
        assert expected
        assert expected - names == set()
    assert any(name.endswith("licenses/THIRD_PARTY_NOTICES.md") for name in names)
    assert [name for name in names if name.split("/")[0] in {"tests", "docs", "migrations"}] == []


def test_the_installed_program_tests_itself(
    clean_environment: Path, run: Run, tmp_path: Path
) -> None:
    program = clean_environment / BIN / "workshop-app"
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert version in run(program, "--version", cwd=tmp_path, **home)
    run(program, "--self-test", cwd=tmp_path, **home)


def test_the_installed_program_uses_the_files_inside_it(clean_environment: Path, run: Run) -> None:
    script = "from workshop_app.bundled import bundled; print(bundled('resources'))"
    found = run(clean_environment / BIN / "python", "-c", script, cwd=clean_environment)
    assert Path(found.strip()).is_relative_to(clean_environment.resolve())
