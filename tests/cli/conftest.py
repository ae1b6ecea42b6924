"""The command line run in process, on a data folder of its own, with the program's real parts."""

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workshop_app.app import find_places, open_context
from workshop_app.app.command import real_tools
from workshop_app.app.outcomes import outcome_ways
from workshop_app.app.phones import network_addresses, phone_door
from workshop_app.cli.main import run
from workshop_app.cli.tools import Check, Place, Tools
from workshop_app.exchange.ballots.files import ExcelBallots
from workshop_app.exchange.carrying.files import CarriedFiles
from workshop_app.exchange.ratings_table import RatingsTableReader
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.exchange.tidy.reading import RecordReader
from workshop_app.services.context import Context
from workshop_app.storage.sqlite.repairing import repair


@contextmanager
def opened(place: Place) -> Generator[Context]:
    context = open_context(find_places(place.database, place.data_dir))
    try:
        yield context
    finally:
        context.store.close()  # pyright: ignore[reportAttributeAccessIssue]


@pytest.fixture
def tools() -> Tools:
    return Tools(
        open_context=opened,
        outcome_ways=outcome_ways,
        table_reader=RatingsTableReader,
        table_files=TableFilesReader,
        record_files=RecordReader,
        paper_printer=real_tools().paper_printer,
        roster_printer=real_tools().roster_printer,
        slip_printer=real_tools().slip_printer,
        ballot_files=ExcelBallots,
        workshop_files=CarriedFiles,
        ballot_readers=real_tools().ballot_readers,
        start_window=lambda _place, language: {None: 40, "ko": 41, "en": 42}[language],
        make_pictures=lambda _context, _id, folder: [folder / "picture.png"],
        repair=lambda place: repair(find_places(place.database, place.data_dir).database),
        salvage=real_tools().salvage,
        start_log=real_tools().start_log,
        phone_door=phone_door,
        network_addresses=network_addresses,
        doctor_checks=lambda _place: [Check("Screen", ok=True, found="one")],
    )


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Ended]


@pytest.fixture
def command(tools: Tools, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in process on a data folder of its own."""

    def ran(*arguments: str, lang: str = "en", with_tools: Tools = tools) -> Ended:
        place = ["--lang", lang, "--data-dir", str(tmp_path / "data")]
        code = run([*place, *arguments], with_tools)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return ran


@pytest.fixture
def sample(command: Command) -> str:
    assert command("sample").code == 0
    return command("list", "--json").json[0]["id"]
