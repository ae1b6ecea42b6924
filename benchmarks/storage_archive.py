"""Makes a big archive quickly: one workshop through the store, the others as shifted copies."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.progression import with_round_closed, with_round_opened
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.ports import UnitOfWork
from workshop_app.storage.sqlite.opening import open_store

WORDS = [
    "더",
    "필요하다",
    "세액공제",
    "샌드박스가",
    "인공지능",
    "오픈소스",
    "생태계",
    "기금",
    "규제",
    "완화",
    "연구",
    "개발",
    "산업",
    "학계",
    "협력",
    "데이터",
    "보안",
    "윤리",
    "정부",
    "지원",
    "투자",
    "확대",
    "인재",
    "양성",
    "반도체",
    "모델",
    "비용",
    "절감",
    "Budget",
    "model",
    "training",
]
_PEOPLE_PER_GROUP, _RECOMMENDATIONS, _COMMENTED = 10, 13, 4
# Parents first; which columns of each table hold keys that are shifted.
_SHIFTED = {
    "workshop": ("id",),
    "stakeholder_group": ("id", "workshop_id"),
    "participant": ("id", "workshop_id", "group_id"),
    "participant_identity": ("participant_id",),
    "recommendation": ("id", "workshop_id"),
    "criterion": ("id", "workshop_id"),
    "scale_point": ("criterion_id",),
    "rating_round": ("id", "workshop_id"),
    "recommendation_wording": ("id", "recommendation_id"),
    "criterion_wording": ("id", "criterion_id"),
    "wording_point": ("wording_id",),
    "round_recommendation": ("round_id", "recommendation_id", "wording_id"),
    "round_criterion": ("round_id", "criterion_id", "wording_id"),
    "ballot": ("round_id", "participant_id"),
    "rating": ("round_id", "participant_id", "recommendation_id", "criterion_id"),
    "rating_change": ("round_id", "participant_id", "recommendation_id", "criterion_id"),
    "comment": ("round_id", "participant_id", "recommendation_id"),
    "comment_change": ("round_id", "participant_id", "recommendation_id"),
}
_STEP = 100


def make_archive(path: Path, workshops: int) -> str:
    """Make a file with so many workshops of 1,560 ratings each; return the id of an open one.

    One comment in 80 says 예산이, one in 7,000 says 양자컴퓨터.
    """
    with open_store(path) as store, store.writing() as work:
        workshop = _fill(work)
        work.commit()
    with closing(sqlite3.connect(path)) as connection:
        _clone(connection, workshops)
    return workshop.id


def _fill(work: UnitOfWork) -> Workshop:
    chance, now = random.Random(1), datetime.now(UTC)  # noqa: S311 - the same file each time
    workshop = new_workshop(Details("AI 정책 워크숍", date(2026, 1, 1), "서울"), now)
    items = tuple(
        Recommendation(
            new_id(),
            f"R{number}",
            LocalText(f"권고안 {chance.choice(WORDS)}", "Recommendation"),
            LocalText("설명 " * 20, "A text. " * 20),
        )
        for number in range(_RECOMMENDATIONS)
    )
    people = tuple(
        Participant(new_id(), group.id, f"{group.key[0]}-{number:02}", f"김{number}", "청")
        for group in workshop.groups
        for number in range(_PEOPLE_PER_GROUP)
    )
    workshop = replace(workshop, recommendations=items, participants=people)
    ids = [item.id for item in items]
    workshop = with_round_opened(workshop, ids, now)
    workshop = with_round_closed(workshop, workshop.rounds[0].id, now)
    workshop = with_round_opened(workshop, ids, now)
    work.workshops.add(workshop)
    work.ratings.put_many(
        Rating(this.id, who.id, item.id, by.id, chance.randint(1, 5), Channel.KIOSK, now)
        for this in workshop.rounds
        for who in people
        for item in items
        for by in workshop.criteria
    )
    for who in people:
        for item in items[:_COMMENTED]:
            text = " ".join(chance.choices(WORDS, k=15))
            this = workshop.rounds[0]
            work.comments.put(Comment(this.id, who.id, item.id, text, Channel.KIOSK, now))
    return workshop


def _clone(connection: sqlite3.Connection, workshops: int) -> None:
    chance = random.Random(2)  # noqa: S311 - the same file each time

    def text(_: str) -> str:
        words = chance.choices(WORDS, k=15)
        if chance.random() < 1 / 80:
            words[7] = "예산이"
        if chance.random() < 1 / 7_000:
            words[3] = "양자컴퓨터"
        return " ".join(words)

    connection.create_function("other_text", 1, text)
    templates = {table: _template(connection, table) for table in _SHIFTED}
    for number in range(1, workshops):
        for table, (columns, rows) in templates.items():
            _insert_shifted(connection, table, columns, rows, number)
    connection.execute(
        "UPDATE workshop SET day = date('2000-01-01', '+' || id || ' days'), "
        "title = title || ' ' || id, search_text = title || char(10) || place"
    )
    connection.execute("UPDATE comment SET text = other_text(text), search_text = NULL")
    connection.execute(
        "UPDATE comment_change AS c SET text = (SELECT o.text FROM comment o WHERE "
        "(o.round_id, o.participant_id, o.recommendation_id) = "
        "(c.round_id, c.participant_id, c.recommendation_id))"
    )
    connection.execute("UPDATE comment SET search_text = lower(text) WHERE text <> lower(text)")
    connection.commit()


def _template(connection: sqlite3.Connection, table: str) -> tuple[list[str], list[tuple[object]]]:
    cursor = connection.execute(f"SELECT * FROM {table}")
    return [one[0] for one in cursor.description], cursor.fetchall()


def _insert_shifted(
    connection: sqlite3.Connection,
    table: str,
    columns: list[str],
    rows: list[tuple[object]],
    number: int,
) -> None:
    values = ["?"] * len(columns)
    for at, column in enumerate(columns):
        if column in _SHIFTED[table]:
            values[at] = f"? + {number * _STEP}"
        elif column == "uid":
            values[at] = f"printf('%08x', {number}) || substr(?, 9)"
    connection.executemany(
        f"INSERT INTO {table} VALUES ({', '.join(values)})",
        rows,
    )
