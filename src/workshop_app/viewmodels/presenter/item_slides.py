"""The slides of one recommendation, step by step, and of pictures of all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop_app.analysis import ItemAnalysis, Summary, Suppressed
from workshop_app.domain.decisions import Decision
from workshop_app.domain.recommendations import Criterion
from workshop_app.findings.draw_up import (
    group_refs,
    heat_map,
    matrix,
    median_line,
    movement,
    ranking,
    stacked_bars,
)
from workshop_app.findings.reading import RoundReading
from workshop_app.viewmodels.presenter.decision_slides import decided_pages
from workshop_app.viewmodels.presenter.pages import SHORT, letters, page_count, page_of, text_pages
from workshop_app.viewmodels.presenter.slides import (
    GroupWords,
    PictureKind,
    PictureModel,
    Quotes,
    Slide,
    Step,
    Verdict,
    picture_name,
)
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.rows import ResultRow
from workshop_app.wording.language import local, translate
from workshop_app.wording.plain import plain_words
from workshop_app.wording.results import answers_text
from workshop_app.wording.small_groups import printed_rule

HEADING = 90  # letters of a title that stays on one line or two
FEW = 4  # groups beside whose bars there is room for a text


@dataclass(frozen=True, slots=True)
class One:
    """The recommendation that is shown, by one criterion, and what was put beside it."""

    reading: RoundReading
    criterion: Criterion
    row: ResultRow
    item: ItemAnalysis
    text: str
    quotes: tuple[Quotes, ...]
    decision: Decision

    @property
    def above(self) -> str:
        """Return which recommendation it is, by what, and of which round."""
        said = translate("Presenter", "{code} · {criterion} · round {n}").format(
            code=self.row.code,
            criterion=local(self.criterion.name),
            n=self.reading.results.number_of(self.row.code, self.criterion.key),
        )
        return f"{said} · {self.row.kin}" if self.row.kin else said

    @property
    def above_with_title(self) -> str:
        """Return the same where the title itself gives way to what is said of it."""
        said = translate("Presenter", "{code} · {title} · {criterion} · round {n}")
        return said.format(
            code=self.row.code,
            title=self.row.title,
            criterion=local(self.criterion.name),
            n=self.reading.results.number_of(self.row.code, self.criterion.key),
        )

    def shows(self, step: Step) -> bool:
        """Tell whether a step would show anything that the one before does not."""
        if step is Step.GROUPS:
            return len(self.reading.workshop.groups) > 1
        if step is Step.COMMENTS:
            return bool(self.quotes)
        return step is not Step.DECISION or bool(decided_pages(self.decision))


def one_of(
    results: ResultsModel, quotes: tuple[Quotes, ...], decisions: dict[str, Decision]
) -> One | None:
    """Return what is chosen; None while the results are hidden or being worked out."""
    reading, criterion = results.reading, results.criterion
    row, item, recommendation = results.chosen, results.chosen_item, results.recommendation
    if not (reading and criterion and row and item and recommendation):
        return None
    key = row.recommendation_id
    decision = decisions.get(key, Decision(key))
    return One(
        reading, criterion.criterion, row, item, local(recommendation.text), quotes, decision
    )


def slide_of_one(one: One, kind: PictureKind, step: Step, page: int) -> Slide:
    """Return what the projector shows of one recommendation at `step`."""
    if step is Step.TITLE:
        return _paged(Slide(one.above, one.row.title), text_pages(one.text), page)
    if step in {Step.DISTRIBUTION, Step.GROUPS}:
        return _picture(one, kind, groups=step is Step.GROUPS)
    if step is Step.VERDICT:
        rule = printed_rule(one.reading.workshop)
        return Slide(one.above_with_title, body=_verdict(one), foot=rule)
    if step is Step.COMMENTS:
        page = min(page, len(one.quotes) - 1)
        head = translate("Presenter", "Comments, with the ratings")
        slide = Slide(one.above_with_title, head, body=one.quotes[page], pages=len(one.quotes))
        return _numbered(slide, page)
    parts = decided_pages(one.decision)
    page = min(page, len(parts) - 1)
    head = translate("Presenter", "What was decided")
    slide = Slide(one.above_with_title, head, body=parts[page], pages=len(parts))
    return _numbered(slide, page)


def slide_of_all(results: ResultsModel, kind: PictureKind, step: Step, page: int) -> Slide | None:
    """Return a picture of all recommendations, a part of it where it is long."""
    reading, criterion = results.reading, results.criterion
    if reading is None or criterion is None:
        return None
    above = translate("Presenter", "{criterion} · round {n}").format(
        criterion=local(criterion.criterion.name),
        n=", ".join(str(one.number) for one in reading.results.rounds),
    )
    picture = picture_of_all(results, kind) if step >= Step.DISTRIBUTION else None
    slide = Slide(above, picture_name(kind), body=page_of(picture, page), pages=page_count(picture))
    return _numbered(slide, page)


def picture_of_all(results: ResultsModel, kind: PictureKind) -> PictureModel | None:
    """Return a picture of all recommendations; None where these results have none."""
    reading, criterion = results.reading, results.criterion
    if reading is None or criterion is None:
        return None
    if kind is PictureKind.MATRIX:
        return matrix(reading)
    if kind is PictureKind.MOVEMENT:
        return movement(reading, criterion, kappa=False)
    return (
        heat_map(reading, criterion)
        if kind is PictureKind.HEAT_MAP
        else ranking(reading, criterion)
    )


def _paged(slide: Slide, parts: tuple[str, ...], page: int) -> Slide:
    page = min(page, len(parts) - 1)
    return _numbered(replace(slide, text=parts[page], pages=len(parts)), page)


def _numbered(slide: Slide, page: int) -> Slide:
    """Return the slide with the number of its part above, where there are several."""
    if slide.pages == 1:
        return slide
    return replace(slide, above=f"{slide.above} · {page + 1}/{slide.pages}")


def _picture(one: One, kind: PictureKind, *, groups: bool) -> Slide:
    workshop = one.reading.workshop
    picture: PictureModel
    if kind is PictureKind.MEDIANS and groups:
        picture = median_line(workshop, one.criterion, one.item, "")
    else:
        bars = stacked_bars(workshop, one.criterion, one.item, "", groups=groups)
        picture = replace(bars, note="")  # the rule stands with the verdict
    fits = letters(one.text) <= SHORT and letters(one.row.title) <= HEADING
    few = not groups or len(workshop.groups) <= FEW
    text = one.text if fits and few else ""  # else the picture needs the room
    return Slide(one.above, one.row.title, text, picture, aside=answers_text(one.item.overall))


def _verdict(one: One) -> Verdict:
    refs, scale = group_refs(one.reading.workshop), one.criterion.scale
    groups = tuple(
        GroupWords(ref, plain_words(one.item.groups[key], scale), _counts(one.item.groups[key]))
        for key, ref in refs.items()
    )
    return Verdict(one.row.label, one.row.tone, one.row.sentence, groups)


def _counts(figures: Summary | Suppressed) -> str:
    if isinstance(figures, Suppressed) or not figures.n:
        return ""
    said = translate("Presenter", "{high} high, {low} low, of {n}")
    return said.format(high=figures.top_count, low=figures.bottom_count, n=figures.n)
