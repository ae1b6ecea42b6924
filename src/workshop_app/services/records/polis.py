"""A Polis export as a record: its statements, its people in their opinion groups, their votes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from workshop_app.services.records.lines import RATINGS, Records

Fields = Mapping[str, str]
_CRITERION = {
    "key": "agreement",
    "name_ko": "동의",
    "name_en": "Agreement",
    "question_ko": "이 의견에 동의하십니까?",
    "question_en": "Do you agree with this statement?",
}
_POINTS = (("-1", "반대", "Disagree"), ("0", "넘어감", "Pass"), ("1", "동의", "Agree"))
_NO_GROUP = "none"


def polis_records(tables: Mapping[str, Sequence[Fields]], summary: Mapping[str, str]) -> Records:
    """Return what the files of an export say together.

    `tables` are `comments` and `participants-votes` or `votes`, by the names of the files.
    """
    comments = sorted(tables["comments"], key=lambda one: int(one["comment-id"]))
    ids = [one["comment-id"] for one in comments]
    moments = _moments(tables.get("votes", ()))
    people = tables.get("participants-votes") or list(_people(tables.get("votes", ())))
    groups = dict.fromkeys(sorted(_group(one) for one in people))
    times = sorted(moments.values())
    whole = {"number": "1", "recommendations": "\n".join(ids), "criteria": _CRITERION["key"]}
    if times:
        whole |= {"opened_at": times[0], "closed_at": times[-1], "revealed_at": times[-1]}
    return Records(
        {
            "workshop": [_about(summary)],
            "groups": [_named_group(key) for key in groups],
            "participants": [{"code": one["participant"], "group": _group(one)} for one in people],
            "recommendations": [_statement(one) for one in comments],
            "criteria": [_CRITERION],
            "points": [
                {"criterion": _CRITERION["key"], "value": value, "label_ko": ko, "label_en": en}
                for value, ko, en in _POINTS
            ],
            "rounds": [whole],
            RATINGS: list(_ratings(people, ids, moments)),
        }
    )


def _about(summary: Mapping[str, str]) -> Fields:
    said = (summary.get("conversation-description", ""), summary.get("url", ""))
    return {
        "title": summary.get("topic", ""),
        "purpose": "\n".join(filter(None, said)),
        "anonymity": "code",
        "rule": "equal_groups",
    }


def _group(person: Fields) -> str:
    number = person.get("group-id", "")
    return f"group_{number}" if number else _NO_GROUP


def _named_group(key: str) -> Fields:
    if key == _NO_GROUP:
        return {"key": key, "name_ko": "그룹 없음", "name_en": "No group"}
    number = key.removeprefix("group_")
    return {"key": key, "name_ko": f"의견 그룹 {number}", "name_en": f"Opinion group {number}"}


def _statement(comment: Fields) -> Fields:
    said = " ".join(comment["comment-body"].split())
    return {"code": comment["comment-id"], "title_ko": said, "title_en": said}


def _moments(votes: Sequence[Fields]) -> dict[tuple[str, str], str]:
    """Return when each vote was given; of several the last one is the one that counts."""
    found: dict[tuple[str, str], str] = {}
    for one in votes:
        if one["timestamp"]:
            at = datetime.fromtimestamp(int(one["timestamp"]) / 1000, UTC).isoformat()
            place = one["voter-id"], one["comment-id"]
            found[place] = max(at, found.get(place, ""))
    return found


def _people(votes: Sequence[Fields]) -> Iterator[Fields]:
    """Yield everybody who voted, in no group, as `participants-votes` would have them."""
    given: dict[str, dict[str, str]] = {}
    for one in sorted(votes, key=lambda vote: int(vote["timestamp"] or 0)):
        given.setdefault(one["voter-id"], {})[one["comment-id"]] = one["vote"]
    for who, said in given.items():
        yield {"participant": who, **said}


def _ratings(
    people: Sequence[Fields], ids: Sequence[str], moments: Mapping[tuple[str, str], str]
) -> Iterator[Fields]:
    for one in people:
        for item in ids:
            if vote := one.get(item, ""):
                who = one["participant"]
                yield {
                    "round": "1",
                    "participant": who,
                    "recommendation": item,
                    "criterion": _CRITERION["key"],
                    "rating": vote,
                    "channel": "spreadsheet",
                    "rated_at": moments.get((who, item), ""),
                }
