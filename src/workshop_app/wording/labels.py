"""The names of what there is, for every medium, in the language spoken at the moment."""

from datetime import datetime, timedelta, tzinfo

from workshop_app.analysis import Suppressed, SuppressionReason
from workshop_app.domain.decisions import Outcome
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.wording.language import translate

WITHHELD = "withheld"


def hidden_figures(minimum: int) -> str:
    """Return the words for a figure that is not shown because too few people stand behind it."""
    return translate("Picture", "hidden to protect groups under {minimum}").format(minimum=minimum)


def hidden_text(hidden: Suppressed, rule: ConsensusRule) -> str:
    """Return what stands in place of a figure that is not shown, with the limit that hid it."""
    if hidden.reason is SuppressionReason.PROTECTS_ANOTHER:
        return translate("Workbook", "hidden (protects a small group)")
    return translate("Workbook", "hidden (fewer than {least})").format(least=rule.minimum_group)


def outcome_name(outcome: Outcome | None) -> str:
    """Return the word for an outcome, or for none yet."""
    if outcome is None:
        return translate("Words", "Not decided yet")
    return {
        Outcome.ADOPT: translate("Words", "Adopt"),
        Outcome.AMEND: translate("Words", "Adopt as amended"),
        Outcome.DEFER: translate("Words", "Defer"),
        Outcome.REJECT: translate("Words", "Reject"),
    }[outcome]


def channel_name(channel: Channel) -> str:
    """Return how a ballot came in."""
    return {
        Channel.KIOSK: translate("Workbook", "on the workshop's laptop"),
        Channel.ENTRY: translate("Workbook", "entered by the facilitator"),
        Channel.PHONE: translate("Workbook", "on a phone"),
        Channel.SPREADSHEET: translate("Workbook", "in a spreadsheet"),
        Channel.PAPER: translate("Workbook", "on paper"),
    }[channel]


def anonymity_name(anonymity: Anonymity) -> str:
    """Return a level of anonymity in a sentence."""
    return {
        Anonymity.NAMED: translate("Workbook", "Named: ratings are shown beside names."),
        Anonymity.CODE: translate("Workbook", "By code: the facilitator alone holds the key."),
        Anonymity.ANONYMOUS: translate("Workbook", "Anonymous: nothing ties a person to a ballot."),
    }[anonymity]


def promise_text(anonymity: Anonymity) -> str:
    """Return what a participant is told of what is kept, on the ballot and on the slip."""
    return {
        Anonymity.NAMED: lambda: translate(
            "Ballot", "Your ratings are kept with your name. Other participants do not see them."
        ),
        Anonymity.CODE: lambda: translate(
            "Ballot",
            "Your ratings are kept under your code. Only the facilitator knows whose code it is.",
        ),
        Anonymity.ANONYMOUS: lambda: translate(
            "Ballot", "Your ratings are anonymous: no name is kept anywhere."
        ),
    }[anonymity]()


def yes_or_no(answer: bool) -> str:
    """Return the word for an answer."""
    return translate("Workbook", "yes") if answer else translate("Workbook", "no")


def overall_name() -> str:
    """Return what all groups together are called."""
    return translate("Words", "All")


def moment_text(at: datetime | None, zone: tzinfo) -> str:
    """Return a moment for running text, local to `zone`; a dash where there was none."""
    return "–" if at is None else f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def zone_name(zone: tzinfo, at: datetime) -> str:
    """Return a zone as `UTC+09:00`: the same in every language and on every system."""
    offset = at.astimezone(zone).utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
