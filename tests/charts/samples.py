"""Models for the pictures, small and large, in both languages, from a fixed seed."""

import random

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
)

NAMES = {
    "en": ["Government", "Industry", "Academia", "Civil society", "Regional press"],
    "ko": ["정부", "산업계", "학계", "시민사회", "지역 언론"],
}
EVERYBODY = {"en": GroupRef("All"), "ko": GroupRef("전체")}
TITLES = {
    "en": [
        "Expand national support for AI research and development",
        "Develop low-cost, high-efficiency AI models",
        "Strengthen the open-source AI ecosystem",
        "Foster specialised AI industries",
        "Ethical AI and appropriate regulation",
    ],
    "ko": [
        "국가 AI 연구개발 지원을 확대한다",
        "저비용·고효율 AI 모델을 개발한다",
        "오픈소스 AI 생태계를 활성화한다",
        "특화 AI 산업을 육성한다",
        "윤리적 AI와 건전한 규제를 정립한다",
    ],
}
LABELS = {"en": ("strongly disagree", "strongly agree"), "ko": ("전혀 아니다", "매우 그렇다")}
NOTE = {
    "en": "Rule: at least 75 % of every group choose 4 or 5 (locked before round 1).",
    "ko": "합의 기준: 모든 집단에서 4–5점이 75 % 이상 (1라운드 전에 고정)",
}


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - figures to draw, no secrets


def axis(high: int, language: str = "en") -> ScaleAxis:
    low, top = LABELS[language]
    return ScaleAxis(1, high, (low, *([""] * (high - 2)), top))


def groups(count: int, language: str = "en") -> list[GroupRef]:
    return [GroupRef(name, mark) for mark, name in enumerate(NAMES[language][:count])]


def titled(at: int, language: str, *, long: bool = False) -> tuple[str, str, str]:
    title = TITLES[language][at % 5]
    return f"r{at}", f"R{at + 1}", f"{title} " * 6 if long else title


def bars(count: int, high: int, language: str = "en", *, hide: bool = False) -> StackedBarsModel:
    dice = seeded(7)
    rows: list[BarRow] = []
    for at, group in enumerate(groups(count, language)):
        counts = tuple(dice.choice([0, 1, 1, 2, 3, 5]) for _ in range(high))
        abstained = at % 2 * 2
        apart = {"abstained": abstained, "missing": at % 3, "recused": at % 2, "absent": at // 2}
        rows.append(BarRow(group, counts, sum(counts[-2:]), **apart))
    if hide:
        rows[1] = BarRow(rows[1].group, None, None, None, None)
        rows[-1] = BarRow(rows[-1].group, (0,) * high, 0)
    top = f"{high - 1}–{high}"
    title = TITLES[language][2]
    return StackedBarsModel(title, axis(high, language), tuple(rows), top, note=NOTE[language])


def medians(
    count: int, high: int, language: str = "en", *, hide: bool = False, tie: bool = False
) -> MedianLineModel:
    dice = seeded(3)
    rows: list[MedianRow] = []
    for group in groups(count, language):
        middle = float(high - 1) if tie else dice.randint(2, high)
        q1, q3 = max(1.0, middle - dice.choice([0, 0.5, 1])), min(float(high), middle + 1)
        rows.append(MedianRow(group, middle, q1, q3, 10))
    if hide:
        rows[0] = MedianRow(rows[0].group, None)
    title = TITLES[language][2]
    return MedianLineModel(title, axis(high, language), tuple(rows), note=NOTE[language])


def matrix(count: int, high: int, language: str = "en", *, tied: bool = False) -> MatrixModel:
    dice = seeded(11)
    items: list[MatrixItem] = []
    for at in range(count):
        key, code, title = titled(at, language)
        x, y = (4.0, 4.0) if tied else (dice.uniform(1.5, high), dice.gauss(high * 0.7, 1))
        y = min(max(y, 1.0), float(high))
        points = tuple(
            GroupPoint(group, min(max(x + dice.gauss(0, 0.6), 1), high), min(y + 0.3, high))
            for group in groups(3, language)
        )
        low = tuple(groups(3, language)[: at % 3]) if at % 2 else ()
        words = tuple(f"{group.name}: low" for group in low)
        items.append(MatrixItem(key, code, title, x, y, points, (), low, words))
    if count:
        last = items[-1]
        items[-1] = MatrixItem(last.key, last.code, last.title, None, None)
    names = {"en": ("Feasibility", "Importance"), "ko": ("실현 가능성", "중요도")}[language]
    fields = {
        "en": ("Prepare", "Do first", "Leave", "Quick wins"),
        "ko": ("준비할 것", "먼저 할 것", "보류", "쉽게 할 것"),
    }[language]
    middle = (1 + high) / 2
    cross = {"en": "midpoint of the scale", "ko": "척도의 중간"}[language]
    scale = axis(high, language)
    title = {"en": "Priority matrix", "ko": "우선순위 매트릭스"}[language]
    return MatrixModel(
        title, *names, scale, scale, middle, middle, cross, tuple(items), fields, NOTE[language]
    )


def heat(
    count: int, many: int, high: int, language: str = "en", *, long: bool = False
) -> HeatMapModel:
    dice = seeded(5)
    rows: list[HeatRow] = []
    for at in range(count):
        values: list[float | None] = [dice.uniform(1, high) for _ in range(many)]
        if at % 4 == 1:
            values[at % many] = None
        rows.append(
            HeatRow(*titled(at, language, long=long), tuple(values), dice.uniform(0, high - 1))
        )
    measure = {"en": "Mean rating", "ko": "평균 평점"}[language]
    title = {"en": "Ratings by group", "ko": "집단별 평점"}[language]
    refs = tuple(groups(many, language))
    return HeatMapModel(
        title, measure, axis(high, language), refs, tuple(rows), note=NOTE[language]
    )


def movement(count: int, many: int, high: int, language: str = "en") -> MovementModel:
    dice = seeded(9)
    rows: list[MovementRow] = []
    for at in range(count):
        moves = tuple(
            Move(
                group, dice.choice([None, 2.0, 3.0, 4.0]), dice.choice([3.0, 4.0, high, 2.5, None])
            )
            for group in groups(many, language)
        )
        whole = Move(EVERYBODY[language], 3.0, 4.0, "19 / 30 (63%)", "0.42")
        rows.append(MovementRow(*titled(at, language), moves, whole if at % 2 else None))
    names = {"en": ("Round 1", "Round 2"), "ko": ("1라운드", "2라운드")}[language]
    title = {"en": "What moved", "ko": "움직인 것"}[language]
    return MovementModel(title, *names, axis(high, language), tuple(rows), NOTE[language])


def ranking(count: int, language: str = "en") -> RankingModel:
    dice = seeded(2)
    rows: list[RankRow] = []
    for at in range(count):
        ranks: list[RankInterval | None] = []
        for _ in range(2):
            rank = min(max(at + 1 + dice.choice([-1, 0, 0, 1]), 1), count)
            span = dice.randint(0, 3)
            ranks.append(RankInterval(rank, (max(1, rank - span), min(count, rank + span))))
        rows.append(RankRow(*titled(at, language), tuple(ranks)))
    names = {
        "en": ("One person, one vote", "One group, one vote"),
        "ko": ("1인 1표", "집단별 1표"),
    }[language]
    title = {"en": "Would the order change?", "ko": "순위가 바뀔까요?"}[language]
    return RankingModel(title, names, tuple(rows), NOTE[language])


def mini(count: int, high: int, *, tie: bool = False) -> MiniModel:
    rows = medians(count, high, tie=tie).rows
    return MiniModel("R3", axis(high), tuple(range(1, high + 1)), rows)
