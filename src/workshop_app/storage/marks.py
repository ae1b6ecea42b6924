"""How often each kind of thing in a workshop was changed; bumped by whoever changes it."""

from sqlalchemy import Connection, bindparam, insert, literal_column, select, update

from workshop_app.domain.marks import Mark
from workshop_app.storage import tables as t
from workshop_app.storage.cleaning import Due
from workshop_app.storage.statements import Statement

_MARK = t.change_mark.c
_BUMP = Statement(
    update(t.change_mark)
    .where(_MARK.workshop_id == bindparam("of_workshop"), _MARK.kind == bindparam("of_kind"))
    .values(number=_MARK.number + literal_column("1")),
    ("of_workshop", "of_kind"),
)
_ADD = Statement(insert(t.change_mark), ("workshop_id", "kind", "number"))
_READ = Statement(
    select(_MARK.workshop_id, t.workshop.c.uid, _MARK.kind, _MARK.number).join_from(
        t.change_mark, t.workshop
    ),
    (),
)

_TRACES = Statement(
    select(t.setting.c.name).where(t.setting.c.name == bindparam("of_name")), ("of_name",)
)
_NOTE = Statement(insert(t.setting), ("name", "value"))

Key = tuple[int, Mark]


class SqlMarks:
    """The marks of one transaction: each is bumped once in it, however much is changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._bumped: set[Key] = set()
        self._has_noted = False

    def bump(self, workshop_id: int, *kinds: Mark) -> None:
        """Note that these kinds of things are changed in a workshop."""
        for kind in kinds:
            if (workshop_id, kind) in self._bumped:
                continue
            self._bumped.add((workshop_id, kind))
            if not _BUMP.run(self._connection, workshop_id, kind.value).rowcount:
                _ADD.run(self._connection, workshop_id, kind.value, 1)

    def note_traces(self) -> None:
        """Note that pages now lie in the order in which people came: the store lays them anew."""
        if not self._has_noted and not _TRACES.rows(self._connection, Due.TRACES.value):
            _NOTE.run(self._connection, Due.TRACES.value, "")
        self._has_noted = True

    @property
    def bumped(self) -> frozenset[Key]:
        """Return what this transaction has noted so far."""
        return frozenset(self._bumped)

    def forget(self) -> None:
        """Begin anew, as after a commit."""
        self._bumped.clear()
        self._has_noted = False

    def read(self) -> dict[tuple[str, Mark], int]:
        """Return (workshop id, kind) -> how often it was changed."""
        return {(uid, kind): number for (_, kind), (uid, number) in self.read_keys().items()}

    def read_keys(self) -> dict[Key, tuple[str, int]]:
        """Return the same by the workshop's own key, with its id."""
        rows = _READ.rows(self._connection)
        return {(key, Mark(kind)): (uid, number) for key, uid, kind, number in rows}
