"""Comments beside the ratings of who wrote them, as far as anonymity allows."""

from dataclasses import dataclass

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Comment
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.draw_up import group_refs
from workshop_app.findings.hidden import groups_not_told, tells_codes
from workshop_app.findings.pictures import GroupRef
from workshop_app.findings.reading import RoundReading
from workshop_app.wording.language import translate


@dataclass(frozen=True, slots=True)
class CommentLine:
    """One comment; `group` and `ratings` are empty where they would give a small group away."""

    group: GroupRef | None
    author: str
    ratings: str
    text: str
    value: int | None = None


def comment_lines(
    reading: RoundReading, recommendation_id: str, criterion_key: str
) -> tuple[CommentLine, ...]:
    """Return the comments on one recommendation by group, highest rating first.

    Of a group that `groups_not_told` holds, neither it nor its author or rating is told.
    """
    workshop = reading.workshop
    hidden = groups_not_told(workshop, reading.results, recommendation_id)
    lines: list[tuple[tuple[int, int], CommentLine]] = []
    for comment in reading.comments:
        if comment.recommendation_id != recommendation_id:
            continue
        person = workshop.participant(comment.participant_id)
        key = workshop.group(person.group_id).key
        if key in hidden:
            anonymous = CommentLine(None, "", "", comment.text)
            lines.append(((len(workshop.groups), 0), anonymous))
            continue
        value = _value(reading, comment, criterion_key)
        line = CommentLine(
            group_refs(workshop)[key],
            _author(workshop, comment.participant_id),
            _rating_text(value, rated=value is not None),
            comment.text,
            value,
        )
        place = [group.key for group in workshop.groups].index(key)
        lines.append(((place, -(value if value is not None else -1)), line))
    return tuple(line for _, line in sorted(lines, key=lambda pair: pair[0]))


def _value(reading: RoundReading, comment: Comment, criterion_key: str) -> int | None:
    criterion = reading.results.of_criterion(criterion_key).criterion
    return reading.given.get((comment.participant_id, comment.recommendation_id, criterion.id))


def _author(workshop: Workshop, participant_id: str) -> str:
    person = workshop.participant(participant_id)
    if workshop.anonymity is Anonymity.NAMED:
        return person.name or person.code
    return person.code if tells_codes(workshop) else ""


def _rating_text(value: int | None, *, rated: bool) -> str:
    if not rated:
        return translate("Results", "no rating")
    return translate("Results", "rated {value}").format(value=value)
