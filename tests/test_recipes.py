"""The recipes for engineers are carried out on a copy of the house: they work as they stand."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RECIPES = ROOT / "docs" / "recipes.md"
BLOCK = re.compile(r"```python\n# (?P<head>[^\n]+)\n(?P<body>.*?)```", re.DOTALL)
PARTS = ("src", "migrations", "resources")
# What every check of a recipe may use, on a data folder of its own.
BENCH = """
import sys
from dataclasses import replace
from pathlib import Path

from workshop_app.domain.creation import default_criteria, new_participant
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details
from workshop_app.services.context import Context
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store

folder = sys.argv[1]
context = Context(open_store(Path(folder) / "workshops.db"))


def sample():
    return make_sample(context)


def rating_workshop():
    made = create_workshop(context, Details("회의"))
    items = tuple(Recommendation(new_id(), f"R{n}", LocalText(f"권고 {n}")) for n in (1, 2, 3))
    edit_workshop(context, made.id, lambda one: replace(one, recommendations=items))
    for group in made.groups:
        edit_workshop(
            context, made.id, lambda one: with_participant(one, new_participant(group, one))
        )
    return open_round(context, made.id)
"""


def _recipes() -> dict[str, str]:
    parts = re.split(r"^## ", RECIPES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0]: part.partition("\n")[2] for part in parts}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("house")
    for part in PARTS:
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def _run(house: Path, *command: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(house / "src"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=house, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", _recipes())
def test_a_recipe_works_as_it_stands(name: str, house: Path, tmp_path: Path) -> None:
    blocks = [(one["head"], one["body"]) for one in BLOCK.finditer(_recipes()[name])]
    assert [head for head, _ in blocks].count("check") == 1
    for head, body in blocks:
        if head != "check":
            target = house / head
            assert not target.exists(), "a recipe adds a file"
            target.write_text(body, encoding="utf-8")
    check = tmp_path / "check.py"
    check.write_text(BENCH + dict(blocks)["check"], encoding="utf-8")
    _run(house, sys.executable, str(check), str(tmp_path))
    _run(house, str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    sources = [str(house / head) for head, _ in blocks if head.startswith("src/")]
    _run(house, str(Path(sys.executable).with_name("ruff")), "check", *sources)


def test_the_map_of_the_house_names_every_recipe() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [name for name in _recipes() if f"*{name.lower()}*" not in told] == []
