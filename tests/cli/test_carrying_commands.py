"""`pack` and `unpack`: a workshop goes from one data folder to another and says what happened."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workshop_app.cli import passphrases

Command = Callable[..., Any]


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "a.workshop")


@pytest.fixture
def elsewhere(command: Command, tmp_path: Path) -> Command:
    """The same command on another data folder."""

    def ran(*arguments: str) -> Any:
        return command("--data-dir", str(tmp_path / "other"), *arguments)

    return ran


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a person at a terminal types when asked, one after the other."""
    answers: list[str] = []

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(passphrases, "getpass", lambda _prompt: answers.pop(0))
    return answers


def test_a_workshop_is_carried_to_another_data_folder(
    command: Command, elsewhere: Command, sample: str, file: str
) -> None:
    packed = command("pack", sample, file)
    assert packed.code == 0
    assert file in packed.out
    assert "Participants: 30. Recommendations: 5. Rounds: 2." in packed.out
    tried = elsewhere("unpack", file, "--dry-run", "--json").json
    assert (tried["arrival"], tried["taken"], tried["ratings"]) == ("new", False, 593)
    assert elsewhere("list", "--json").json == []
    assert "was taken in" in elsewhere("unpack", file).out
    again = elsewhere("unpack", file, "--json").json
    assert (again["arrival"], again["taken"], again["differs"]) == ("here", False, [])
    ours, theirs = (
        one("results", sample, "--json", "--intervals").json for one in (command, elsewhere)
    )
    assert ours == theirs


def test_the_ending_is_added_where_there_is_none(
    command: Command, sample: str, tmp_path: Path
) -> None:
    assert command("pack", sample, str(tmp_path / "mine")).code == 0
    assert (tmp_path / "mine.workshop").exists()


def test_another_state_is_said_and_refused(
    command: Command, elsewhere: Command, sample: str, file: str
) -> None:
    command("pack", sample, file, "--without-names")
    assert "would be taken in" in elsewhere("unpack", file, "--dry-run").out
    tried = command("unpack", file, "--dry-run")
    assert tried.code == 0
    assert "in another state: details, criteria or rule, participants" in tried.out
    refused = command("unpack", file)
    assert refused.code == 1
    assert "Nothing was changed" in refused.err
    assert "참여자" in command("unpack", file, lang="ko").err
    elsewhere("unpack", file)
    assert "is here already, as it is in the file" in elsewhere("unpack", file).out


def test_a_file_that_is_none_is_refused_with_a_sentence(
    command: Command, tmp_path: Path, file: str
) -> None:
    Path(file).write_bytes(b"SQLite format 3\0")
    assert "not a .workshop file" in command("unpack", file).err
    missing = command("unpack", str(tmp_path / "none.workshop"))
    assert (missing.code, missing.out) == (1, "")


def test_a_passphrase_comes_from_a_file(
    command: Command, elsewhere: Command, sample: str, file: str, tmp_path: Path
) -> None:
    (tmp_path / "words").write_text("하나 둘\nignored\n", encoding="utf-8")
    (tmp_path / "pieces").write_text(
        "\u1112\u1161\u1102\u1161 \u1103\u116e\u11af", encoding="utf-8"
    )
    (tmp_path / "wrong").write_text("하나", encoding="utf-8")
    command("pack", sample, file, "--passphrase-file", str(tmp_path / "words"))
    wrong = elsewhere("unpack", file, "--passphrase-file", str(tmp_path / "wrong"))
    assert "does not open" in wrong.err
    taken = elsewhere("unpack", file, "--passphrase-file", str(tmp_path / "pieces"))
    assert taken.code == 0, taken.err


def test_where_nobody_can_be_asked_the_passphrase_is_missing(
    command: Command, sample: str, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    refused = command("pack", sample, file, "--encrypt")
    assert refused.code == 1
    assert "encrypted" in refused.err
    assert not Path(file).exists()


def test_a_passphrase_is_asked_for_twice_and_then_once(
    command: Command, elsewhere: Command, sample: str, file: str, typed: list[str]
) -> None:
    typed += ["하나 둘", "하나"]
    assert "differ" in command("pack", sample, file, "--encrypt").err
    typed += [" "]
    assert "empty" in command("pack", sample, file, "--encrypt").err
    typed += ["하나 둘", "하나 둘"]
    assert command("pack", sample, file, "--encrypt").code == 0
    typed += ["하나 둘"]
    assert elsewhere("unpack", file).code == 0
    assert not typed


def test_a_passphrase_file_that_cannot_be_read_is_said(
    command: Command, sample: str, file: str, tmp_path: Path
) -> None:
    refused = command("pack", sample, file, "--passphrase-file", str(tmp_path / "none"))
    assert "cannot be read" in refused.err
    (tmp_path / "empty").write_bytes(b"")
    refused = command("pack", sample, file, "--passphrase-file", str(tmp_path / "empty"))
    assert "empty" in refused.err


def test_one_in_the_trash_is_said(command: Command, sample: str, file: str, tools: Any) -> None:
    from workshop_app.cli.tools import Place
    from workshop_app.services.library import delete_workshop

    command("pack", sample, file)
    folder = Path(file).parent / "data"
    with tools.open_context(Place(None, folder)) as context:
        delete_workshop(context, sample)
    assert "is in the trash here" in command("unpack", file, "--dry-run").out
    refused = command("unpack", file)
    assert refused.code == 1
    assert "Bring it back" in refused.err
