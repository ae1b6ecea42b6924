"""What stands around the results: the choices above, the rule below, or why there is nothing."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.errors import ResultsHiddenError, UserError
from workshop_app.findings.reading import LATEST
from workshop_app.ui.kit import Bar, EmptyState, Muted, PrimaryButton, Segments, Select
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import local, translate
from workshop_app.wording.messages import sentence_for
from workshop_app.wording.results import late_held_text

OVERVIEW, DETAILS = "overview", "details"
PICTURES = ("matrix", "heat-map", "movement", "ranking")
TABS = (OVERVIEW, *PICTURES, DETAILS)


class ChoiceBar(Bar):
    """View, round and criterion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.tabs, self.round, self.criterion = Segments(""), Select(""), Select("")
        for widget in (self.tabs, self.round, self.criterion):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.tabs, 1)

    def show_choices(self, model: ResultsModel, tab: str) -> None:
        """Show what there is to choose from, and what is chosen."""
        names = {
            OVERVIEW: translate("Results", "Overview"),
            "matrix": translate("Results", "Matrix"),
            "heat-map": translate("Results", "Heat map"),
            "movement": translate("Words", "Movement"),
            "ranking": translate("Results", "Ranking"),
            DETAILS: translate("Results", "Details"),
        }
        self.tabs.setAccessibleName(translate("Words", "View"))
        self.tabs.set_choices([(one, names[one]) for one in TABS], tab)
        said = translate("Words", "Round {n}")
        rounds = [(item.id, said.format(n=item.number)) for item in model.rounds]
        if len(rounds) > 1:
            rounds.insert(0, (LATEST, translate("Results", "State now")))
        self.round.setAccessibleName(translate("Words", "Round"))
        self.round.set_choices(rounds, model.round_id if len(rounds) > 1 else rounds[0][0])
        reading, criterion = model.reading, model.criterion
        criteria = reading.results.criteria if reading else ()
        choices = [(one.criterion.key, local(one.criterion.name)) for one in criteria]
        self.criterion.setAccessibleName(translate("Words", "Criterion"))
        self.criterion.set_choices(choices, criterion.criterion.key if criterion else "")


class RuleLine(Bar):
    """The rule of the verdicts, and that it was locked before the first vote."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent)
        self._rule, self._locked = Muted(), Muted()
        self.body.addWidget(self._rule, 1)
        self.body.addWidget(self._locked)
        self._locked.set_right()

    def show_rule(self, model: ResultsModel) -> None:
        """Show the rule of this workshop."""
        locked = model.workshop.rule_locked_at
        shown = model.reading.results.rounds if model.reading else ()
        late = [late_held_text(one, model.workshop.rule) for one in shown]
        self._rule.setText(" ".join(filter(None, (model.rule_text, *late))))
        said = translate("Results", "Locked {time}, before the first rating")
        day = f"{locked.astimezone():%Y-%m-%d}" if locked else "–"
        self._locked.setText(said.format(time=day))
        minute = f"{locked.astimezone():%Y-%m-%d %H:%M}" if locked else "–"
        self._locked.setToolTip(said.format(time=minute))


class NothingYet(EmptyState):
    """Why there are no results to see, and the way to reveal them."""

    def __init__(self) -> None:
        to_rate = PrimaryButton("")
        super().__init__(to_rate)
        self.to_rate = to_rate

    def show_reason(self, model: ResultsModel) -> None:
        """Say whether they are hidden, being worked out, or cannot be."""
        if model.is_hidden or isinstance(model.failure, ResultsHiddenError):
            title = translate("Results", "Results are hidden until they are revealed")
            text = translate(
                "Results",
                "Close the round and reveal its results on the Rate page; until then "
                "nobody sees them, not even here.",
            )
        elif model.failure is not None:
            title = translate("Results", "The results could not be calculated")
            text = translate(
                "Results",
                "What was saved is safe. End the program and start it again: it checks the file and "
                "says what in it cannot be right.",
            )
            if isinstance(model.failure, UserError):
                text = sentence_for(model.failure)
        else:
            title = translate("Results", "Calculating the results")
            text = translate("Results", "This takes a moment in a large workshop.")
        self.set_texts(title, text)
        self.to_rate.set_text(translate("Results", "Go to Rate"))
        self.to_rate.setVisible(model.is_hidden)
