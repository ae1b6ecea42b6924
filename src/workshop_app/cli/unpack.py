"""`unpack`: takes in a workshop that was carried here, or says what that would do."""

from workshop_app.cli.output import say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.passphrases import asked_passphrase, passphrase_in
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.carried import Carried
from workshop_app.services.carrying import Arrival, Unpacked, preview_unpacking, unpack_workshop
from workshop_app.services.ports import WorkshopFiles
from workshop_app.wording.carrying import part_name
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Take the file in and say what is here now; CarriedError where it is refused."""
    files = tools.workshop_files()
    passphrase = _passphrase(options, files)
    act = preview_unpacking if options.dry_run else unpack_workshop
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        found = act(context, files, options.file, passphrase)
    if options.json:
        say_json(_as_json(found, taken=found.arrival is Arrival.NEW and not options.dry_run))
        return
    say(_sentence(found, dry_run=options.dry_run))
    say(counts_line(found.carried))


def counts_line(carried: Carried) -> str:
    """Return how much a workshop holds."""
    workshop = carried.workshop
    said = translate(
        "Command",
        "Participants: {people}. Recommendations: {items}. Rounds: {rounds}. Ratings: {ratings}. "
        "Comments: {comments}. Decisions: {decisions}.",
    )
    return said.format(
        people=len(workshop.participants),
        items=len(workshop.recommendations),
        rounds=len(workshop.rounds),
        ratings=carried.ratings,
        comments=carried.comments,
        decisions=len(carried.decisions),
    )


def _passphrase(options: Options, files: WorkshopFiles) -> str:
    if options.passphrase_file:
        return passphrase_in(options.passphrase_file)
    return asked_passphrase(options.file) if files.is_encrypted(options.file) else ""


def _sentence(found: Unpacked, *, dry_run: bool) -> str:
    title = found.carried.workshop.title
    if found.arrival is Arrival.HERE:
        said = translate("Command", "“{title}” is here already, as it is in the file.")
    elif found.arrival is Arrival.DIFFERS:
        said = translate("Command", "“{title}” is here already, in another state: {parts}.")
    elif found.arrival is Arrival.IN_TRASH:
        said = translate("Command", "“{title}” is in the trash here.")
    elif dry_run:
        said = translate("Command", "“{title}” would be taken in.")
    else:
        said = translate("Command", "“{title}” was taken in.")
    return said.format(title=title, parts=", ".join(part_name(one) for one in found.parts))


def _as_json(found: Unpacked, *, taken: bool) -> dict[str, object]:
    workshop = found.carried.workshop
    return {
        "workshop": {"id": workshop.id, "title": workshop.title},
        "version": found.file.version,
        "arrival": found.arrival.value,
        "differs": [one.value for one in found.parts],
        "taken": taken,
        "anonymity": workshop.anonymity.value,
        "participants": len(workshop.participants),
        "recommendations": len(workshop.recommendations),
        "rounds": len(workshop.rounds),
        "ratings": found.carried.ratings,
        "comments": found.carried.comments,
        "decisions": len(found.carried.decisions),
    }
