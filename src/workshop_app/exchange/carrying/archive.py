"""The archive: named parts, and a manifest with the hash of each; nothing else is read or written."""

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any, cast

from workshop_app.domain.errors import (
    CarriedDamagedError,
    CarriedNewerError,
    CarriedTooLargeError,
    NotCarriedError,
)

FORMAT, VERSION = "workshop-app/workshop", 1
MOST_BYTES = 64 * 1024 * 1024
"""Of a file and of its parts unpacked: three rounds of 1,000 people on 60 × 2 questions are 45 MB."""
_MOST_PARTS, _MOST_RATIO, _SMALL = 200, 200, 1024 * 1024
_MANIFEST = "manifest.json"
_PART = re.compile(r"workshop\.json|round-[1-9]\d{0,2}\.jsonl")
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_START = (1980, 1, 1, 0, 0, 0)  # the same workshop makes the same file


def pack(parts: Mapping[str, bytes], program: str) -> bytes:
    """Return the archive of these parts."""
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "program": program,
        "parts": {
            name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in parts.items()
        },
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        # First, so that whoever looks into the file sees at once what it is.
        for name, content in ((_MANIFEST, _json(manifest)), *parts.items()):
            info = zipfile.ZipInfo(name, _START)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def unpack(content: bytes, path: str) -> tuple[dict[str, bytes], str]:
    """Return the parts, each as its hash says, and the version of the program that packed them.

    Raises NotCarriedError, CarriedNewerError, CarriedTooLargeError or CarriedDamagedError. A newer
    file is told by its manifest, before anything else of it is read.
    """
    if not content.startswith(b"PK"):
        raise NotCarriedError(path=path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _Reader(archive, path).read()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as problem:
        raise CarriedDamagedError(path=path, part="zip") from problem
    except (ValueError, OSError) as problem:  # a hostile archive may lie about any number in it
        raise CarriedDamagedError(path=path, part="zip") from problem


class _Reader:
    """Reads one archive, after a look at what it says of itself."""

    def __init__(self, archive: zipfile.ZipFile, path: str) -> None:
        self._archive = archive
        self._path = path
        self._infos = archive.infolist()

    def read(self) -> tuple[dict[str, bytes], str]:
        self._guard()
        names = [one.filename for one in self._infos]
        if _MANIFEST not in names:
            raise NotCarriedError(path=self._path)
        manifest = self._manifest()
        told = self._told(manifest)
        if len(set(names)) != len(names) or set(names) != {_MANIFEST, *told}:
            raise CarriedDamagedError(path=self._path, part=_MANIFEST)
        return {name: self._part(name, told[name]) for name in told}, manifest["program"]

    def _guard(self) -> None:
        """Refuse what unpacks to more than a workshop is, before any of it is unpacked."""
        declared = sum(one.file_size for one in self._infos)
        packed = max(1, sum(one.compress_size for one in self._infos))
        is_bomb = declared > _SMALL and declared // packed > _MOST_RATIO
        if len(self._infos) > _MOST_PARTS or declared > MOST_BYTES or is_bomb:
            raise CarriedTooLargeError(path=self._path)
        for one in self._infos:
            if one.compress_type not in _PACKED or one.flag_bits & 1:
                raise CarriedDamagedError(path=self._path, part="zip")

    def _manifest(self) -> dict[str, Any]:
        try:
            found: Any = json.loads(self._content(_MANIFEST, _SMALL))
        except (ValueError, RecursionError):
            raise CarriedDamagedError(path=self._path, part=_MANIFEST) from None
        manifest = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
        if manifest.get("format") != FORMAT:
            raise NotCarriedError(path=self._path)
        version, program = manifest.get("version"), manifest.get("program")
        if type(version) is not int or not _is_version(program):
            raise CarriedDamagedError(path=self._path, part=_MANIFEST)
        if version > VERSION:
            raise CarriedNewerError(path=self._path, version=program)
        return manifest

    def _told(self, manifest: dict[str, Any]) -> dict[str, tuple[int, str]]:
        """Return name -> (size, hash) of each part."""
        parts = manifest.get("parts")
        told: dict[str, tuple[int, str]] = {}
        for name, one in cast("dict[str, Any]", parts).items() if isinstance(parts, dict) else ():
            if not _PART.fullmatch(name) or not isinstance(one, dict):
                raise CarriedDamagedError(path=self._path, part=_MANIFEST)
            said = cast("dict[str, Any]", one)
            told[name] = said.get("bytes", -1), said.get("sha256", "")
        if "workshop.json" not in told:
            raise CarriedDamagedError(path=self._path, part=_MANIFEST)
        return told

    def _part(self, name: str, told: tuple[int, str]) -> bytes:
        content = self._content(name, MOST_BYTES)
        if (len(content), hashlib.sha256(content).hexdigest()) != told:
            raise CarriedDamagedError(path=self._path, part=name)
        return content

    def _content(self, name: str, most: int) -> bytes:
        with self._archive.open(name) as part:
            content = part.read(most + 1)
        if len(content) > most:
            raise CarriedTooLargeError(path=self._path)
        return content


def _is_version(program: object) -> bool:
    return isinstance(program, str) and re.fullmatch(r"[0-9A-Za-z.+-]{1,40}", program) is not None


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
