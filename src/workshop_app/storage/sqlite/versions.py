"""Which schema this program reads and writes, and how a file tells which one it has.

`user_version` holds schema * 1,000,000 + the version that brought it (0.1.0 is 100), so that an
older program can name the version that is needed without opening the file.
"""

from dataclasses import dataclass
from pathlib import Path

_VERSION_PART = 1_000_000


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema: its number, the program's version that brought it, and where its history lies.

    Without `migrations` the program's own folder is used; tests bring others.
    """

    number: int
    since: tuple[int, int, int]
    migrations: Path | None = None

    @property
    def revision(self) -> str:
        """Return the name of the alembic revision."""
        return f"{self.number:04d}"

    @property
    def user_version(self) -> int:
        """Return what stands in the file's header."""
        major, minor, patch = self.since
        return self.number * _VERSION_PART + major * 10_000 + minor * 100 + patch


CURRENT = Schema(2, (0, 2, 0))


def schema_number(user_version: int) -> int:
    """Return the schema that a file's user_version tells."""
    return user_version // _VERSION_PART


def needed_version(user_version: int) -> str:
    """Return the program version that brought a file's schema, such as 0.1.0."""
    rest = user_version % _VERSION_PART
    return f"{rest // 10_000}.{rest // 100 % 100}.{rest % 100}"
