"""Where the projector is: a step, and the part of it where it is long."""

from typing import NamedTuple

from workshop_app.viewmodels.presenter.slides import PictureKind, Step
from workshop_app.wording.language import translate


class Place(NamedTuple):
    """A step and, 0 first, the part of what it shows."""

    step: Step
    page: int = 0


def step_name(kind: PictureKind, place: Place) -> str:
    """Return what a step brings."""
    if not kind.is_of_one:
        return translate("Presenter", "the picture")
    return {
        Step.TITLE: translate("Presenter", "the text"),
        Step.DISTRIBUTION: translate("Presenter", "the distribution of all"),
        Step.GROUPS: translate("Presenter", "the groups"),
        Step.VERDICT: translate("Presenter", "the verdict"),
        Step.COMMENTS: translate("Presenter", "opposing comments"),
        Step.DECISION: translate("Presenter", "the decision"),
    }[place.step]
