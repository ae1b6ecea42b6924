"""Keep resources/i18n/workshop_app_ko.ts in step with the source: `python tools/translations.py`.

Runs pyside6-lupdate over src/ (texts that are gone leave the file), then lists what has no
Korean yet. `--fill FILE.json` takes translations from {"Context": {"English": "한국어"}}.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "workshop_app_ko.ts"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def update(ts: Path) -> None:
    """Write every text of src/ to `ts`, keeping the translations it has."""
    sources = sorted(str(path) for path in (ROOT / "src").rglob("*.py"))
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    arguments = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    command = [str(lupdate), *sources, *arguments, "-target-language", "ko", "-ts", str(ts)]
    # The compiler's own complaints about Python's f-strings elsewhere are not ours.
    subprocess.run(command, check=True, capture_output=True)


def fill(ts: Path, words: dict[str, dict[str, str]]) -> None:
    """Put translations into `ts` wherever there is none yet."""
    tree = ET.parse(ts)
    for context in tree.getroot().iter("context"):
        known = words.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            korean = known.get(message.findtext("source", ""))
            if translation is not None and korean and not _is_finished(translation):
                translation.text = korean
                translation.attrib.pop("type", None)
    ET.indent(tree)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(HEADER + body + "\n", encoding="utf-8")


def unfinished(ts: Path) -> list[tuple[str, str]]:
    """Return (context, English) of every text without a finished translation."""
    found: list[tuple[str, str]] = []
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or not _is_finished(translation):
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _is_finished(translation: ET.Element) -> bool:
    # lupdate guesses from equal texts elsewhere and marks its guess as unfinished.
    return bool(translation.text) and translation.get("type") != "unfinished"


def main() -> int:
    """Update, fill, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fill", type=Path, nargs="*", default=[], metavar="FILE.json")
    options = parser.parse_args()
    update(TS)
    for path in options.fill:
        fill(TS, json.loads(path.read_text(encoding="utf-8")))
    fill(TS, {})  # one layout, whoever wrote the file last
    missing = unfinished(TS)
    for context, source in missing:
        print(f"{context}: {source}")
    print(f"without Korean: {len(missing)}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
