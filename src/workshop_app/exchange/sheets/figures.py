"""The figures of one population as columns, with a word in place of what is suppressed."""

from collections.abc import Sequence
from typing import Any

from workshop_app.analysis import Summary, Suppressed
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Field
from workshop_app.findings.hidden import hides_figure
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import translate

Figures = Summary | Suppressed


def figure_fields(rule: ConsensusRule) -> list[Field[Figures]]:
    """Return a population's columns; a suppressed figure says in words why it is."""
    return [
        _field("n", translate("Words", "Rated"), Style.INTEGER, 8, rule),
        _field("abstained", translate("Words", "Abstained"), Style.INTEGER, 10, rule),
        _field("recused", translate("Words", "Recused"), Style.INTEGER, 9, rule),
        _field("missing", translate("Words", "No answer"), Style.INTEGER, 9, rule),
        _field("absent", translate("Words", "Absent"), Style.INTEGER, 8, rule),
        _field("median", translate("Words", "Median"), Style.MEDIAN, 8, rule),
        _field("q1", translate("Workbook", "Quartile 1"), Style.DECIMAL, 9, rule),
        _field("q3", translate("Workbook", "Quartile 3"), Style.DECIMAL, 9, rule),
        _field("mean", translate("Words", "Mean"), Style.DECIMAL, 8, rule),
        _field("sd", translate("Words", "Standard deviation"), Style.DECIMAL, 10, rule),
        _field("top_count", translate("Words", "High"), Style.INTEGER, 9, rule),
        _field("top_share", translate("Workbook", "High %"), Style.SHARE, 9, rule),
        _field("bottom_count", translate("Words", "Low"), Style.INTEGER, 9, rule),
        _field("bottom_share", translate("Workbook", "Low %"), Style.SHARE, 9, rule),
    ]


def places_of(fields: Sequence[Field[Any]]) -> tuple[int, int]:
    """Return in which columns it stands how many rated, and their mean."""
    headers = [one.header for one in fields]
    return headers.index(translate("Words", "Rated")), headers.index(translate("Words", "Mean"))


def figure(figures: Figures, name: str, rule: ConsensusRule) -> Value:
    """Return one figure of a population, or the word for why it is hidden."""
    if isinstance(figures, Suppressed) and hides_figure(figures, name):
        return Styled(hidden_text(figures, rule), Style.HIDDEN)
    return getattr(figures, name)


def _field(
    name: str, header: str, style: Style, width: float, rule: ConsensusRule
) -> Field[Figures]:
    return Field(header, lambda figures: figure(figures, name, rule), style, width)
