"""The house keeps its shape: sizes, names, layers, and the traps that were met once."""

import ast
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "workshop_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "misc", "common", "core"}
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_CLASS = 400, 50, 200


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _nodes(*kinds: type[ast.AST]) -> Iterator[tuple[Path, Any]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kinds):
                yield path, node


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_too_long_to_read() -> None:
    sizes = {_named(p): len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_follow() -> None:
    found = _nodes(ast.FunctionDef, ast.AsyncFunctionDef)
    sizes = {f"{_named(p)}:{n.lineno} {n.name}": _lines(n) for p, n in found}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def test_no_class_does_too_much() -> None:
    sizes = {f"{_named(p)} {n.name}": _lines(n) for p, n in _nodes(ast.ClassDef)}
    assert {name: size for name, size in sizes.items() if size > LONGEST_CLASS} == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [p for p in MODULES if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert silent == []


def test_charts_paint_without_widgets() -> None:
    # import-linter does not look into an external package, so this one is read from the source.
    wrong = [
        f"{_named(path)}:{node.lineno}"
        for path, node in _nodes(ast.ImportFrom)
        if node.module in {"PySide6.QtWidgets", "shiboken6"} and PACKAGE / "charts" in path.parents
    ]
    assert wrong == []


def test_qt_is_asked_in_one_place_whether_it_still_has_an_object() -> None:
    asking = {
        _named(path)
        for path, node in _nodes(ast.ImportFrom)
        if (node.module or "").startswith("shiboken6")
    }
    assert asking == {"src/workshop_app/ui/qt/liveness.py"}


def test_no_screen_model_opens_a_transaction() -> None:
    wrong = [
        f"{_named(path)}:{node.lineno}"
        for path, node in _nodes(ast.Attribute)
        if node.attr == "store" and PACKAGE / "viewmodels" in path.parents
    ]
    assert wrong == []


def test_the_window_tests_no_types_of_pages() -> None:
    wrong = [
        f"{_named(path)}:{call.lineno}"
        for path, call in _nodes(ast.Call)
        if getattr(call.func, "id", "") == "isinstance"
        and path.parent.name == "window"
        and any("Page" in ast.unparse(kind) for kind in call.args[1:])
    ]
    assert wrong == []


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    places = {part for p in MODULES for part in p.relative_to(PACKAGE).with_suffix("").parts}
    assert places & DRAWERS == set()


TRANSLATING = {("translate", ""), ("", "tr")}


def test_texts_for_translation_are_literals() -> None:
    # pyside6-lupdate stores an f-string as it stands, and cannot see a variable.
    wrong = [
        f"{_named(path)}:{call.lineno}"
        for path, call in _nodes(ast.Call)
        # Not str.translate, which is called on what it changes.
        if (getattr(call.func, "id", ""), getattr(call.func, "attr", "")) in TRANSLATING
        and not all(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in call.args)
    ]
    assert wrong == []


def test_the_types_of_results_are_known_without_numpy() -> None:
    script = (
        "import sys\n"
        "from workshop_app.analysis import PanelAnalysis, Suppressed, Verdict, suppress\n"
        "sys.exit(sorted({'numpy', 'scipy'} & set(sys.modules)) or 0)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("package", "refused"),
    [
        ("workshop_app.domain", ("PySide6", "sqlalchemy", "openpyxl", "numpy")),
        ("workshop_app.wording", ("PySide6", "sqlalchemy", "alembic", "openpyxl", "numpy")),
        ("workshop_app.findings", ("PySide6", "sqlalchemy", "alembic", "openpyxl", "numpy")),
        ("workshop_app.services", ("PySide6", "sqlalchemy", "alembic", "openpyxl", "numpy")),
        ("workshop_app.viewmodels", ("PySide6", "sqlalchemy", "alembic", "openpyxl", "numpy")),
        ("workshop_app.exchange", ("PySide6", "sqlalchemy", "alembic")),
        ("workshop_app.storage", ("PySide6", "openpyxl")),
    ],
)
def test_a_room_loads_nothing_that_lives_elsewhere(package: str, refused: tuple[str, ...]) -> None:
    # import-linter reads the source; this sees what really gets loaded.
    script = (
        "import importlib, json, pkgutil, sys\n"
        f"room = importlib.import_module({package!r})\n"
        "for found in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
        "    importlib.import_module(found.name)\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(json.loads(run.stdout)) & set(refused) == set()


def test_qt_calls_give_no_reference_to_none_away(qtbot: QtBot) -> None:
    # PySide6 6.12.0 on Python 3.11 does, and aborts after some thousand calls.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
    assert before - sys.getrefcount(None) < 50


def test_the_sources_name_no_folder_outside_the_checkout() -> None:
    texts = [p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".md", ".json", ".ts"}]
    assert [_named(p) for p in texts if "../shared" in p.read_text(encoding="utf-8")] == []


def test_the_checks_of_the_house_are_in_place() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    contracts = settings["importlinter"]["contracts"]
    assert [each["type"] for each in contracts].count("layers") == 1
    assert all(each["exhaustive"] for each in contracts if each["type"] == "layers")
    assert settings["basedpyright"]["typeCheckingMode"] == "strict"
    assert settings["ruff"]["lint"]["select"] == ["ALL"]
    assert settings["pytest"]["ini_options"]["filterwarnings"] == ["error"]


def test_the_entry_for_the_build_machine_is_executable() -> None:
    name = ".ci/run"
    if os.name == "nt":
        listed = subprocess.run(
            ["git", "ls-files", "-s", name], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert listed.stdout.startswith("100755")
    else:
        assert os.access(ROOT / name, os.X_OK)
