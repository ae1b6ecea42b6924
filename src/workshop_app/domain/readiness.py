"""What is missing before a round can open."""

from dataclasses import dataclass

from workshop_app.domain.joining import must_be_asked
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.standing import Check
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop

BLANKS = ("[please fill in]", "[기입]")  # as they stand in the suggested consent text


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line: whether it is done, and whether a round may not open without it."""

    check: Check
    done: bool
    required: bool


def check_readiness(workshop: Workshop) -> tuple[CheckResult, ...]:
    """Return the checklist; date, full groups, what is told of small ones and consent are advised."""
    filled_groups = {person.group_id for person in workshop.voters}
    fits = workshop.rule.kind not in ONLY_ON_NINE_POINTS or all(
        criterion.scale.kind is ScaleKind.NINE for criterion in workshop.criteria
    )
    named = workshop.anonymity is not Anonymity.ANONYMOUS
    return (
        CheckResult(Check.TITLE, bool(workshop.title), required=True),
        CheckResult(Check.DATE, workshop.details.day is not None, required=False),
        CheckResult(Check.RECOMMENDATIONS, bool(workshop.recommendations), required=True),
        CheckResult(Check.PARTICIPANTS, bool(workshop.voters), required=True),
        CheckResult(
            Check.GROUPS,
            bool(workshop.groups) and all(group.id in filled_groups for group in workshop.groups),
            required=False,
        ),
        CheckResult(Check.CRITERIA, bool(workshop.criteria), required=True),
        CheckResult(Check.RULE, fits, required=True),
        CheckResult(Check.SMALL_GROUPS, not must_be_asked(workshop), required=False),
        CheckResult(Check.CONSENT, _is_consent_whole(workshop.consent, named), required=False),
    )


def _is_consent_whole(consent: LocalText, named: bool) -> bool:
    """Tell whether nothing of our suggested text still waits to be filled in."""
    if not consent:
        return not named
    return not any(blank in text for text in (consent.ko, consent.en) for blank in BLANKS)


def missing_for_opening(workshop: Workshop) -> tuple[Check, ...]:
    """Return the required lines that are not done."""
    results = check_readiness(workshop)
    return tuple(result.check for result in results if result.required and not result.done)
