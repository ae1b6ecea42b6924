"""What is missing before a round can open."""

from collections import Counter
from dataclasses import dataclass

from workshop_app.domain.creation import asks_by_default
from workshop_app.domain.joining import must_be_asked
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.standing import Check
from workshop_app.domain.text import LANGUAGES, Language, LocalText
from workshop_app.domain.workshop import Workshop

BLANKS = ("[please fill in]", "[기입]")  # as they stand in the suggested consent text


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line: whether it is done, and whether a round may not open without it."""

    check: Check
    done: bool
    required: bool


def check_readiness(workshop: Workshop) -> tuple[CheckResult, ...]:
    """Return the checklist; what ratings do not need is advised."""
    members = Counter(person.group_id for person in workshop.voters)
    filled = [members[group.id] for group in workshop.groups]
    fits = workshop.rule.kind not in ONLY_ON_NINE_POINTS or all(
        criterion.scale.kind is ScaleKind.NINE for criterion in workshop.criteria
    )
    named = workshop.anonymity is not Anonymity.ANONYMOUS
    required = {
        Check.TITLE: bool(workshop.title),
        Check.RECOMMENDATIONS: bool(workshop.recommendations),
        Check.PARTICIPANTS: bool(workshop.voters),
        Check.CRITERIA: bool(workshop.criteria),
        Check.RULE: fits,
    }
    advised = {
        Check.DATE: workshop.details.day is not None,
        Check.LANGUAGES: not _is_half_translated(workshop),
        Check.GROUPS: bool(filled) and all(filled),
        Check.ALONE: 1 not in filled,
        Check.QUESTION: not any(map(asks_by_default, workshop.criteria)),
        Check.SMALL_GROUPS: not must_be_asked(workshop),
        Check.CONSENT: _is_consent_whole(workshop.consent, named),
    }
    done = required | advised
    return tuple(CheckResult(one, done[one], required=one in required) for one in Check)


def _is_consent_whole(consent: LocalText, named: bool) -> bool:
    """Tell whether nothing of our suggested text still waits to be filled in."""
    if not consent:
        return not named
    return not any(blank in text for text in (consent.ko, consent.en) for blank in BLANKS)


def missing_for_opening(workshop: Workshop) -> tuple[Check, ...]:
    """Return the required lines that are not done."""
    results = check_readiness(workshop)
    return tuple(result.check for result in results if result.required and not result.done)


def doubtful_for_opening(workshop: Workshop) -> tuple[Check, ...]:
    """Return the advised lines that are open; of small groups the opening itself asks."""
    results = check_readiness(workshop)
    advised = (one.check for one in results if not one.required and not one.done)
    return tuple(one for one in advised if one is not Check.SMALL_GROUPS)


def _is_half_translated(workshop: Workshop) -> bool:
    """Tell whether a language that some texts are shown in is empty in others."""
    parts = [(one.title, one.text) for one in workshop.recommendations]
    used: list[Language] = [one for one in LANGUAGES if any(title.own(one) for title, _ in parts)]
    shown = [text for pair in parts for text in pair]
    shown += [workshop.consent, *(one.question for one in workshop.criteria)]
    return any(text and not text.own(one) for one in used for text in shown)
