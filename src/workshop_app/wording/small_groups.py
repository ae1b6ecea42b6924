"""What is told of groups that are too small, and what each choice means: one wording for all."""

from workshop_app.domain.joining import joined_in
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.scale import Scale
from workshop_app.domain.telling import telling_example
from workshop_app.domain.workshop import Workshop
from workshop_app.wording.language import local, translate
from workshop_app.wording.verdicts import rule_sentence


def printed_rule(workshop: Workshop) -> str:
    """Return the rule as it stands wherever it is printed, with what is told of small groups."""
    said = (rule_sentence(workshop.rule), small_groups_sentence(workshop))
    return " ".join(part for part in said if part)


def small_groups_sentence(workshop: Workshop) -> str:
    """Return what was chosen for small groups; nothing where it did not need to be asked."""
    rule = workshop.rule
    if rule.small_groups is None:
        return ""
    if rule.small_groups is SmallGroups.JOINED and (joined := joined_sentence(workshop)):
        return joined
    return {
        SmallGroups.HIDDEN: translate(
            "SmallGroups", "Nothing is shown of groups of fewer than {least}."
        ),
        SmallGroups.COARSE: translate(
            "SmallGroups", "Of groups of fewer than {least} one word at most is shown."
        ),
        SmallGroups.JOINED: translate(
            "SmallGroups", "Groups of fewer than {least} are joined with another."
        ),
    }[rule.small_groups].format(least=rule.minimum_group)


def joined_sentence(workshop: Workshop) -> str:
    """Return which groups count as one and why; nothing where none do."""
    names = ", ".join(local(group.name) for group in joined_in(workshop))
    said = translate("SmallGroups", "Joined because fewer than {least}, with one voice: {groups}.")
    return said.format(least=workshop.rule.minimum_group, groups=names) if names else ""


def with_joined(note: str, workshop: Workshop) -> str:
    """Return the note of a picture with the groups that are joined in it."""
    return " ".join(part for part in (note, joined_sentence(workshop)) if part)


def cost_sentence(scale: Scale) -> str:
    """Return what a minimum of three gives away, with an example that is worked out."""
    found = telling_example(scale)
    said = translate(
        "SmallGroups",
        "All figures of three people are shown, and they tell what the three rated. Even mean "
        "{mean}, median {median} and {share}% rated high alone leave only {ratings}; so it is for "
        "{alone} of {possible} possible results. Whoever knows their own rating knows more.",
    )
    return said.format(
        mean=f"{found.mean:g}",
        median=found.median,
        share=found.top_percent,
        ratings=", ".join(map(str, found.ratings)),
        alone=found.alone,
        possible=found.possible,
    )


def low_minimum_sentence(rule: ConsensusRule, scale: Scale) -> str:
    """Return what a minimum below five costs; nothing where it is five or more."""
    return cost_sentence(scale) if rule.minimum_group < ConsensusRule().minimum_group else ""


def holders_sentence(anonymity: Anonymity) -> str:
    """Return who sees all nevertheless."""
    return {
        Anonymity.NAMED: translate(
            "SmallGroups",
            "This workshop is named: nothing is withheld from those who hold the names.",
        ),
        Anonymity.CODE: translate(
            "SmallGroups",
            "The facilitator, who holds the key to the codes, can still look everything up.",
        ),
        Anonymity.ANONYMOUS: "",
    }[anonymity]
