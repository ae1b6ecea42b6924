import io
import logging
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.cli.main import run
from workshop_app.cli.output import ProgressBar, text_table
from workshop_app.cli.parser import parse
from workshop_app.cli.tools import Check, Place, Tools
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.hashing import Argon2Hasher
from workshop_app.services.handing_on import Ways, report_way
from workshop_app.services.library import delete_workshop
from workshop_app.services.pin import has_pin, pin_forgotten_at, set_pin

Command = Callable[..., Any]
LIST_NAMES = [
    "id",
    "title",
    "date",
    "place",
    "status",
    "rounds",
    "participants",
    "recommendations",
    "sample",
    "salvaged",
]


def test_the_sample_is_made_listed_and_exported(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "sample.xlsx"
    made = command("sample", "--out", str(target))
    assert (made.code, made.err) == (0, "")
    assert str(target) in made.out
    (card,) = command("list", "--json").json
    assert list(card) == LIST_NAMES
    assert (card["rounds"], card["participants"], card["sample"]) == (2, 30, True)
    (line,) = (one for one in command("list").out.splitlines() if card["id"] in one)
    assert "concluded · sample" in line
    assert line.endswith(card["title"])
    book = load_workbook(target)
    assert "tblRatings" in {name for sheet in book.worksheets for name in sheet.tables}


def test_an_empty_library_is_an_empty_list_and_an_invitation(command: Command) -> None:
    assert command("list", "--json").json == []
    assert "workshop-app sample" in command("list").out


def test_results_are_the_newest_round_unless_one_is_named(command: Command, sample: str) -> None:
    newest = command("results", sample[:8], "--json").json
    first = command("results", sample, "--round", "1", "--json").json
    assert (newest["round"], first["round"]) == (2, 1)
    assert newest["workshop"]["id"] == sample
    importance = newest["recommendations"][0]["criteria"]["importance"]
    assert set(importance["groups"]) == {"government", "industry", "academia"}
    assert sum(importance["overall"]["counts"].values()) == importance["overall"]["n"]
    assert "change" in importance
    assert "change" not in first["recommendations"][0]["criteria"]["importance"]


def test_intervals_are_in_the_json_when_asked_for(command: Command, sample: str) -> None:
    assert "top_share_interval" not in command("results", sample, "--json").out
    found = command("results", sample, "--json", "--intervals").json
    overall = found["recommendations"][0]["criteria"]["importance"]["overall"]
    assert len(overall["top_share_interval"]) == 2


def test_results_as_a_table_name_every_recommendation_and_verdict(
    command: Command, sample: str
) -> None:
    shown = command("results", sample).out
    assert all(f"R{number}: " in shown for number in range(1, 6))
    assert "[Feasibility]" in shown
    assert "Academia" in shown


def test_results_as_a_table_in_korean_hold_no_english_key(command: Command, sample: str) -> None:
    shown = command("results", sample, lang="ko").out
    assert "[실현 가능성]" in shown
    assert "학계" in shown
    assert "academia" not in shown


def test_a_workshop_is_found_by_its_exact_title(command: Command, sample: str) -> None:
    title = command("list", "--json").json[0]["title"]
    assert command("results", title, "--json").json["workshop"]["id"] == sample


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("results", "no such"), "no such"),
        (("export", "no such", "a.xlsx"), "no such"),
        (("analyse", "no-such.csv"), "no-such.csv"),
        (("analyse", "no-such.csv", "--scale", "1-x"), "1-x"),
        (("analyse", "no-such.csv", "--rule", "ipras"), "1-9"),
    ],
)
def test_an_expected_failure_is_one_sentence_and_code_1(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    for lang in ("en", "ko"):
        ended = command(*arguments, lang=lang)
        assert (ended.code, ended.out) == (1, "")
        assert said in ended.err
        assert "Traceback" not in ended.err


def test_a_round_that_is_not_there_is_said(command: Command, sample: str) -> None:
    ended = command("results", sample, "--round", "9")
    assert ended.code == 1
    assert "9" in ended.err
    assert "2" in ended.err


def test_an_ambiguous_start_names_the_candidates(command: Command, sample: str) -> None:
    command("sample")
    ended = command("results", "0")
    assert ended.code == 1
    assert sample in ended.err


def test_an_export_to_nowhere_fails_and_makes_nothing(
    command: Command, sample: str, tmp_path: Path
) -> None:
    ended = command("export", sample, str(tmp_path / "nowhere" / "a.xlsx"))
    assert ended.code == 1
    assert "nowhere" in ended.err
    assert not (tmp_path / "nowhere").exists()


def test_the_language_of_an_export_can_be_named_after_the_command(
    command: Command, sample: str, tmp_path: Path
) -> None:
    assert command("export", sample, str(tmp_path / "out.XLSX"), "--lang", "ko").code == 0
    assert "표지" in load_workbook(tmp_path / "out.XLSX").sheetnames


@pytest.mark.parametrize("name", ["out", "out.doc", "report.2026", ".xlsx"])
def test_an_ending_that_says_nothing_is_refused_with_those_that_do(
    command: Command, sample: str, tmp_path: Path, name: str
) -> None:
    ended = command("export", sample, str(tmp_path / name))
    assert ended.code == 1
    assert ".csv, .docx, .hwpx, .json, .pdf, .pptx, .xlsx, .zip" in ended.err
    assert ".xlsx" in ended.err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("asked", [("--form", "short"), ("--lang", "both")])
def test_a_form_or_both_languages_of_what_is_no_document_are_refused(
    command: Command, sample: str, tmp_path: Path, asked: tuple[str, str]
) -> None:
    ended = command("export", sample, str(tmp_path / "out.csv"), *asked)
    assert ended.code == 1
    assert "no document" in ended.err
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("results",),
        ("results", "x", "--round", "0"),
        ("results", "x", "--round", "９"),
        ("results", "x", "--round", "1" * 5000),
        ("analyse", "a.csv", "--rule", "nonsense"),
        ("analyse", "a.csv", "--min-group", "-1"),
        ("analyse", ""),
        ("demo",),
        ("list", "--jso"),
    ],
)
def test_wrong_use_is_code_2_and_points_to_the_help(
    command: Command, arguments: tuple[str, ...]
) -> None:
    ended = command(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "--help" in ended.err


def test_without_a_verb_the_window_opens_in_the_language_asked_for(tools: Tools) -> None:
    assert run([], tools) == 40
    assert run(["--lang", "ko"], tools) == 41
    assert run(["--lang=en"], tools) == 42


@pytest.mark.parametrize(
    ("arguments", "english", "korean"),
    [
        (("results",), "missing: WORKSHOP", "WORKSHOP"),
        (("list", "--jso"), "not known: --jso", "--jso"),
        (("nonsense",), "'nonsense' is not one of", "'nonsense'"),
        (("export", "a"), "missing: FILE", "FILE"),
        (("analyse", "a.csv", "--scale"), "--scale: a value is needed", "--scale"),
        (("analyse", "a.csv", "--threshold", "101"), "“101” is not a percentage", "“101”"),
        (("analyse", "a.csv", "--threshold", "50"), "“50” is not a whole number from 51", "“50”"),
        (("analyse", "a.csv", "--opposed", "50"), "not a percentage from 1 to 49", "“50”"),
        (("analyse", "a.csv", "--max-iqr", "x"), "“x” is not a number of points", "“x”"),
        (("analyse", "a.csv", "--min-answers", "0"), "“0” is not a whole number", "“0”"),
    ],
)
def test_wrong_use_is_said_in_the_language_asked_for(
    command: Command, arguments: tuple[str, ...], english: str, korean: str
) -> None:
    assert english in command(*arguments, lang="en").err
    said = command(*arguments, lang="ko")
    assert korean in said.err
    assert "볼 수 있습니다" in said.err
    assert said.code == 2


@pytest.mark.parametrize(
    ("rule", "extra", "verdict"),
    [
        ("equal_groups", (), "agreement_all_groups"),
        ("equal_groups", ("--threshold", "90"), "undecided"),
        ("every_group", ("--threshold", "70"), "agreement_all_groups"),
        ("every_group", ("--threshold", "70", "--opposed", "10"), "undecided"),
        ("third_at_each_end", (), "agreement_all_groups"),
        ("rand_panel", (), "agreement_all_groups"),
        ("ipras", (), "agreement_all_groups"),
        ("median_iqr", (), "agreement_all_groups"),
        ("median_iqr", ("--max-iqr", "0"), "undecided"),
        ("median_iqr", ("--min-answers", "9"), "not_enough_answers"),
    ],
)
def test_analyse_by_every_rule_and_threshold(
    command: Command, tmp_path: Path, rule: str, extra: tuple[str, ...], verdict: str
) -> None:
    path = tmp_path / "a.csv"
    ratings = [8, 8, 8, 7, 7, 9, 8, 2]
    path.write_text("\n".join(["participant,R1", *(f"p{n},{r}" for n, r in enumerate(ratings))]))
    arguments = ("analyse", str(path), "--scale", "1-9", "--rule", rule, *extra)
    found = command(*arguments, "--json").json
    assert found["recommendations"][0]["criteria"]["rating"]["verdict"]["code"] == verdict
    assert found["table"]["rule"] == rule
    assert found["table"]["rule_sentence"] in command(*arguments).out


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_help_ends_with_examples_that_parse(command: Command, lang: str) -> None:
    for verb in ("sample", "list", "results", "export", "analyse", "doctor", "demo"):
        shown = command(verb, "--help", lang=lang).out
        lines = [line for line in shown.splitlines() if line.startswith("  workshop-app ")]
        assert lines
        for line in lines:
            parse(shlex.split(re.split(r"\s{2,}", line.strip())[0])[1:])


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_help_has_every_verb_and_examples(command: Command, lang: str) -> None:
    shown = command("--help", lang=lang)
    assert shown.code == 0
    for verb in ("sample", "list", "results", "export", "analyse", "doctor", "demo"):
        assert f"  {verb} " in shown.out
        assert command(verb, "--help", lang=lang).code == 0
    assert "workshop-app analyse ratings.csv" in shown.out


def test_doctor_fails_where_something_is_missing(command: Command, tools: Tools) -> None:
    broken = Check("Screen", ok=False, found="nothing", fix="plug one in")
    ended = command("doctor", with_tools=replace(tools, doctor_checks=lambda _place: [broken]))
    assert ended.code == 1
    assert "plug one in" in ended.out


@pytest.fixture
def _log_ends() -> Generator[None]:
    """A command ends with its process; here what it logs to must be let go."""
    logger = logging.getLogger("workshop_app")
    before, level = list(logger.handlers), logger.level
    yield
    logger.setLevel(level)
    for handler in [one for one in logger.handlers if one not in before]:
        logger.removeHandler(handler)
        handler.close()


@pytest.mark.usefixtures("_log_ends")
@pytest.mark.expects_log("the facilitator PIN was removed by")
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_doctor_forgets_the_pin_and_the_log_tells_of_it(
    command: Command, tools: Tools, tmp_path: Path, lang: str
) -> None:
    place = Place(data_dir=tmp_path / "data")
    with tools.open_context(place) as context:
        set_pin(context, Argon2Hasher(), "2468")
    ended = command("doctor", "--forget-pin", lang=lang)
    assert ended.code == 0
    assert "PIN" in ended.out
    with tools.open_context(place) as context:
        assert not has_pin(context)
        assert pin_forgotten_at(context) is not None
    log = (tmp_path / "data" / "logs" / "workshop-app.log").read_text(encoding="utf-8")
    assert "PIN was removed by “workshop-app doctor --forget-pin”" in log
    assert command("doctor", "--forget-pin", lang=lang).out != ended.out


def test_the_demo_leaves_the_users_own_workshops_alone(
    command: Command, tools: Tools, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo", "--out", str(tmp_path / "deep" / "demo")], tools) == 0
    assert "picture.png" in capsys.readouterr().out
    assert (tmp_path / "deep" / "demo" / "sample.xlsx").exists()
    assert command("list", "--json").json == []


def test_the_self_test_tries_everything(command: Command) -> None:
    ended = command("--self-test")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert [line.split()[0] for line in lines] == ["ok"] * 5


def test_analyse_shows_long_and_wide_tables_alike(command: Command, tmp_path: Path) -> None:
    rows = [
        (f"p{n}", "gh"[n % 2], f"R{item}", 1 + (n * item) % 5) for n in range(8) for item in (1, 2)
    ]
    long = tmp_path / "long.csv"
    lines = [",".join(map(str, row)) for row in rows]
    long.write_text("\n".join(["participant,group,recommendation,rating", *lines]))
    wide = tmp_path / "wide.csv"
    people = [f"{a[0]},{a[1]},{a[3]},{b[3]}" for a, b in zip(rows[::2], rows[1::2], strict=True)]
    wide.write_text("\n".join(["participant,group,R1,R2", *people]))
    first, second = (command("analyse", str(path), "--json").json for path in (long, wide))
    assert first["recommendations"] == second["recommendations"]
    assert first["rounds"][0]["recommendations"] == first["recommendations"]
    values = [row[3] for row in rows if row[2] == "R1"]
    overall = first["recommendations"][0]["criteria"]["rating"]["overall"]
    assert overall["counts"] == {str(point): values.count(point) for point in range(1, 6)}
    assert "R2: " in command("analyse", str(long)).out


@pytest.mark.parametrize("scale", [["--scale=-1-1"], ["--scale", "-1-1"], ["--scale", "-1..1"]])
def test_a_scale_below_zero_needs_no_trick(
    command: Command, tmp_path: Path, scale: list[str]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("participant,R1\na,-1\nb,0\n")
    assert command("analyse", str(path), *scale, "--json").json["table"]["scale"] == [-1, 1]


def test_a_room_of_which_nobody_has_a_group_is_one_group(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("participant,group,R1\n" + "".join(f"p{n},,5\n" for n in range(6)))
    for minimum in ("0", "3"):
        found = command("analyse", str(path), "--min-group", minimum, "--json").json
        criterion = found["recommendations"][0]["criteria"]["rating"]
        assert list(criterion["groups"]) == ["all"]
        assert criterion["verdict"]["sentence"] == "Agreement, high ratings: 6 of 6."


def test_analyse_hides_small_groups_when_told(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    people = [f"p{n},{'small' if n < 2 else 'large'},4" for n in range(9)]
    path.write_text("\n".join(["participant,group,R1", *people]))
    for extra, hidden in ((("--min-group", "3"), True), ((), False)):
        found = command("analyse", str(path), "--json", *extra).json
        small = found["recommendations"][0]["criteria"]["rating"]["groups"]["small"]
        assert (small == {"suppressed": True}) is hidden


def test_ctrl_c_while_a_table_is_read_ends_quietly_with_130(tmp_path: Path) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text("participant,group,R1\na,g,5\n")
    pressed = (  # at the first cell that is cleaned: the file is open and half read
        "import signal, sys\n"
        "from workshop_app.app.command import main\n"
        "from workshop_app.exchange import csv_text\n"
        "csv_text.clean_line = lambda _text: signal.raise_signal(signal.SIGINT)\n"
        "sys.exit(main(['analyse', sys.argv[1]]))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", pressed, str(path)], capture_output=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (130, b"")
    assert len(ended.stderr.splitlines()) == 1
    assert b"Traceback" not in ended.stderr


def test_a_list_before_the_first_workshop_and_after_a_deleted_one(
    command: Command, tools: Tools, tmp_path: Path
) -> None:
    assert command("list", "--json").json == []
    command("sample")
    command("sample")
    first, second = command("list", "--json").json
    assert list(first) == LIST_NAMES
    assert first["id"] != second["id"]
    with tools.open_context(Place(data_dir=tmp_path / "data")) as context:
        delete_workshop(context, first["id"])
    (left,) = command("list", "--json").json
    assert left == second


class Stopping(ExcelWorkbook):
    def write(self, *_args: object) -> None:  # type: ignore[override]
        raise KeyboardInterrupt


def stopping() -> Ways:
    return {".xlsx": report_way(Stopping)}


def test_ctrl_c_ends_with_130(command: Command, tools: Tools, sample: str) -> None:
    ended = command(
        "export", sample, "never.xlsx", with_tools=replace(tools, outcome_ways=stopping)
    )
    assert ended.code == 130
    assert "Traceback" not in ended.err


def test_a_progress_bar_is_drawn_on_a_terminal_only() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, drawn in ((Terminal(), True), (io.StringIO(), False)):
        bar = ProgressBar(stream)
        bar.report(1, 2)
        bar.finish()
        assert ("50%" in stream.getvalue()) is drawn


def test_hangul_takes_two_columns_of_a_table() -> None:
    lines = text_table(["a", "b"], [["한글", "1"], ["x", "22"]], right={1}).splitlines()
    assert lines == ["a      b", "----  --", "한글   1", "x     22"]


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "workshop_app", *arguments],
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def test_korean_is_utf_8_even_under_a_plain_c_locale() -> None:
    ended = start("--lang", "ko", "--help", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ended.returncode == 0
    assert "사용법" in ended.stdout.decode("utf-8")


def test_output_that_finds_no_room_is_an_expected_failure() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "workshop_app", "--lang", "en", "--version"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode() == (
        "workshop-app: The output cannot be written (No space left on device). Send it elsewhere.\n"
    )


def test_a_program_without_streams_speaks_to_nobody(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("participant,R1\na,5\n")
    for arguments, code in (([str(table)], 0), ([str(tmp_path)], 1), (["--no"], 2)):
        words = shlex.join([sys.executable, "-m", "workshop_app", "analyse", *arguments])
        assert (
            subprocess.run(["/bin/sh", "-c", f"{words} >&- 2>&-"], check=False).returncode == code
        )


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path))
    assert start(*place, "sample").returncode == 0
    program = subprocess.Popen(
        [sys.executable, "-m", "workshop_app", *place, "results", "0", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait() == 0


def test_the_version_is_said_without_loading_what_a_workbook_needs() -> None:
    script = (
        "import sys; sys.argv = ['workshop-app', '--version'];"
        "from workshop_app.__main__ import main; code = main();"
        "heavy = {'numpy', 'openpyxl', 'sqlalchemy', 'alembic', 'PySide6.QtWidgets'};"
        "sys.exit(code or sorted(heavy & set(sys.modules)) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"Workshop App ")
