"""A made-up workshop of any size for the pictures: always the same, in Korean and English."""

import random
from dataclasses import replace

from workshop_app.domain.additions import with_codes
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import StakeholderGroup
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import Language, LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.ballots import Answer, Ballot, ballots_of, submit_ballot, submit_ballots
from workshop_app.services.context import Context
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round

TITLE = {
    "ko": "인공지능 정책 권고안 우선순위 토론회",
    "en": "Priorities among recommendations on AI policy",
}
DEEDS = (
    LocalText("지원을 확대한다", "Widen support for"),
    LocalText("공동 기반을 마련한다", "Build shared foundations for"),
    LocalText("제도를 정비한다", "Put the rules in order for"),
    LocalText("인력을 양성한다", "Train people for"),
    LocalText("국제 협력을 강화한다", "Strengthen international work on"),
    LocalText("실증 사업을 추진한다", "Run field trials of"),
)
FIELDS = (
    LocalText("저비용·고효율 모델", "low-cost, high-efficiency models"),
    LocalText("오픈소스 생태계", "the open-source ecosystem"),
    LocalText("제조업 특화 인공지능", "AI in manufacturing"),
    LocalText("의료 데이터 활용", "the use of medical data"),
    LocalText("인공지능 반도체", "AI chips"),
    LocalText("중소기업의 도입", "adoption by small companies"),
    LocalText("공공 데이터 개방", "open public data"),
    LocalText("윤리와 신뢰성 평가", "ethics and the testing of reliability"),
    LocalText("지역 연구 거점", "regional research centres"),
    LocalText(
        "여러 부처와 기관에 흩어진 연산 자원을 함께 쓰는 체계",
        "a system by which ministries and institutes share the computing they each hold",
    ),
)
GROUPS = (
    ("government", LocalText("정부", "Government")),
    ("industry", LocalText("산업계", "Industry")),
    ("academia", LocalText("학계", "Academia")),
    ("civil", LocalText("시민사회", "Civil society")),
    ("users", LocalText("이용자·소비자 단체", "Users and consumers")),
)
COMMENTS = {
    "ko": "예산과 담당 기관이 먼저 정해져야 실행할 수 있습니다.",
    "en": "This can only be done once budget and responsibility are settled.",
}
PEOPLE = 9
SMALL = 2  # so many are in the last of five groups: too few to be shown


def make_workshop(context: Context, language: Language, items: int, groups: int) -> str:
    """Make a workshop of two revealed rounds; return its id."""
    dice = random.Random(1000 * items + groups)  # noqa: S311 - figures for a picture
    workshop = create_workshop(context, Details(TITLE[language]))
    edit_workshop(context, workshop.id, lambda one: _prepared(one, items, groups))
    leaning = {
        (group, item): dice.gauss(0.55, 0.2)
        for group, _ in GROUPS[:groups]
        for item in range(items)
    }
    for pull in (0.0, 0.35):
        workshop = open_round(context, workshop.id)
        _rate(context, workshop, leaning, pull, dice)
        person = workshop.participants[0]
        first = workshop.recommendations[0].id
        text = COMMENTS[language]
        this = workshop.rounds[-1].id
        submit_ballot(context, Ballot(this, person.id, Channel.KIOSK, comments={first: text}))
        close_round(context, workshop.id, workshop.rounds[-1].id)
        reveal_round(context, workshop.id, workshop.rounds[-1].id)
    return workshop.id


def _prepared(workshop: Workshop, items: int, groups: int) -> Workshop:
    one = replace(
        workshop,
        groups=tuple(StakeholderGroup(new_id(), key, name) for key, name in GROUPS[:groups]),
        recommendations=tuple(_recommendation(number) for number in range(items)),
    )
    for place, group in enumerate(one.groups):
        one = with_codes(one, group, SMALL if place == len(GROUPS) - 1 else PEOPLE + place)
    return one


def _recommendation(number: int) -> Recommendation:
    deed, field = DEEDS[number % len(DEEDS)], FIELDS[number * 7 % len(FIELDS)]
    title = LocalText(f"{field.ko} {deed.ko}", f"{deed.en} {field.en}")
    return Recommendation(
        new_id(), f"R{number + 1}", title, LocalText(title.ko + ".", title.en + ".")
    )


def _rate(
    context: Context,
    workshop: Workshop,
    leaning: dict[tuple[str, int], float],
    pull: float,
    dice: random.Random,
) -> None:
    """Let everybody rate around the leaning of the group, drawn to the middle by `pull`."""
    keys = {group.id: group.key for group in workshop.groups}
    answers: dict[tuple[str, str, str], Answer] = {}
    for person in workshop.participants:
        for place, item in enumerate(workshop.recommendations):
            lean = leaning[keys[person.group_id], place]
            room = sum(leaning[key, place] for key in keys.values()) / len(keys)
            for shift, criterion in enumerate(workshop.criteria):
                if dice.random() < 0.04:  # noqa: PLR2004 - some leave a question out
                    continue
                centre = lean + pull * (room - lean) - 0.15 * shift * (place % 3 - 1)
                width = criterion.scale.high - criterion.scale.low
                value = criterion.scale.low + round(width * dice.gauss(centre, 0.2))
                value = max(criterion.scale.low, min(criterion.scale.high, value))
                abstains = dice.random() < 0.03  # noqa: PLR2004
                point = None if abstains else value
                answers[person.id, item.id, criterion.id] = Answer(point)
    submit_ballots(context, ballots_of(workshop.rounds[-1].id, Channel.ENTRY, answers))
