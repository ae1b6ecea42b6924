"""What the options of `preview` and the imports decide about a table."""

from collections.abc import Iterable, Mapping, Sequence

from workshop_app.cli.output import CommandFailedError
from workshop_app.cli.parser import Options
from workshop_app.domain.workshop import Workshop
from workshop_app.services.tables.choices import AS_ABOVE, Choices, TakenAs
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.group_names import GroupNames
from workshop_app.services.tables.keys import match_key
from workshop_app.wording.language import translate
from workshop_app.wording.tables import heading_words

NEW = "new"
ABOVE = "above"


def first_choices(options: Options) -> Choices:
    """Return what is decided before the table was found."""
    return Choices(
        sheet=options.sheet,
        header_row=options.header_row,
        dropped=frozenset(options.drop),
        kept=frozenset(options.keep),
    )


def table_choices(options: Options, table: FoundTable) -> dict[str, TakenAs]:
    """Return what the columns of a table are to be taken for; CommandFailedError."""
    headers = {match_key(header): header for header in table.headers}
    columns: dict[str, TakenAs] = {}
    if options.only:
        kept = {_header(one, headers) for one in options.only}
        columns |= dict.fromkeys(set(table.headers) - kept, TakenAs.IGNORED)
    columns |= {_header(one, headers): TakenAs.IGNORED for one in options.ignore}
    for said in options.column:
        name, mark, header = said.partition("=")
        if not mark or name not in set(TakenAs):
            wrong = translate("Command", "--column {said}: one of {names}, “=” and a heading.")
            raise CommandFailedError(wrong.format(said=said, names=", ".join(TakenAs)))
        columns[_header(header, headers)] = TakenAs(name)
    return columns


def group_choices(said: Iterable[str], workshop: Workshop) -> dict[str, str]:
    """Return text -> key of a group, "" for a new one; CommandFailedError."""
    names = GroupNames(workshop.groups)
    chosen: dict[str, str] = {}
    for one in said:
        text, mark, name = one.rpartition("=")
        found = names.find(name)
        is_above = mark and not text and name.casefold() == ABOVE
        if not mark or (found is None and name.casefold() != NEW and not is_above):
            wrong = translate(
                "Command",
                "--group {said}: a text, “=”, and one of {names} or new; or “=above” for people "
                "without a group.",
            )
            raise CommandFailedError(
                wrong.format(said=one, names=_listed(group.key for group in workshop.groups))
            )
        chosen[text] = AS_ABOVE if is_above else found[0].key if found else ""
    return chosen


def _header(said: str, headers: Mapping[str, str]) -> str:
    shown = {match_key(heading_words(header)): header for header in headers.values()}
    header = headers.get(match_key(said)) or shown.get(match_key(said))
    if header is None:
        wrong = translate("Command", "There is no column “{name}”. There are: {names}.")
        raise CommandFailedError(
            wrong.format(name=said, names=_listed(map(heading_words, headers.values())))
        )
    return header


def _listed(names: Iterable[str] | Sequence[str]) -> str:
    return ", ".join(names)
