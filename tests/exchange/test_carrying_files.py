"""Hostile, damaged and newer `.workshop` files: refused with a sentence, and nothing of them is run."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workshop_app.domain.carried import Carried
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import (
    CarriedDamagedError,
    CarriedNewerError,
    CarriedTooLargeError,
    FileMissingError,
    NotCarriedError,
    PassphraseMissingError,
    PassphraseWrongError,
    TargetNotWritableError,
)
from workshop_app.domain.workshop import Details
from workshop_app.exchange.carrying import archive, sealing
from workshop_app.exchange.carrying.files import CarriedFiles
from workshop_app.services.carrying import Arrival, read_carried, unpack_workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store

FILES = CarriedFiles()
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Carried:
    with open_store(tmp_path_factory.mktemp("sample") / "workshops.db") as store:
        context = Context(store)
        sample = make_sample(context)
        with store.reading() as work:
            return read_carried(work, sample)


@pytest.fixture
def file(tmp_path: Path, carried: Carried) -> Path:
    path = tmp_path / "a.workshop"
    FILES.write(carried, path, "")
    return path


def parts_of(path: Path) -> Parts:
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def write_parts(path: Path, parts: Parts) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


def with_hashes(parts: Parts) -> Parts:
    """The parts with a manifest that is right about them, as a forger would make it."""
    manifest = json.loads(parts["manifest.json"])
    manifest["parts"] = {
        name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in parts.items()
        if name != "manifest.json"
    }
    return {**parts, "manifest.json": json.dumps(manifest).encode()}


def with_manifest(given: Parts, /, **changes: Any) -> Parts:
    manifest = json.loads(given["manifest.json"]) | changes
    return {**given, "manifest.json": json.dumps(manifest).encode()}


def test_what_is_written_is_read_back(file: Path, carried: Carried) -> None:
    read = FILES.read(file, "")
    assert read.carried == carried
    assert not FILES.is_encrypted(file)


def test_the_same_workshop_makes_the_same_file(file: Path, carried: Carried) -> None:
    again = file.with_name("b.workshop")
    FILES.write(carried, again, "")
    assert again.read_bytes() == file.read_bytes()


def test_a_passphrase_opens_it_and_nothing_else_does(
    tmp_path: Path, carried: Carried, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sealed.workshop"
    FILES.write(carried, path, "가나 다라")
    assert FILES.is_encrypted(path)
    assert carried.workshop.title.encode() not in path.read_bytes()
    assert FILES.read(path, "가나 다라").carried == carried
    with pytest.raises(PassphraseWrongError):
        FILES.read(path, "가나다라")
    with pytest.raises(PassphraseMissingError):
        FILES.read(path, "")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(PassphraseWrongError):
        FILES.read(path, "가나 다라")
    monkeypatch.setattr(sealing, "_MOST_WORK", 9)
    with pytest.raises(PassphraseWrongError):  # before any work is done for it
        FILES.read(path, "가나 다라")


def test_one_sealed_to_a_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.workshop"
    path.write_bytes(b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n")
    with pytest.raises(PassphraseWrongError):
        FILES.read(path, "가나")


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(100), b"{}"])
def test_another_file_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.workshop"
    path.write_bytes(content)
    with pytest.raises(NotCarriedError):
        FILES.read(path, "")


def test_a_folder_is_none_and_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotCarriedError):
        FILES.read(tmp_path, "")
    with pytest.raises(FileMissingError):
        FILES.is_encrypted(tmp_path / "none.workshop")


def test_another_archive_is_none(tmp_path: Path, file: Path) -> None:
    write_parts(tmp_path / "b.workshop", {"word/document.xml": b"<a/>"})
    write_parts(tmp_path / "c.workshop", with_manifest(parts_of(file), format="something/else"))
    write_parts(tmp_path / "d.workshop", {**parts_of(file), "manifest.json": b"[]"})
    for name in ("b", "c", "d"):
        with pytest.raises(NotCarriedError):
            FILES.read(tmp_path / f"{name}.workshop", "")


def test_a_newer_file_is_refused_untouched_whatever_it_holds(file: Path) -> None:
    parts = with_manifest(parts_of(file), version=2, program="9.1.0", parts={"new.bin": {}})
    write_parts(file, {**parts, "new.bin": b"\0"})
    before = file.read_bytes()
    with pytest.raises(CarriedNewerError) as refused:
        FILES.read(file, "")
    assert refused.value.parameters["version"] == "9.1.0"
    assert file.read_bytes() == before


def test_an_older_program_did_not_know_some_fields_yet(file: Path, carried: Carried) -> None:
    parts = parts_of(file)
    told = json.loads(parts["workshop.json"])
    del told["workshop"]["minutes_each"], told["salvaged"]
    lines = parts["round-1.jsonl"].decode().split("\n")
    head = json.loads(lines[0])
    del head["columns"]["told_rating"]
    lines[0] = json.dumps(head)
    changed = {
        "workshop.json": json.dumps(told).encode(),
        "round-1.jsonl": "\n".join(lines).encode(),
    }
    write_parts(file, with_hashes({**parts, **changed}))
    assert FILES.read(file, "").carried == carried


def test_bombs_are_refused_before_they_are_unpacked(file: Path) -> None:
    parts = with_hashes({**parts_of(file), "workshop.json": b" " * (archive.MOST_BYTES // 2)})
    write_parts(file, parts)
    with pytest.raises(CarriedTooLargeError):
        FILES.read(file, "")


def test_a_bomb_that_lies_about_its_size_is_refused(file: Path) -> None:
    write_parts(file, with_hashes({**parts_of(file), "round-1.jsonl": b"0" * 20_000_000}))
    content = file.read_bytes().replace((20_000_000).to_bytes(4, "little"), bytes([9, 0, 0, 0]))
    file.write_bytes(content)
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")


def test_more_than_any_workshop_is_not_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop_app.exchange.carrying.files.MOST_BYTES", 1000)
    with pytest.raises(CarriedTooLargeError):
        FILES.read(file, "")


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "C:\\evil", "round-0.jsonl", "x.db"])
def test_a_path_in_the_archive_is_refused_and_written_nowhere(file: Path, name: str) -> None:
    before = {one.name for one in file.parent.iterdir()}
    write_parts(file, with_hashes({**parts_of(file), name: b"evil"}))
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")
    assert {one.name for one in file.parent.iterdir()} == before


def test_a_part_beside_the_manifest_or_twice_is_refused(file: Path) -> None:
    parts = parts_of(file)
    write_parts(file, {**parts, "round-9.jsonl": b""})
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")
    write_parts(file, with_hashes({**parts, "round-9.jsonl": b""}))
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")
    with zipfile.ZipFile(file, "w") as book:
        for name, content in (*parts.items(), ("manifest.json", parts["manifest.json"])):
            if name not in book.namelist():
                book.writestr(name, content)
                continue
            with pytest.warns(UserWarning, match="Duplicate"):
                book.writestr(name, content)
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")


def test_a_part_that_is_not_as_its_hash_says_is_named(file: Path) -> None:
    parts = parts_of(file)
    parts["round-2.jsonl"] = parts["round-2.jsonl"].replace(b"5", b"1", 1)
    write_parts(file, parts)
    with pytest.raises(CarriedDamagedError) as refused:
        FILES.read(file, "")
    assert refused.value.parameters["part"] == "round-2.jsonl"


def test_every_flipped_byte_and_every_cut_is_met_by_a_refusal_or_changes_nothing(
    file: Path, carried: Carried
) -> None:
    whole = file.read_bytes()
    step = max(1, len(whole) // 150)
    for at in range(0, len(whole), step):
        flipped = bytearray(whole)
        flipped[at] ^= 0x5A
        for content in (bytes(flipped), whole[:at]):
            file.write_bytes(content)
            try:
                read = FILES.read(file, "")
            except (NotCarriedError, CarriedDamagedError, CarriedTooLargeError):
                continue
            assert read.carried == carried


def put(*path: str | int, value: Any) -> Callable[[Any], None]:
    def change(told: Any) -> None:
        for one in path[:-1]:
            told = told[one]
        told[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[Any], None]:
    def change(told: Any) -> None:
        for one in path[:-1]:
            told = told[one]
        del told[path[-1]]

    return change


@pytest.mark.parametrize(
    "change",
    [
        put("workshop", value=[]),
        put("workshop", "evil", value=1),
        drop("workshop", "id"),
        put("workshop", "details", "title", value=5),
        put("workshop", "details", "title", value="\x00"),
        put("workshop", "details", "title", value="\ud800"),
        put("workshop", "details", "title", value="가" * 10_001),
        put("workshop", "details", "day", value="2026-13-01"),
        put("workshop", "created_at", value="2026-11-28T00:00:00"),
        put("workshop", "created_at", value="0001-01-01T00:00:00+23:00"),
        put("workshop", "anonymity", value="public"),
        put("workshop", "is_sample", value=1),
        put("workshop", "rule", "max_iqr", value=float("nan")),
        put("workshop", "rule", "minimum_answers", value=2**60),
        put("workshop", "rule", "minimum_answers", value=True),
        put("workshop", "rounds", 0, "absent_ids", value=["a", "a"]),
        put("workshop", "groups", value={}),
        put("decisions", value=None),
    ],
)
def test_a_value_of_another_kind_is_refused(file: Path, change: Callable[[Any], None]) -> None:
    parts = parts_of(file)
    told = json.loads(parts["workshop.json"])
    change(told)
    write_parts(file, with_hashes({**parts, "workshop.json": json.dumps(told).encode()}))
    with pytest.raises(CarriedDamagedError) as refused:
        FILES.read(file, "")
    assert refused.value.parameters["part"] == "workshop.json"


@pytest.mark.parametrize(
    "content",
    [b"", b"[" * 100_000, b"9" * 10_000, b"\xff", b"null", b'"\\', b'{"workshop": NaN}'],
)
@pytest.mark.parametrize("part", ["workshop.json", "round-1.jsonl", "manifest.json"])
def test_what_is_no_json_of_ours_is_refused(file: Path, part: str, content: bytes) -> None:
    parts = {**parts_of(file), part: content}
    write_parts(file, parts if part == "manifest.json" else with_hashes(parts))
    with pytest.raises((CarriedDamagedError, NotCarriedError)):
        FILES.read(file, "")


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "{}",
        "[1]",
        "[[]]",
        '["evil", 1]',
        '["rating", 0, 0, 0, 5]',
        '["rating", 99999, 0, 0, 5, "kiosk", "2026-11-28T00:00:00+00:00", false, 0]',
        '["rating", -1, 0, 0, 5, "kiosk", "2026-11-28T00:00:00+00:00", false, 0]',
        '["rating", true, 0, 0, 5, "kiosk", "2026-11-28T00:00:00+00:00", false, 0]',
        '["rating", 0, 0, null, 5, "kiosk", "2026-11-28T00:00:00+00:00", false, 0]',
        '["rating", 0, 0, 0, "5", "kiosk", "2026-11-28T00:00:00+00:00", false, 0]',
        '["rating", 0, 0, 0, 5, "fax", "2026-11-28T00:00:00+00:00", false, 0]',
        "",
    ],
)
def test_a_row_of_another_kind_is_refused(file: Path, line: str) -> None:
    parts = parts_of(file)
    parts["round-1.jsonl"] += line.encode() + b"\n"
    write_parts(file, with_hashes(parts))
    with pytest.raises(CarriedDamagedError) as refused:
        FILES.read(file, "")
    assert refused.value.parameters["part"] == "round-1.jsonl"


@pytest.mark.parametrize(
    "head",
    [
        {"columns": {"evil": ["value"]}},
        {"columns": {"rating": ["evil"]}},
        {"columns": {"rating": ["value", "value"]}},
        {"columns": {"rating": [[]]}},
        {"columns": {"rating": ["value"]}},
        {"columns": []},
        {},
    ],
)
def test_columns_of_another_kind_are_refused(file: Path, head: Any) -> None:
    parts = parts_of(file)
    parts["round-1.jsonl"] = f'{json.dumps(head)}\n["rating",5]\n'.encode()
    write_parts(file, with_hashes(parts))
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "1"},
        {"program": "<b>1</b>"},
        {"program": None},
        {"parts": []},
        {"parts": {"round-1.jsonl": {}}},
        {"parts": {"workshop.json": 1}},
        {"parts": {"workshop.json": {"bytes": "many"}}},
    ],
)
def test_a_manifest_of_another_kind_is_refused(file: Path, changes: dict[str, Any]) -> None:
    write_parts(file, with_manifest(parts_of(file), **changes))
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")


def test_other_packings_are_refused(file: Path) -> None:
    parts = parts_of(file)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    file.write_bytes(buffer.getvalue())
    with pytest.raises(CarriedDamagedError):
        FILES.read(file, "")


def test_a_target_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    carried = Carried(new_workshop(Details("가"), utc_now()))
    with pytest.raises(TargetNotWritableError):
        FILES.write(carried, tmp_path, "")
    with pytest.raises(AssertionError):  # what is read back is not what was given
        FILES.write(replace(carried, decisions=[]), tmp_path / "a", "")  # pyright: ignore[reportArgumentType]


def test_a_file_of_the_first_version_opens(tmp_path: Path) -> None:
    """Whoever changes what the domain calls things must still read what was carried before."""
    file = Path(__file__).parents[1] / "data" / "carried" / "version-1.workshop"
    with open_store(tmp_path / "workshops.db") as store:
        taken = unpack_workshop(Context(store), FILES, file)
    assert taken.arrival is Arrival.NEW
    assert (taken.carried.ratings, taken.carried.comments) == (593, 67)
