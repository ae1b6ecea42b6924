"""The sentences of outcome documents that nothing else says."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

from workshop_app.wording.labels import moment_text, zone_name
from workshop_app.wording.language import translate
from workshop_app.wording.verdicts import names_in_a_row

NOTHING = "–"
Counted = Iterable[tuple[str, int]]


def made_line(at: datetime, zone: tzinfo, version: str, rounds: Iterable[int]) -> str:
    """Return when, from which rounds and by which version a document was made."""
    said = translate("Outcome", "Made {at} ({zone}) from {rounds}, Workshop App {version}")
    if not (told := rounds_text(rounds)):
        said = translate("Outcome", "Made {at} ({zone}), Workshop App {version}")
    return said.format(
        at=moment_text(at, zone), zone=zone_name(zone, at), rounds=told, version=version
    )


def rounds_text(numbers: Iterable[int]) -> str:
    """Return "round 1, round 2"."""
    said = translate("Words", "round {number}")
    return ", ".join(said.format(number=number) for number in numbers)


def counted(pairs: Counted) -> str:
    """Return "Adopt 3, Defer 1" of what there is any of."""
    said = translate("Outcome", "{name} {number}")
    return ", ".join(said.format(name=name, number=number) for name, number in pairs if number)


def people_text(total: int, groups: Counted) -> str:
    """Return how many take part, and of which groups."""
    said = translate("Verdict", "{group} {n}")
    each = ", ".join(said.format(group=name, n=number) for name, number in groups)
    return translate("Outcome", "{total} ({groups})").format(total=total, groups=each)


def bracketed(name: str, what: object) -> str:
    """Return "Industry (R3)"."""
    return translate("Outcome", "{name} ({what})").format(name=name, what=what)


def size_sentence(people: str, items: int, rounds: int) -> str:
    """Return who rated how much, in how many rounds."""
    said = translate(
        "Outcome", "Participants: {people}. Recommendations: {items}. Rounds: {rounds}."
    )
    return said.format(people=people, items=items, rounds=rounds)


def labelled(label: str, text: str) -> str:
    """Return "Decisions: Adopt 3."."""
    return translate("Outcome", "{label}: {text}.").format(label=label, text=text)


def apart_sentence(codes: Mapping[str, Iterable[str]]) -> str:
    """Return which groups rate which recommendations differently; `codes` by the group's name."""
    each = "; ".join(bracketed(name, ", ".join(found)) for name, found in codes.items())
    if not each:
        return translate("Outcome", "No single group that is shown rates differently.")
    return translate("Outcome", "Groups that rate differently: {groups}.").format(groups=each)


def apart_text(
    keys: tuple[str, ...], names: Mapping[str, str], *, within: bool, split: bool
) -> str:
    """Return who disagrees, for a cell of a table: groups, groups within themselves, or nobody.

    `within`: the groups are split themselves; `split`: people disagree, whether or not by groups.
    """
    if keys:
        told = names_in_a_row(keys, names)
        return translate("Outcome", "within {groups}").format(groups=told) if within else told
    return translate("Outcome", "no single group") if split else NOTHING


def fact_sentence(group: str, words: str, top: int, bottom: int, n: int) -> str:
    """Return how a group rates, in words and in numbers."""
    said = translate("Outcome", "{group}: {words}; high {top}, low {bottom} of {n}.")
    return said.format(group=group, words=words, top=top, bottom=bottom, n=n)


def side_heading(side: str, count: int) -> str:
    """Return the heading over the comments of one side."""
    said = {
        "high": translate("Outcome", "Comments with high ratings ({count})"),
        "low": translate("Outcome", "Comments with low ratings ({count})"),
        "other": translate("Outcome", "Further comments ({count})"),
    }[side]
    return said.format(count=count)


def quoting_rule() -> str:
    """Return by which rule comments are quoted: the program chooses, nobody else."""
    return translate(
        "Outcome",
        "Quoted by a fixed rule, of each side at most two: first ratings farthest from the middle "
        "of the scale, then the latest round, then the longest; another group before a second one "
        "of the same group. Group and rating are left out where a group is too small. All "
        "comments are in the workbook.",
    )


def apart_intro() -> str:
    """Return what the chapter on those who rate differently holds, and by which rule."""
    return translate(
        "Outcome",
        "Where there is agreement overall: each group that by itself does not share it. Where "
        "groups differ: the group whose typical rating is farthest from the others, or both where "
        "two are as far. Where opinions are split between groups: those of the side with fewer "
        "groups, or of both sides. Groups that are too small to be shown are never named here.",
    )


def nobody_apart() -> str:
    """Return that there is no case for that chapter."""
    return translate("Outcome", "No group that is shown rates differently from the others.")


def split_note(codes: Iterable[str]) -> str:
    """Return which recommendations divide people within groups, not groups from each other."""
    said = translate("Outcome", "Opinions differ within groups, not between them: {codes}.")
    return said.format(codes=", ".join(codes))


def no_decision() -> str:
    """Return that nothing was decided yet."""
    return translate("Outcome", "No decision is recorded yet.")


def open_round_note(number: int) -> str:
    """Return that a round is open and not part of the document."""
    said = translate("Outcome", "Round {number} is open; no answer given in it is used here.")
    return said.format(number=number)


def hidden_note() -> str:
    """Return what is not named where groups are hidden."""
    return translate(
        "Outcome", "Groups that are too small to be shown count in the verdict but are not named."
    )


def counts_note() -> str:
    """Return what the counts by group are."""
    return translate(
        "Outcome",
        "By group: high ratings of all ratings. Abstentions, recusals and unanswered items are in "
        "neither number.",
    )


def thanks_sentence(people: str, items: int, rounds: int, comments: int) -> str:
    """Return what participants gave, and thanks for it."""
    said = translate(
        "Outcome",
        "{size} Comments: {comments}. Thank you for your time and your judgement.",
    )
    return said.format(size=size_sentence(people, items, rounds), comments=comments)


def further_comments(codes: Iterable[str]) -> str:
    """Return which further recommendations had comments, where not all have a row."""
    said = translate("Outcome", "Comments were also made on: {codes}.")
    return said.format(codes=", ".join(codes))


def become_of(outcome: str, text: str) -> str:
    """Return what became of a recommendation, with the amended text or the reason if there is one."""
    said = translate("Outcome", "{outcome}: {text}")
    return said.format(outcome=outcome, text=text) if text else outcome


def matrix_alt(fields: Iterable[tuple[str, Iterable[str]]], unplaced: Iterable[str]) -> str:
    """Return what the matrix finds: each field with the codes in it."""
    told = [*fields, (translate("Outcome", "Without a place"), unplaced)]
    lines = ((name, ", ".join(codes)) for name, codes in told)
    return " ".join(labelled(name, codes) for name, codes in lines if codes)
