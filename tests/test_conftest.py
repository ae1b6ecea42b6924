"""The fixtures that guard every test are able to fail."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
CONFTEST = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")

BREACHES = {
    "network": (
        "import socket\ndef test_x():\n"
        "    try:\n        socket.create_connection(('127.0.0.1', 9), 0.1)\n"
        "    except OSError:\n        pass\n"
    ),
    "unexpected log": "import logging\ndef test_x():\n    logging.warning('careful')\n",
    "expected but not logged": (
        "import pytest\n@pytest.mark.expects_log('careful')\ndef test_x():\n    pass\n"
    ),
    "would block": (
        "from PySide6.QtWidgets import QDialog\ndef test_x(qtbot):\n"
        "    dialog = QDialog()\n    qtbot.addWidget(dialog)\n    dialog.exec()\n"
    ),
    "leaked windows": (
        "from PySide6.QtWidgets import QWidget\nkept = []\n"
        "def test_x(qapp):\n    kept.append(QWidget())\n"
    ),
}
CLEAN = """
import logging, os, pathlib
import pytest
from hypothesis import given, strategies
from PySide6.QtWidgets import QComboBox, QLabel
from workshop_app.wording import language

@pytest.mark.expects_log("careful")
def test_a_named_warning_passes():
    logging.warning("careful")

def test_a_closed_widget_passes(qtbot):
    widget = QComboBox()
    qtbot.addWidget(widget)
    widget.show()
    widget.showPopup()

def test_an_unreferenced_widget_passes(qapp):
    QLabel("x").show()

def test_the_home_folder_is_empty():
    assert list(pathlib.Path.home().iterdir()) == []
    assert "home" in os.environ["XDG_DATA_HOME"]
    language.set_language("ko")

@given(strategies.integers())
def test_hypothesis_runs_beside_the_fixtures(number):
    assert language.current_language() == "en" or number
"""


def _run(pytester: pytest.Pytester, source: str) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST)
    pytester.makepyprojecttoml(
        "[tool.pytest.ini_options]\nqt_api = 'pyside6'\nmarkers = ['expects_log(pattern)']\n"
        f"pythonpath = ['{Path(__file__).parent.as_posix()}']\n"
        "filterwarnings = ['error']\n"
    )
    pytester.makepyfile(source)
    # A process of its own: the audit hook and Qt stay with the process that has them.
    return pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider")


@pytest.mark.parametrize("word", BREACHES)
def test_a_breach_fails_its_test(pytester: pytest.Pytester, word: str) -> None:
    result = _run(pytester, BREACHES[word])
    assert result.ret == 1
    assert word in result.stdout.str()


def test_clean_tests_pass(pytester: pytest.Pytester) -> None:
    _run(pytester, CLEAN).assert_outcomes(passed=5)
