"""Every reference value of golden.json: published, or computed by R and independent Python."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
CASES = json.loads((HERE / "golden.json").read_text(encoding="utf-8"))["cases"]


def load_checker() -> ModuleType:
    path = HERE.parents[1] / "benchmarks" / "check_golden.py"
    spec = importlib.util.spec_from_file_location("check_golden", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECKER = load_checker()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_our_figures_agree_with_the_reference(case: dict[str, Any]) -> None:
    assert CHECKER.disagreements(case) == []


def test_a_wrong_figure_is_found() -> None:
    case = {**CASES[0], "expected": {"A": 0.61}}
    assert len(CHECKER.disagreements(case)) == 1


def test_the_command_counts_what_passed(capsys: pytest.CaptureFixture[str]) -> None:
    assert CHECKER.main(str(HERE / "golden.json")) == 0
    assert capsys.readouterr().out.startswith("82 passed, 0 failed of 82 cases\n")
