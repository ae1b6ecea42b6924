"""Pictures in git are few and small: only what README and guide show, in few colours."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "docs" / "screens"
SHOWN_IN = ("README.md", "resources/guide/ko.md", "resources/guide/en.md")


def _quantised() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quantised", ROOT / "docs" / "quantised.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_exactly_the_pictures_that_are_shown_are_kept() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in SHOWN_IN]
    shown = {one for text in texts for one in re.findall(r"screens/([\w-]+\.png)", text)}
    assert {path.name for path in KEPT.iterdir()} == shown


def test_the_kept_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in KEPT.iterdir()) < 2 * 1024 * 1024


def test_a_picture_of_few_colours_is_kept_as_it_is(tmp_path: Path) -> None:
    picture = QImage(37, 11, QImage.Format.Format_RGB32)
    for x in range(37):
        for y in range(11):
            picture.setPixel(x, y, 0xFF000000 | (x * 6) << 8 | (y % 3) * 90)
    source, target = tmp_path / "screen.png", tmp_path / "kept.png"
    picture.save(str(source))
    _quantised().save_quantised(source, target)
    kept = QImage(str(target))
    assert kept.colorCount() == len({(x, y % 3) for x in range(37) for y in range(11)})
    assert kept.convertToFormat(QImage.Format.Format_RGB32) == picture
