"""`GET /state`: all that a client needs to show a ballot and to go on with it."""

from workshop_app.web.answers import short_hash
from workshop_app.web.sheet import View
from workshop_app.wording.language import local


def state_of(view: View, revision: int) -> dict[str, object]:
    """Return the questions, and this person's answers, in the language of the request."""
    sheet = view.sheet
    text = local(sheet.consent)
    return {
        "rev": revision,
        "title": sheet.title,
        "round": sheet.number,
        "state": "open" if sheet.is_open else "closed",
        "consent": None if view.consented else {"text": text, "shown": short_hash(text)},
        "items": [
            {
                "id": one.id,
                "code": one.code,
                "title": local(one.title),
                "text": local(one.text),
                "comment": view.comments.get(one.id, ""),
            }
            for one in sheet.items
        ],
        "criteria": [
            {
                "id": one.id,
                "name": local(one.name),
                "question": local(one.question),
                "points": [
                    {"value": point.value, "label": local(point.label)}
                    for point in one.scale.points
                ],
            }
            for one in sheet.criteria
        ],
        "answers": [
            {"item": item, "criterion": by, "value": one.value, "state": one.state}
            for (item, by), one in view.given.items()
        ],
        "held": [{"item": item, "criterion": by} for item, by in sorted(view.held, key=str)],
    }
