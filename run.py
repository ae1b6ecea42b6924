"""Set the program up and start it: `python3 run.py [arguments]`; `run.py test`, `faults` and `methods` check it.

Needs nothing but Python. Every step is skipped when its result is already there.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said before anything newer is read
    sys.exit("Workshop App needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

import hashlib
import importlib.util
import os
import re
import shutil
import ssl
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
EXE = ".exe" if os.name == "nt" else ""
PYTHON = BIN / f"python{EXE}"
UV = BIN / f"uv{EXE}"
FETCHED_FIRST = ROOT / "tools" / "setup-requirements.txt"
# What pip and uv say where a file is not the one whose hash is written down here.
OTHER_HASH = re.compile(r"DO NOT MATCH THE HASHES|Hash mismatch", re.IGNORECASE)
PIP_INSTALL = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
AT_LENGTH = {
    "faults": ROOT / "tests" / "faults" / "report.py",
    "methods": ROOT / "benchmarks" / "methods.py",
}
STAMP = VENV / "workshop-app-stamp"
# What Qt opens at run time on a bare Debian or Ubuntu: first for drawing, then for a real screen.
SYSTEM_PACKAGES = (
    *("libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1"),
    "libxkbcommon-x11-0",
)
STOPPED = 130  # as a shell counts Ctrl+C
KOREAN_FONTS = ("fonts-nanum", "fonts-noto-cjk")
# The ballot page of phones is tried in it; Ubuntu has it as a snap alone, which tests cannot drive.
TEST_BROWSER = "chromium"
OS_RELEASE = Path("/etc/os-release")
PYTEST = ("pytest", "-n", "auto")
# Every line and branch of these rooms is proven by the tests of its own room.
PURE_ROOMS = tuple(
    f"tests/{room}"
    for room in ("domain", "analysis", "wording", "findings", "services", "viewmodels")
)
COVERED = ("--cov", "--cov-report=term-missing:skip-covered", "--cov-fail-under=100")
TEST_STAGES = (
    ("lint", ("ruff", "check", "--output-format", "concise")),
    ("format", ("ruff", "format", "--check", "--output-format", "concise")),
    ("types", ("basedpyright",)),
    ("layers", ("lint-imports",)),
    ("rules", (*PYTEST, *COVERED, *PURE_ROOMS)),
    # Also: complete translations, and the built wheel in a clean environment (tests/packaging).
    ("program", (*PYTEST, "tests", *(f"--ignore={room}" for room in PURE_ROOMS))),
)


def main(arguments: list[str]) -> int:
    """Set up, then run the checks or the program; return the exit code."""
    testing, at_length = arguments[:1] == ["test"], AT_LENGTH.get("".join(arguments[:1]))
    install_system_packages(testing=testing)
    if problem := set_up(dev=testing or at_length is not None):
        print(problem, file=sys.stderr)
        return 1
    if testing:
        return check_everything(arguments[1:])
    if at_length is not None:
        return replace_process([str(PYTHON), str(at_length), *arguments[1:]])
    if not arguments and not has_display():
        print("No display found: running the sample workshop without one.", flush=True)
        arguments = ["demo", "--out", str(ROOT / "out")]
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return replace_process([str(PYTHON), "-m", "workshop_app", *arguments])


def install_system_packages(*, testing: bool = False) -> None:
    """Install what Debian and Ubuntu lack, when allowed without a question; else say how."""
    missing = missing_system_packages(testing=testing)
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not as_root or succeeds("sudo", "-n", "true"):
        print("Running as root: apt-get update, then:", *command, flush=True)
        quiet = (*as_root, "env", "DEBIAN_FRONTEND=noninteractive")
        # Package lists may be absent or old; a failing update need not stop an install.
        succeeds(*quiet, "apt-get", "update", "-q")
        if succeeds(*quiet, *command, "-q"):
            return
    print("System packages are missing. This line installs them:", file=sys.stderr)
    print("  sudo", *command, file=sys.stderr, flush=True)


def missing_system_packages(*, testing: bool = False) -> list[str]:
    """Return the needed packages that are not installed; none on other systems."""
    if not (sys.platform == "linux" and shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    wanted = [*SYSTEM_PACKAGES, *(f"{name}t64" for name in SYSTEM_PACKAGES), *KOREAN_FONTS]
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *wanted],
        capture_output=True,
        text=True,
        check=False,  # it fails when any name is unknown, and still prints the others
    )
    lines = (line.split() for line in shown.stdout.splitlines())
    installed = {name for name, status in lines if status == "installed"}
    # Newer releases renamed some libraries to ...t64; apt understands the old name there.
    missing = [n for n in SYSTEM_PACKAGES if not installed & {n, f"{n}t64"}]
    if not installed & set(KOREAN_FONTS):
        missing.append(KOREAN_FONTS[0])
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if testing and shutil.which(TEST_BROWSER) is None and "ID=debian" in read(OS_RELEASE).split():
        missing.append(TEST_BROWSER)
    return missing


def set_up(*, dev: bool) -> str | None:
    """Bring .venv to what uv.lock says; return what went wrong, or None."""
    files = [ROOT / "uv.lock", ROOT / "pyproject.toml", FETCHED_FIRST]
    wanted = digest(b"".join(f.read_bytes() for f in files), sys.version.encode())
    # What is installed names its folder, and works with one Python: so does this stamp.
    home = digest(os.fsencode(ROOT), bytes(sys.version_info[:2]))
    former = read(STAMP)
    done = former.split()
    if done[:2] == [wanted, home] and (not dev or "dev" in done) and os.access(PYTHON, os.X_OK):
        return None
    if refused := why_not_here():
        return refused
    print("Setting up; the first time takes a few minutes.", flush=True)
    groups = [] if dev or "dev" in done else ["--no-dev"]
    # One without our stamp was broken off in the middle, moved, or made by another program.
    kept = home in done and succeeds(PYTHON, "-c", "")
    if not (kept or succeeds(sys.executable, "-m", "venv", "--clear", VENV)):
        return (
            "Python could not make .venv; on Debian and Ubuntu: sudo apt-get install python3-venv"
        )
    STAMP.write_text("broken off")
    try:
        fetched = fetch_tools() and (sync(groups) or sync_with_pip(groups))
    except OtherHashError:
        STAMP.write_text(former)
        return (
            "What was fetched is not what was published when this version was made: the hash named "
            "above does not fit. It was not installed. Somebody on the way may have changed it: try "
            "again in another network, and tell us if it stays so."
        )
    if not fetched:
        STAMP.write_text(former)
        return "The dependencies could not be installed; the lines above say why. Try again online."
    STAMP.write_text(" ".join([wanted, home, *([] if groups else ["dev"])]))
    return None


def why_not_here() -> str | None:
    """Return why nothing may be set up here, or None."""
    if VENV.is_symlink():
        return (
            f"{VENV} is a link to {VENV.resolve()}. Setting up would clear that environment, which may "
            "be another checkout's: it was left as it is. Remove the link, and start again."
        )
    if not os.access(ROOT, os.W_OK):
        return f"This folder cannot be written: {ROOT}. Copy it to a folder of your own."
    return None


def digest(*parts: bytes) -> str:
    """Return a name for what `parts` hold."""
    return hashlib.sha256(b"".join(parts)).hexdigest()


class OtherHashError(Exception):
    """A file was fetched that is not the one whose hash is written down here."""


def fetch_tools() -> bool:
    """Bring uv, and what builds this project, into .venv if they are not there."""
    return succeeds(*PIP_INSTALL, "--require-hashes", "-r", FETCHED_FIRST)


def sync(groups: Sequence[str]) -> bool:
    """Install exactly the locked versions with uv."""
    # Isolated, the build would fetch its tools anew, and unverified.
    return run_uv("sync", "--frozen", "--inexact", "--no-build-isolation", *groups)


def sync_with_pip(groups: Sequence[str]) -> bool:
    """Install the same locked versions by pip: it knows a mirror or proxy that uv does not."""
    print("Trying again with pip and its own settings.", flush=True)
    pinned = VENV / "requirements.txt"
    return (
        run_uv("export", "--frozen", "--no-emit-project", "-q", "-o", str(pinned), *groups)
        and succeeds(*PIP_INSTALL, "--require-hashes", "-r", pinned)
        and succeeds(*PIP_INSTALL, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    )


def run_uv(*arguments: str) -> bool:
    """Run .venv's uv on this checkout and this Python, whatever the caller's environment says."""
    kept = {k: v for k, v in os.environ.items() if k not in ("VIRTUAL_ENV", "UV_PYTHON")}
    environment = dict(kept, UV_PYTHON_DOWNLOADS="never", UV_PROJECT_ENVIRONMENT=str(VENV))
    if has_system_certificates():
        # Ministries and firms look into TLS with a certificate that only the system knows.
        environment.setdefault("UV_SYSTEM_CERTS", "true")
    command = [str(UV), *arguments, "--python", str(PYTHON)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as running:
        said: list[str] = []
        for line in running.stderr or ():  # shown as it comes: the download takes minutes
            said.append(line.decode(errors="replace"))
            print(said[-1], end="", file=sys.stderr, flush=True)
    return went_well(running.returncode, "".join(said))


def went_well(code: int, said: str) -> bool:
    """Tell whether a command did; raise OtherHashError where it complained of a hash."""
    if code and OTHER_HASH.search(said):
        raise OtherHashError
    return code == 0


def has_system_certificates() -> bool:
    """Tell whether this machine says whom it trusts; a bare Debian does not."""
    return sys.platform != "linux" or bool(ssl.get_default_verify_paths().cafile)


def check_everything(pytest_arguments: Sequence[str]) -> int:
    """Run every stage, also after a failure; return the first failure's exit code.

    With arguments for pytest, one stage of tests takes them instead of the two.
    """
    environment = dict(os.environ, PATH=f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}")
    results: list[tuple[str, int, float]] = []
    stages = TEST_STAGES
    if pytest_arguments:
        stages = (
            *(one for one in stages if one[1][0] != "pytest"),
            ("tests", (*PYTEST, *pytest_arguments)),
        )
    for name, (tool, *options) in stages:
        print(f"\n== {name}: {tool} {' '.join(options)}", flush=True)
        started = time.monotonic()
        command = [str(BIN / f"{tool}{EXE}"), *options]
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        results.append((name, code, time.monotonic() - started))
    print("\n== summary")
    for name, code, seconds in results:
        print(f"{'ok' if code == 0 else 'FAILED':8}{name:10}{seconds:6.1f} s")
    failures = [code for _, code, _ in results if code]
    print(f"stages: {len(results) - len(failures)} passed, {len(failures)} failed", flush=True)
    return failures[0] if failures else 0


def has_display() -> bool:
    """Tell whether a window can be shown; only Linux runs without a screen."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def replace_process(command: list[str]) -> int:
    """Become the program, so that signals and the exit code are its own."""
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def succeeds(*command: str | Path) -> bool:
    """Run a command and tell whether it went well; what it complains of is shown if it did not."""
    parts = [str(part) for part in command]
    try:
        done = subprocess.run(parts, cwd=ROOT, capture_output=True, check=False)
    except OSError:  # there is no such program, or none that runs here
        return False
    complaint = done.stderr.decode(errors="replace")
    if done.returncode:
        print(complaint, end="", file=sys.stderr, flush=True)
    return went_well(done.returncode, complaint)


def read(path: Path) -> str:
    """Return the file's text, or nothing when it is absent."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nStopped. Start it again, and it goes on from here.", file=sys.stderr)
        sys.exit(STOPPED)
