"""`doctor`: versions, data folder, integrity, fonts, display; what is missing and how to fix it."""

import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from workshop_app.cli.output import CommandFailedError, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Check, Place, Tools
from workshop_app.services.pin import forget_pin
from workshop_app.wording.doubts import doubt_lines
from workshop_app.wording.language import translate
from workshop_app.wording.salvage import salvage_lines

PACKAGES = [
    "pyside6-essentials",
    "sqlalchemy",
    "alembic",
    "openpyxl",
    "lxml",
    "defusedxml",
    "platformdirs",
    "argon2-cffi",
    "numpy",
]
_PATIENCE_SECONDS = 20


def run(options: Options, tools: Tools) -> None:
    """Say what was found; fails where something is missing. Or only forget the PIN."""
    missing = 0
    place = Place(options.database, options.data_dir)
    if options.salvage or options.into:
        say_salvage(tools, options)
        return
    if options.repair:
        say_repair(tools, place)
    if options.forget_pin:
        say(_forget_pin(place, tools))
        return
    for check in (*machine_checks(), *tools.doctor_checks(place)):
        missing += not check.ok
        mark = translate("Command", "ok") if check.ok else translate("Command", "MISSING")
        say(f"{mark:8} {check.name}: {check.found}")
        if not check.ok and check.fix:
            fix = translate("Command", "Fix:")
            say(f"         {fix} {check.fix}")
    if missing:
        said = translate("Command", "Not in order: {count}. The lines above say what to do.")
        raise CommandFailedError(said.format(count=missing))
    say(translate("Command", "Everything is in order."))


def say_repair(tools: Tools, place: Place) -> None:
    """Put right what the file's own history proves, and say what, and what was left."""
    repair = tools.repair(place)
    for line in doubt_lines(repair.mended):
        say(translate("Command", "Repaired: {what}").format(what=line))
    for line in doubt_lines(repair.left):
        say(translate("Command", "Left as it is: {what}").format(what=line))
    if repair.rebuilt:
        say(translate("Command", "The indexes were made anew from what the file holds."))
    elif not (repair.mended or repair.left):
        say(translate("Command", "There was nothing to repair."))
    said = translate("Command", "The file as it was before: {backup}")
    say(said.format(backup=repair.backup))


def say_salvage(tools: Tools, options: Options) -> None:
    """Bring what can be read of a damaged file into a new one, and count it."""
    if not (options.salvage and options.into):
        raise CommandFailedError(
            translate("Command", "--salvage FILE and --into NEW go together. Nothing was done.")
        )
    done = tools.salvage(options.salvage, options.into)
    for line in salvage_lines(done):
        say(line)
    said = translate("Command", "Salvaged into: {path}. Every workshop in it is marked as suspect.")
    say(said.format(path=options.into))


def _forget_pin(place: Place, tools: Tools) -> str:
    with tools.open_context(place) as context:
        tools.start_log(place)
        if forget_pin(context):
            return translate(
                "Command",
                "The PIN is removed. The log and the next start of the program tell of it.",
            )
    return translate("Command", "No PIN is set. Nothing was changed.")


def machine_checks() -> Iterator[Check]:
    """Look at what needs neither the file nor the window system."""
    from workshop_app import __version__

    yield Check("Workshop App", ok=True, found=__version__)
    found = f"{platform.python_version()}, {platform.platform(terse=True)}"
    yield Check("Python", ok=sys.version_info >= (3, 11), found=found)
    for package in PACKAGES:
        yield _package(package)
    if sys.platform.startswith("linux"):
        yield _korean_font()


def _package(name: str) -> Check:
    try:
        return Check(name, ok=True, found=version(name))
    except PackageNotFoundError:
        return Check(name, ok=False, found=translate("Command", "not installed"), fix="uv sync")


def _korean_font() -> Check:
    name = translate("Command", "Korean font")
    listing = shutil.which("fc-list")
    if listing is None:
        return Check(name, ok=True, found=translate("Command", "not checked (no fc-list)"))
    try:
        fonts = subprocess.run(  # noqa: S603 - a fixed command
            [listing, ":lang=ko", "family"],
            capture_output=True,
            check=False,
            timeout=_PATIENCE_SECONDS,
        ).stdout.decode(errors="replace")
    except (OSError, subprocess.TimeoutExpired):
        return Check(name, ok=True, found=translate("Command", "not checked (no fc-list)"))
    families = sorted({line.split(",")[0] for line in fonts.splitlines() if line})
    return Check(
        name,
        ok=bool(families),
        found=families[0] if families else translate("Words", "none"),
        fix="sudo apt-get install fonts-noto-cjk",
    )
