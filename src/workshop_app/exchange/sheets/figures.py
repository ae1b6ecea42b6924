"""The figures of one population as cells, with a word in place of what is suppressed."""

from workshop_app.analysis import Summary, Suppressed, SuppressionLevel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import translate


def figure_columns() -> list[Column]:
    """Return the columns that `figures` fills."""
    return [
        Column(translate("Workbook", "Rated"), Style.INTEGER, 8),
        Column(translate("Workbook", "Abstained"), Style.INTEGER, 10),
        Column(translate("Workbook", "No answer"), Style.INTEGER, 9),
        Column(translate("Workbook", "Median"), Style.MEDIAN, 8),
        Column(translate("Workbook", "Quartile 1"), Style.DECIMAL, 9),
        Column(translate("Workbook", "Quartile 3"), Style.DECIMAL, 9),
        Column(translate("Workbook", "Mean"), Style.DECIMAL, 8),
        Column(translate("Workbook", "Standard deviation"), Style.DECIMAL, 10),
        Column(translate("Workbook", "In favour"), Style.INTEGER, 9),
        Column(translate("Workbook", "In favour %"), Style.SHARE, 9),
        Column(translate("Workbook", "Against"), Style.INTEGER, 9),
        Column(translate("Workbook", "Against %"), Style.SHARE, 9),
        Column(translate("Workbook", "Votes above (below) the line"), Style.INTEGER, 12),
    ]


def figures(summary: Summary | Suppressed, rule: ConsensusRule) -> list[Value]:
    """Return the cells of one population; a suppressed figure says so in words."""
    if isinstance(summary, Summary):
        return [
            summary.n,
            summary.abstained,
            summary.missing,
            summary.median,
            summary.q1,
            summary.q3,
            summary.mean,
            summary.sd,
            summary.top_count,
            summary.top_share,
            summary.bottom_count,
            summary.bottom_share,
            summary.vote_margin,
        ]
    word = Styled(hidden_text(summary, rule), Style.HIDDEN)
    if summary.level is SuppressionLevel.FIGURES:
        return [word] * 13
    return [
        summary.n,
        summary.abstained,
        summary.missing,
        summary.median,
        word,
        word,
        summary.mean,
        word,
        summary.top_count,
        summary.top_share,
        word,
        word,
        summary.vote_margin,
    ]
