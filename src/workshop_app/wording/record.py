"""What the tables and columns of the record mean, for its codebook."""

from collections.abc import Callable
from typing import Final

from workshop_app.wording.language import translate

_Meaning = Callable[[], str]


def column_meaning(name: str) -> str:
    """Return what a column of the record says; the same name means the same in every table."""
    base, mark, language = name.rpartition("_")
    if mark and language in {"ko", "en"}:
        return f"{_MEANINGS[base]()} {_LANGUAGES[language]()}"
    return _MEANINGS[name]()


_LANGUAGES: Final[dict[str, _Meaning]] = {
    "ko": lambda: translate("Record", "In Korean."),
    "en": lambda: translate("Record", "In English."),
}
_MEANINGS: Final[dict[str, _Meaning]] = {
    "absent_in": lambda: translate("Record", "Numbers of the rounds in which they were absent."),
    "affiliation": lambda: translate("Record", "The person's organisation."),
    "amended_text": lambda: translate("Record", "The wording that was adopted."),
    "anonymity": lambda: translate("Record", "What is kept of who rated what."),
    "app_version": lambda: translate("Record", "Version of the program that wrote the file."),
    "closed_at": lambda: translate("Record", "When the round was closed."),
    "code": lambda: translate("Record", "Its code in all tables."),
    "comment": lambda: translate("Record", "The comment, in the words of who wrote it."),
    "concluded_at": lambda: translate("Record", "When the workshop was concluded."),
    "consent": lambda: translate("Record", "What participants agreed to before they rated."),
    "criteria": lambda: translate("Record", "Keys of the criteria that were asked, one a line."),
    "criterion": lambda: translate("Record", "The criterion's key."),
    "day": lambda: translate("Record", "Date of the event."),
    "decided_at": lambda: translate("Record", "When it was decided."),
    "discussion_minutes": lambda: translate("Record", "Minutes for the discussion; 0: not set."),
    "due": lambda: translate("Record", "By when it is to be done."),
    "exported_at": lambda: translate("Record", "When the file was written."),
    "facilitator": lambda: translate("Record", "Who led the workshop."),
    "group": lambda: translate("Record", "Key of the group."),
    "joined_with": lambda: translate("Record", "Keys of groups that count as one with it."),
    "key": lambda: translate("Record", "Its key in all tables."),
    "label": lambda: translate("Record", "What the point of the scale is called."),
    "late_held": lambda: translate(
        "Record", "TRUE: results were seen before; what came since is not counted."
    ),
    "max_iqr": lambda: translate("Record", "Points that the middle half may span."),
    "minimum_answers": lambda: translate("Record", "Fewest ratings for a verdict."),
    "minimum_group": lambda: translate("Record", "Fewest people of a group that is shown."),
    "minutes_each": lambda: translate("Record", "Minutes for one recommendation."),
    "name": lambda: translate("Record", "The name."),
    "number": lambda: translate("Record", "The round's number."),
    "observer": lambda: translate("Record", "TRUE: sees a ballot and is counted nowhere."),
    "opened_at": lambda: translate("Record", "When the round was opened."),
    "opposed_percent": lambda: translate(
        "Record", "Percentage below which low ratings must remain."
    ),
    "origin_item": lambda: translate("Record", "What it is called where it was taken from."),
    "origin_source": lambda: translate("Record", "Where it was taken from."),
    "outcome": lambda: translate("Record", "adopt, amend, defer or reject; blank: not decided."),
    "owner": lambda: translate("Record", "Who is responsible."),
    "participant": lambda: translate("Record", "The participant's code."),
    "people": lambda: translate("Record", "How many people."),
    "place": lambda: translate("Record", "Where the event took place."),
    "purpose": lambda: translate("Record", "What the workshop was for."),
    "question": lambda: translate("Record", "The question that was asked."),
    "reason": lambda: translate("Record", "Why it was decided so."),
    "recommendation": lambda: translate("Record", "The recommendation's code."),
    "recommendations": lambda: translate("Record", "Codes of what was rated, one a line."),
    "revealed_at": lambda: translate("Record", "When its results were shown."),
    "round": lambda: translate(
        "Record", "Number of the round; blank in a list of words: as they read now."
    ),
    "rule": lambda: translate("Record", "The consensus rule."),
    "rule_locked_at": lambda: translate("Record", "When the rule was fixed."),
    "sample": lambda: translate("Record", "TRUE: an invented sample."),
    "small_groups": lambda: translate("Record", "What is done with groups that are too small."),
    "source": lambda: translate("Record", "Where the recommendation comes from."),
    "succeeds": lambda: translate("Record", "Code of the recommendation whose wording it amends."),
    "text": lambda: translate("Record", "The full text."),
    "theme": lambda: translate("Record", "The theme it belongs to."),
    "threshold_percent": lambda: translate("Record", "Percentage that must rate high."),
    "title": lambda: translate("Record", "The title."),
    "value": lambda: translate("Record", "The point of the scale."),
    "version": lambda: translate("Record", "Version of this form of record."),
}


def made_lines(unnamed: int, writers: int, lost: int) -> list[str]:
    """Return what a workshop that was made of a record does not know, a sentence each."""
    told = (
        (
            unnamed,
            translate(
                "Record",
                "People whose ratings are withheld in the file, added without a name in a separate "
                "group: {count}.",
            ),
        ),
        (
            writers,
            translate("Record", "Authors of comments without a code, added as observers: {count}."),
        ),
        (
            lost,
            translate("Record", "Answers withheld in the file and so left out: {count}."),
        ),
    )
    return [said.format(count=count) for count, said in told if count]
