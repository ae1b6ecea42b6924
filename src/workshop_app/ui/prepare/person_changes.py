"""Changes of a person that change past results, where there are any: those ask first."""

from collections.abc import Callable

from workshop_app.ui.desk import Desk
from workshop_app.viewmodels.prepare.people import PeopleModel
from workshop_app.wording.language import translate


class PersonChanges:
    """Makes a change at once, or after a second press in the message bar."""

    def __init__(self, desk: Desk, model: PeopleModel) -> None:
        self._desk = desk
        self._model = model

    def move_to_group(self, person_id: str, group_id: str) -> None:
        """Put a person into another group."""
        text = translate(
            "People",
            "This person has rated already. In another group, the results of past rounds change.",
        )
        anyway = translate("People", "Move anyway")
        self._ask(person_id, text, anyway, lambda: self._model.move_to_group(person_id, group_id))

    def set_observer(self, person_id: str, observes: bool) -> None:
        """Let a person only look on, or vote again."""
        text = translate(
            "People",
            "This person has rated already. Whether they rate or only look on changes the results "
            "of past rounds.",
        )
        anyway = translate("People", "Change anyway")
        self._ask(person_id, text, anyway, lambda: self._model.set_observer(person_id, observes))

    def _ask(self, person_id: str, text: str, anyway: str, change: Callable[[], object]) -> None:
        def act() -> bool:
            return self._desk.attempt(change)

        if self._model.has_rated(person_id):
            self._desk.messages.fail(text, anyway, act)
        else:
            act()
