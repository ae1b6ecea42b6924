"""The pictures of the results: suppressed analysis in, plain picture models out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop_app.analysis import (
    Change,
    CrossHair,
    ItemAnalysis,
    PriorityMatrix,
    RankRange,
    Summary,
    Suppressed,
    priority_matrix,
)
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.opposition import opposed_note, opposition, rated_low
from workshop_app.findings.pictures import (
    BarRow,
    GroupPoint,
    GroupRef,
    HeatMapModel,
    HeatRow,
    MatrixItem,
    MatrixModel,
    MedianLineModel,
    MedianRow,
    MiniModel,
    Move,
    MovementModel,
    MovementRow,
    RankingModel,
    RankInterval,
    RankRow,
    ScaleAxis,
    StackedBarsModel,
    group_marks,
)
from workshop_app.findings.reading import CriterionResults, RoundReading
from workshop_app.wording.language import local, translate
from workshop_app.wording.lineage import with_kin
from workshop_app.wording.results import coarse_line, coarse_text, kappa_text, unchanged_text
from workshop_app.wording.small_groups import joined_sentence, printed_rule, with_joined

Figures = Summary | Suppressed


def group_refs(workshop: Workshop) -> dict[str, GroupRef]:
    """Return each group's name and mark by key."""
    marks = group_marks(group.key for group in workshop.groups)
    return {g.key: GroupRef(local(g.name), marks[g.key]) for g in workshop.groups}


def everyone() -> GroupRef:
    """Return the reference of all participants together."""
    return GroupRef(translate("Words", "All"))


def scale_axis(criterion: Criterion) -> ScaleAxis:
    """Return the criterion's scale with its labels in the current language."""
    scale = criterion.scale
    return ScaleAxis(scale.low, scale.high, tuple(local(point.label) for point in scale.points))


def stacked_bars(
    workshop: Workshop, criterion: Criterion, item: ItemAnalysis, title: str, *, groups: bool = True
) -> StackedBarsModel:
    """Return the distributions of everyone, and of each group unless `groups` is False."""
    scale = criterion.scale
    rows = [_bar(everyone(), item.overall)]
    if groups:
        rows += [_bar(ref, item.groups[key]) for key, ref in group_refs(workshop).items()]
    top = f"{scale.top_from}–{scale.high}" if scale.top_from < scale.high else str(scale.high)
    return StackedBarsModel(
        title=title,
        scale=scale_axis(criterion),
        rows=tuple(rows),
        top_text=top,
        minimum=workshop.rule.minimum_group,
        note=printed_rule(workshop),
    )


def median_line(
    workshop: Workshop, criterion: Criterion, item: ItemAnalysis, title: str
) -> MedianLineModel:
    """Return the groups' typical ratings and middle halves."""
    refs = group_refs(workshop)
    rows = tuple(_median(ref, item.groups[key]) for key, ref in refs.items())
    return MedianLineModel(
        title,
        scale_axis(criterion),
        rows,
        workshop.rule.minimum_group,
        joined_sentence(workshop),
    )


def mini(workshop: Workshop, criterion: Criterion, item: ItemAnalysis, title: str) -> MiniModel:
    """Return the small picture of a list row."""
    refs = group_refs(workshop)
    medians = tuple(_median(ref, item.groups[key]) for key, ref in refs.items())
    return MiniModel(title, scale_axis(criterion), _counts(item.overall), medians)


def matrix(
    reading: RoundReading, *, at_mean: bool = False, all_groups: bool = False
) -> MatrixModel | None:
    """Return the second criterion against the first; None where there is only one.

    `at_mean` lets the cross go through the means instead of the midpoints.
    """
    if len(reading.results.criteria) < 2:  # noqa: PLR2004 - a plane has two axes
        return None
    up, across = reading.results.criteria[:2]
    cross = CrossHair.MEAN if at_mean else CrossHair.MIDPOINT
    found = priority_matrix(up.analysis.axis, across.analysis.axis, cross)
    items = _matrix_items(reading, (up, across), found)
    return MatrixModel(
        title=translate("Results", "Priorities"),
        x_name=local(across.criterion.name),
        y_name=local(up.criterion.name),
        x_scale=scale_axis(across.criterion),
        y_scale=scale_axis(up.criterion),
        x_cross=found.x_line,
        y_cross=found.y_line,
        cross_name=cross_name(at_mean=at_mean),
        items=tuple(items),
        quadrants=(
            translate("Results", "Important, less feasible"),
            translate("Results", "Important and feasible"),
            translate("Results", "Both low"),
            translate("Results", "Feasible, less important"),
        ),
        opposed_name=translate("Results", "Important and feasible, but a group rates it low"),
        all_groups=all_groups,
        note=with_joined(opposed_note(items), reading.workshop),
    )


def _matrix_items(
    reading: RoundReading, criteria: Sequence[CriterionResults], found: PriorityMatrix
) -> list[MatrixItem]:
    """Return each recommendation with its place, if it has one, and who rates it low."""
    refs = group_refs(reading.workshop)
    places = {position.item: position for position in found.positions}
    items: list[MatrixItem] = []
    for item in reading.results.recommendations:
        place = places.get(item.code)
        title = local(item.title)
        if place is None:
            items.append(MatrixItem(item.code, item.code, title, None, None))
            continue
        low = rated_low(criteria, item.code)
        items.append(
            MatrixItem(
                item.code,
                item.code,
                title,
                place.x,
                place.y,
                tuple(GroupPoint(refs[key], x, y) for key, (x, y) in place.groups.items()),
                _words(criteria, item.code, refs),
                tuple(refs[key] for key in refs if key in low),
                tuple(opposition(refs[key].name, low[key]) for key in refs if key in low),
            )
        )
    return items


def _words(
    criteria: Iterable[CriterionResults], code: str, refs: Mapping[str, GroupRef]
) -> tuple[str, ...]:
    """Return by criterion the coarse words of hidden groups, where any is told."""
    names = {key: ref.name for key, ref in refs.items()}
    said = (
        (local(one.criterion.name), coarse_line(one.analysis.of(code).groups, names))
        for one in criteria
    )
    return tuple(f"{criterion} – {words}" for criterion, words in said if words)


def cross_name(*, at_mean: bool) -> str:
    """Return where the matrix is cut into four fields."""
    if at_mean:
        return translate("Results", "Mean of the recommendations")
    return translate("Results", "Midpoint of the scale")


def heat_map(reading: RoundReading, criterion: CriterionResults) -> HeatMapModel:
    """Return the mean of each recommendation and group, the largest gap first."""
    refs = group_refs(reading.workshop)
    rows: list[HeatRow] = []
    for item in reading.results.recommendations:
        groups = criterion.analysis.of(item.code).groups
        values = tuple(groups[key].mean for key in refs)
        known = [value for value in values if value is not None]
        gap = max(known) - min(known) if len(known) == len(values) and known else None
        words = tuple(coarse_text(groups[key]) for key in refs)
        rows.append(HeatRow(item.code, item.code, local(item.title), values, gap, words))
    rows.sort(key=lambda row: -(row.gap if row.gap is not None else -1.0))
    return HeatMapModel(
        title=local(criterion.criterion.name),
        measure=translate("Results", "Mean rating"),
        scale=scale_axis(criterion.criterion),
        groups=tuple(refs.values()),
        rows=tuple(rows),
        minimum=reading.workshop.rule.minimum_group,
        note=joined_sentence(reading.workshop),
    )


def movement(
    reading: RoundReading, criterion: CriterionResults, *, kappa: bool = True
) -> MovementModel | None:
    """Return how typical ratings moved since the round before; None in a first round.

    Without `kappa`, which is for the analyst, only how many kept their rating stands beside it.
    """
    workshop, key = reading.workshop, criterion.criterion.key
    pairs = [
        (this, before, [i for i in results.recommendations if results.number_of(i.code, key) == n])
        for results in (reading.results,)
        for this in results.rounds
        if (n := this.number) and (before := workshop.round_before(this)) and before.is_revealed
    ]
    moved = {item.id for _, _, items in pairs for item in items}
    rows = [
        _moves(workshop, item, criterion.analysis.of(item.code), kappa=kappa)
        for item in reading.results.recommendations
        if item.id in moved
    ]
    if not rows:
        return None
    notes = [note for _, before, items in pairs for note in _other_words(workshop, before, items)]
    counted = translate("Results", "Typical ratings of those who rated in both rounds.")
    before_name, after_name = _both_rounds(
        [(this, before) for this, before, items in pairs if items]
    )
    return MovementModel(
        title=local(criterion.criterion.name),
        before_name=before_name,
        after_name=after_name,
        scale=scale_axis(criterion.criterion),
        rows=tuple(rows),
        note=with_joined(" ".join([counted, *notes]), workshop),
    )


def _both_rounds(pairs: Sequence[tuple[Round, Round]]) -> tuple[str, str]:
    """Return what the rounds are called that are compared."""
    if len(pairs) > 1:
        return translate("Results", "Round before"), translate("Results", "Latest round")
    this, before = pairs[0]
    name = translate("Words", "Round {n}")
    return name.format(n=before.number), name.format(n=this.number)


def _other_words(workshop: Workshop, before: Round, items: Iterable[Recommendation]) -> list[str]:
    """Return which recommendations had other words in the round before."""
    then = {item.id: item for item in workshop.rated_in(before)}
    old = [(item, then.get(item.id)) for item in items]
    reworded = [
        now.code for now, was in old if was and (was.title, was.text) != (now.title, now.text)
    ]
    amended = [now.code for now, was in old if was is None and now.succeeds in then]
    notes: list[str] = []
    if reworded:
        said = translate("Results", "Worded differently in round {n}: {codes}.")
        notes.append(said.format(n=before.number, codes=", ".join(reworded)))
    if amended:
        said = translate("Results", "Amended wordings are not compared with the old ones: {codes}.")
        notes.append(said.format(codes=", ".join(amended)))
    return notes


def ranking(reading: RoundReading, criterion: CriterionResults) -> RankingModel:
    """Return the ranks with their intervals under both weightings, the best first."""
    rows: list[tuple[float, RankRow]] = []
    for item in reading.results.recommendations:
        rank = criterion.analysis.of(item.code).rank
        order = rank.equal_group if rank else 10_000.0
        rows.append((order, RankRow(item.code, item.code, local(item.title), _ranks(rank))))
    rows.sort(key=lambda pair: pair[0])
    model = RankingModel(
        title=local(criterion.criterion.name),
        weightings=(
            translate("Results", "One group, one vote"),
            translate("Results", "One person, one vote"),
        ),
        rows=tuple(row for _, row in rows),
    )
    return replace(model, note=with_joined(_spans_note(model), reading.workshop))


def _spans_note(model: RankingModel) -> str:
    """Return what the whiskers are, and why some or all ranks have none."""
    parts: list[str] = []
    if model.has_spans:
        parts.append(
            translate(
                "Results",
                "The lines show the middle 90% of ranks in 2,000 re-draws within each group.",
            )
        )
    if model.lacks_spans:
        parts.append(
            translate(
                "Results",
                "No lines where a group has too few ratings to be re-drawn.",
            )
        )
    return " ".join(parts)


def _ranks(rank: RankRange | None) -> tuple[RankInterval | None, ...]:
    if rank is None:
        return (None, None)
    return (
        _interval(rank.equal_group, rank.low, rank.high),
        _interval(rank.one_person_one_vote, rank.low_person, rank.high_person),
    )


def _interval(rank: int, low: int | None, high: int | None) -> RankInterval:
    return RankInterval(rank, None if low is None or high is None else (low, high))


def _moves(
    workshop: Workshop, item: Recommendation, analysis: ItemAnalysis, *, kappa: bool
) -> MovementRow:
    refs, change = group_refs(workshop), analysis.change
    title = with_kin(workshop, item, local(item.title))
    if change is None:
        # With other words there is nothing to compare an amended wording with.
        now = {key: analysis.groups[key].median if item.succeeds else None for key in refs}
        alone = tuple(Move(ref, None, now[key]) for key, ref in refs.items())
        return MovementRow(item.code, item.code, title, alone)
    moves = tuple(_move(ref, change.groups.get(key), kappa=kappa) for key, ref in refs.items())
    overall = _move(everyone(), change.overall, kappa=kappa)
    return MovementRow(item.code, item.code, title, moves, overall)


def _move(group: GroupRef, moved: Change | None, *, kappa: bool) -> Move:
    return Move(
        group,
        moved.median_before if moved else None,
        moved.median_after if moved else None,
        unchanged_text(moved),
        kappa_text(moved) if kappa else "",
    )


def _bar(group: GroupRef, figures: Figures) -> BarRow:
    return BarRow(
        group,
        _counts(figures),
        figures.top_count,
        figures.abstained,
        figures.missing,
        figures.recused,
        figures.absent,
        coarse_text(figures),
    )


def _median(group: GroupRef, figures: Figures) -> MedianRow:
    if isinstance(figures, Summary):
        return MedianRow(group, figures.median, figures.q1, figures.q3, figures.n)
    return MedianRow(group, figures.median, n=figures.n, word=coarse_text(figures))


def _counts(figures: Figures) -> tuple[int, ...] | None:
    return figures.counts if isinstance(figures, Summary) else None
