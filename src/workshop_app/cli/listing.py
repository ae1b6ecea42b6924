"""`list`: shows all workshops."""

from workshop_app.cli.output import say, say_json, text_table
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.library import WorkshopCard
from workshop_app.domain.workshop import Status
from workshop_app.wording.language import translate
from workshop_app.wording.salvage import salvage_short


def run(options: Options, tools: Tools) -> None:
    """Show one line, or one JSON object, a workshop."""
    from workshop_app.services.library import list_workshops

    with tools.open_context(Place(options.database, options.data_dir)) as context:
        cards = list_workshops(context)
    if options.json:
        say_json([_as_json(card) for card in cards])
    elif cards:
        say(_as_table(cards))
    else:
        say(translate("Command", "No workshops yet. “workshop-app sample” makes one to try."))


def _as_json(card: WorkshopCard) -> dict[str, object]:
    return {
        "id": card.id,
        "title": card.title,
        "date": card.day.isoformat() if card.day else None,
        "place": card.place,
        "status": card.status.value,
        "rounds": card.rounds,
        "participants": card.participants,
        "recommendations": card.recommendations,
        "sample": card.is_sample,
        "salvaged": None
        if card.salvaged is None
        else {
            "date": card.salvaged.day.isoformat(),
            "ratings": card.salvaged.kept,
            "of_at_least": card.salvaged.known,
        },
    }


def _as_table(cards: list[WorkshopCard]) -> str:
    headers = [
        translate("Command", "Id"),
        translate("Words", "Date"),
        translate("Words", "Status"),
        translate("Words", "Rounds"),
        translate("Command", "People"),
        translate("Command", "Items"),
        translate("Words", "Title"),
    ]
    rows = [
        [
            card.id,
            card.day.isoformat() if card.day else "-",
            _status(card),
            str(card.rounds),
            str(card.participants),
            str(card.recommendations),
            card.title or translate("Words", "Untitled workshop"),
        ]
        for card in cards
    ]
    return text_table(headers, rows, right={3, 4, 5})


def _status(card: WorkshopCard) -> str:
    status = status_name(card.status)
    sample = translate("Command", "sample")
    parts = [status, *([sample] if card.is_sample else [])]
    if card.salvaged is not None:
        parts.append(salvage_short(card.salvaged))
    return " · ".join(parts)


def status_name(status: Status) -> str:
    """Return where a workshop stands, in a word."""
    return {
        Status.PREPARING: translate("Command", "preparing"),
        Status.RATING: translate("Command", "rating"),
        Status.DISCUSSING: translate("Command", "discussing"),
        Status.CONCLUDED: translate("Command", "concluded"),
    }[status]
