"""`collect`: takes the ballots that came back as files, and says what is left to decide."""

from collections.abc import Iterator, Mapping, Sequence

from workshop_app.cli.output import CommandFailedError, ProgressBar, say, say_json
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.collected import AskedAnswer
from workshop_app.domain.workshop import Workshop
from workshop_app.services.admission import person_with_code
from workshop_app.services.collecting import Collection, collect
from workshop_app.services.library import find_workshop
from workshop_app.wording.collecting import asked_sentence, noted_sentence
from workshop_app.wording.language import local, translate
from workshop_app.wording.messages import sentence_for

NAMELESS = "?"


def run(options: Options, tools: Tools) -> None:
    """Say what became of the files; CommandFailedError where something is left to decide."""
    progress = ProgressBar()
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        claimed = dict(_claim(one, context.workshop(workshop_id)) for one in options.whose)
        try:
            taken = collect(
                context,
                tools.ballot_readers(),
                workshop_id,
                options.paths,
                progress,
                claimed=claimed,
                dry_run=options.dry_run,
            )
        finally:
            progress.finish()
    if options.json:
        say_json(json_of(taken))
    else:
        _tell(taken, dry_run=options.dry_run)
    if not taken.is_settled:
        left = translate("Command", "Something is left to decide before all of it counts.")
        raise CommandFailedError(left)


def _claim(text: str, workshop: Workshop) -> tuple[str, str]:
    ballot, _, code = text.partition("=")
    person = person_with_code(workshop, code)
    if person is None:
        wrong = translate("Command", "“{text}”: nobody has this code.")
        raise CommandFailedError(wrong.format(text=text))
    return ballot.strip(), person.id


def _tell(taken: Collection, *, dry_run: bool) -> None:
    """Say it in lines: the sum first, then what needs a person."""
    sum_of = (
        translate("Command", "Would be accepted: {accepted}. There already: {already}.")
        if dry_run
        else translate("Command", "Accepted: {accepted}. There already: {already}.")
    )
    say(sum_of.format(accepted=taken.accepted, already=taken.already))
    for line in (*_asked(taken), *_conflicts(taken), *_missing(taken)):
        say(f"  {line}")
    for one in taken.found.noted:
        say(f"  {one.where}: {noted_sentence(one)}")
    for one in taken.refused:
        say(f"  {one.where}: {sentence_for(one.why)}")


def _asked(taken: Collection) -> Iterator[str]:
    workshop = taken.workshop
    for one in taken.found.asked:
        what = ""
        if one.recommendation_id:
            what = workshop.recommendation(one.recommendation_id).code
        if one.criterion_id:
            what += f", {local(workshop.criterion(one.criterion_id).name)}"
        who = workshop.participant(one.participant_id).code if one.participant_id else ""
        about = " ".join(part for part in (who, what) if part)
        yield ": ".join(part for part in (one.where, about, asked_sentence(one)) if part)


def _conflicts(taken: Collection) -> Iterator[str]:
    said = translate("Command", "{code} {item}: answered otherwise at another door; it waits.")
    for one in taken.conflicts:
        code = taken.workshop.participant(one.participant_id).code
        item = taken.workshop.recommendation(one.place[0]).code
        yield said.format(code=code, item=item)


def _missing(taken: Collection) -> Iterator[str]:
    said = translate("Command", "{code}: pages {pages} have not come back.")
    for one in taken.found.missing:
        person = one.participant_id
        code = taken.workshop.participant(person).code if person else NAMELESS
        yield said.format(code=code, pages=", ".join(str(page) for page in one.pages))


def json_of(taken: Collection) -> dict[str, object]:
    """Return what became of the files as docs/cli.md documents it."""
    found, workshop = taken.found, taken.workshop
    codes = {one.id: one.code for one in workshop.participants}
    items = {one.id: one.code for one in workshop.recommendations}
    criteria = {one.id: one.key for one in workshop.criteria}
    return {
        "accepted": taken.accepted,
        "already": taken.already,
        "answers": taken.kept,
        "asked": _asked_json(found.asked, codes | items | criteria),
        "refused": [{"where": one.where, "why": sentence_for(one.why)} for one in taken.refused],
        "conflicts": [
            {
                "participant": codes[one.participant_id],
                "recommendation": items[one.place[0]],
                "criterion": criteria.get(one.place[1] or "", ""),
                "channel": one.channel.value,
            }
            for one in taken.conflicts
        ],
        "noted": [{"where": one.where, "what": noted_sentence(one)} for one in found.noted],
        "missing": [
            {"participant": codes.get(one.participant_id, ""), "pages": list(one.pages)}
            for one in found.missing
        ],
        "pages": [
            {
                "where": one.where,
                "state": one.state.value,
                "participant": codes.get(one.participant_id, ""),
                "page": one.number,
            }
            for one in found.pages
        ],
        "comments": [
            {
                "where": one.where,
                "participant": codes.get(one.participant_id, ""),
                "recommendation": items[one.recommendation_id],
            }
            for one in found.comments
        ],
    }


def _asked_json(asked: Sequence[AskedAnswer], named: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {
            "where": one.where,
            "participant": named.get(one.participant_id, ""),
            "recommendation": named.get(one.recommendation_id, ""),
            "criterion": named.get(one.criterion_id, ""),
            "why": asked_sentence(one),
        }
        for one in asked
    ]
