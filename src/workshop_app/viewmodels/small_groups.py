"""The question of Prepare and of the first opening: what is told of groups that are too small."""

from dataclasses import dataclass, replace
from enum import StrEnum

from workshop_app.domain.joining import joined_name, small_groups, units_to_join, voters_by_group
from workshop_app.domain.rule import SMALLEST_MINIMUM, ConsensusRule, SmallGroups
from workshop_app.domain.workshop import Workshop
from workshop_app.wording.language import local, translate
from workshop_app.wording.small_groups import cost_sentence, holders_sentence


class Answer(StrEnum):
    """What a facilitator can answer."""

    JOIN = "join"
    COARSE = "coarse"
    THREE = "three"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer with what it means here."""

    answer: Answer
    name: str
    meaning: str


_KEPT_AS = {
    Answer.JOIN: SmallGroups.JOINED,
    Answer.COARSE: SmallGroups.COARSE,
    Answer.THREE: SmallGroups.HIDDEN,
    Answer.HIDE: SmallGroups.HIDDEN,
}


def answer_of(rule: ConsensusRule) -> Answer | None:
    """Return what was answered; None where it was not asked yet."""
    if rule.small_groups is SmallGroups.HIDDEN and rule.minimum_group == SMALLEST_MINIMUM:
        return Answer.THREE
    answers = {SmallGroups.JOINED: Answer.JOIN, SmallGroups.COARSE: Answer.COARSE}
    return answers.get(rule.small_groups, Answer.HIDE) if rule.small_groups else None


def answered(rule: ConsensusRule, answer: Answer) -> ConsensusRule:
    """Return the rule with an answer; what is not 3 any more goes back to the usual minimum."""
    least = rule.minimum_group
    if answer is Answer.THREE:
        least = SMALLEST_MINIMUM
    elif least == SMALLEST_MINIMUM:
        least = ConsensusRule().minimum_group
    return replace(rule, minimum_group=least, small_groups=_KEPT_AS[answer])


def question(workshop: Workshop) -> str:
    """Return who is too few, and who sees all nevertheless."""
    least, sizes = workshop.rule.minimum_group, voters_by_group(workshop)
    small = small_groups(workshop)
    said = translate("SmallGroups", "No group has fewer than {least} people now.")
    if small:
        said = translate(
            "SmallGroups",
            "Fewer than {least} people: {groups}. Decide before the rating what is told of them.",
        )
    groups = ", ".join(f"{local(group.name)} {sizes[group.id]}" for group in small)
    asked = said.format(least=least, groups=groups)
    return " ".join(part for part in (asked, holders_sentence(workshop.anonymity)) if part)


def options(workshop: Workshop) -> tuple[Option, ...]:
    """Return the answers, with what each means for the people as they are."""
    least = max(workshop.rule.minimum_group, SMALLEST_MINIMUM + 1)
    return (
        Option(Answer.JOIN, translate("SmallGroups", "Join small groups"), _joining(workshop)),
        Option(
            Answer.COARSE,
            translate("SmallGroups", "One word only"),
            translate(
                "SmallGroups",
                "Of a group of {smallest} or more it says mostly high, mixed or mostly low, and only where that gives nobody away. Often it says nothing: in a room "
                "of a dozen on 5 points it speaks about one time in five, more often with more "
                "people or points. Of smaller groups it never does.",
            ).format(smallest=SMALLEST_MINIMUM),
        ),
        Option(
            Answer.THREE,
            translate("SmallGroups", "Show groups from {n} people").format(n=SMALLEST_MINIMUM),
            cost_sentence(workshop.criteria[0].scale) if workshop.criteria else "",
        ),
        Option(
            Answer.HIDE,
            translate("SmallGroups", "Show nothing of them"),
            translate(
                "SmallGroups",
                "They count in the overall figures alone. A group of {least} or more may have to "
                "be hidden with them, so that nothing can be subtracted.",
            ).format(least=least),
        ),
    )


def _joining(workshop: Workshop) -> str:
    said = translate(
        "SmallGroups",
        "The smallest is joined with the next smallest until each has {least} people; together "
        "they count as one group with one voice, and every picture says so.",
    ).format(least=workshop.rule.minimum_group)
    units = [
        local(joined_name(tuple(workshop.group(key) for key in unit)))
        for unit in units_to_join(workshop)
    ]
    if not units:
        return said
    here = translate("SmallGroups", "Here: {groups}.").format(groups=", ".join(units))
    return f"{said} {here}"
