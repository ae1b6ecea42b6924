"""A list of people is previewed, asked about, and taken in one step or not at all."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import QuestionsOpenError
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Anonymity, StakeholderGroup
from workshop_app.domain.preparation import with_group
from workshop_app.domain.raw_table import RawSheet, Span
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import TITLE_LIMIT, Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import create_workshop
from workshop_app.services.tables.choices import AS_ABOVE, Choices, Expected, Severity, TakenAs, Why
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import (
    PeoplePreview,
    preview_people,
    take_people,
    with_people,
)

GROUPS = ("government", "industry", "academia")


@pytest.fixture
def workshop() -> Workshop:
    return new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))


def previewed(workshop: Workshop, text: str, **chosen: object) -> PeoplePreview:
    choices = Choices(**chosen)  # pyright: ignore[reportArgumentType]
    return preview_people([sheet_of(text)], workshop, choices)


def people(preview: PeoplePreview) -> list[tuple[str, str, str]]:
    return [(row.name, row.affiliation, row.group_key) for row in preview.taken]


def asked(preview: PeoplePreview) -> list[tuple[str, str, str]]:
    return [(one.where, one.found, one.expected) for one in preview.questions]


def told(preview: PeoplePreview, severity: Severity) -> list[tuple[str, str, str]]:
    return [
        (one.where, one.found, one.expected) for one in preview.problems if one.severity is severity
    ]


def test_a_roster_with_telephone_and_mail_gives_name_affiliation_and_group(
    workshop: Workshop,
) -> None:
    text = (
        "연번\t성명\t소속\t직위\t연락처\t이메일\t구분\n"
        "1\t참가1\t기관1\t과장\t000-0000\ta@example.org\t정부\n"
        "2\t참가2\t회사1\t이사\t000-0001\tb@example.org\t산업계\n"
    )
    preview = previewed(workshop, text)
    assert people(preview) == [("참가1", "기관1", "government"), ("참가2", "회사1", "industry")]
    assert preview.counts == {"정부": 1, "산업계": 1}
    assert [one.where for one in preview.left_out] == ["연번", "직위", "연락처", "이메일"]
    assert (preview.sheet, preview.header_row, preview.problems) == ("", 1, ())


def test_groups_that_were_merged_cells_are_filled_down_and_said(workshop: Workshop) -> None:
    text = "그룹\t이름\n정부\t참가1\n\t참가2\n산업계\t참가3\n\t참가4\n학계\t참가5\n\t참가6\n"
    preview = previewed(workshop, text)
    assert [row.group_key for row in preview.taken] == [key for key in GROUPS for _ in range(2)]
    assert told(preview, Severity.NOTE) == [("3, 5, 7", "", Expected.FILLED_DOWN)]


def test_who_has_no_group_is_of_the_group_above_where_somebody_says_so(workshop: Workshop) -> None:
    text = "이름,그룹\n김,정부\n박,\n최,학계\n정,학계\n강,"
    asked = previewed(workshop, text)
    assert [one.where for one in asked.questions] == ["3, 6"]
    answered = previewed(workshop, text, groups={"": AS_ABOVE})
    assert not answered.questions
    keys = [row.group_key for row in answered.taken]
    assert keys == ["government", "government", "academia", "academia", "academia"]
    first = previewed(workshop, "이름,그룹\n김,\n박,정부", groups={"": AS_ABOVE})
    assert [one.where for one in first.questions] == ["2"], "there is nothing above"


@pytest.mark.parametrize(
    "text",
    [
        "그룹,이름\n정부,김\n산업계,이\n,박",  # one of two groups has a blank below it
        "그룹,이름\n정부,김\n정부,이\n,박",  # a group is written again for each
        "그룹,이름\n정부,김\n,박\n정부,최\n,이",
        "그룹,이름\n,박\n정부,김\n",
        "이름,그룹\n김,정부\n박,",
    ],
)
def test_a_person_without_a_group_is_asked_and_never_put_into_one(
    workshop: Workshop, text: str
) -> None:
    (question,) = previewed(workshop, text).questions
    assert (question.expected, question.options) == (Expected.GROUP, GROUPS)
    answered = previewed(workshop, text, groups={"": "academia"})
    assert answered.questions == ()
    assert {row.group_key for row in answered.taken if row.name == "박"} == {"academia"}
    assert previewed(workshop, text, groups={"": "nowhere"}).questions


def test_a_list_without_groups_asks_once_for_all(workshop: Workshop) -> None:
    names = "\n".join(f"참가{number}" for number in range(20))
    ((where, found, expected),) = asked(previewed(workshop, names))
    assert (found, expected) == ("", Expected.GROUP)
    assert where == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … (20)"


@pytest.mark.parametrize(
    "written",
    [
        "INDUSTRY",
        " industry",
        "ｉｎｄｕｓｔｒｙ",
        "Indus try",
        "산 업 계",
        "산\u200b업계",
        "2. 산업계 (5명)",
    ],
)
def test_a_group_is_known_whatever_its_case_width_and_spaces(
    workshop: Workshop, written: str
) -> None:
    preview = previewed(workshop, f"name\tgroup\nKim\t{written}")
    assert [row.group_key for row in preview.taken] == ["industry"]
    assert preview.questions == ()


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("산업체", ("industry",)),
        ("Industry sector", ("industry",)),
        ("Acadamia", ("academia",)),
        ("언론", GROUPS),
    ],
)
def test_a_near_name_of_a_group_is_asked_once_and_not_guessed(
    workshop: Workshop, written: str, near: tuple[str, ...]
) -> None:
    text = f"name,group\nKim,{written}\nLee,{written.upper()}\nPark,정부"
    preview = previewed(workshop, text)
    (question,) = preview.questions
    assert (question.where, question.expected) == ("2, 3", Expected.KNOWN_GROUP)
    assert (question.found, question.options) == (written, near)
    same = previewed(workshop, text, groups={written: "industry"})
    assert same.questions == ()
    assert [row.group_key for row in same.taken] == ["industry", "industry", "government"]
    other = previewed(workshop, text, groups={written: ""})
    assert other.questions == ()
    after = with_people(workshop, other)
    assert len(after.groups) == 4
    assert [after.group(one.group_id).name.ko for one in after.participants] == [
        written,
        written,
        "정부",
    ]


def test_a_group_of_another_name_is_shown_by_its_name_in_the_same_script(
    workshop: Workshop,
) -> None:
    text = "name,group\nKim,산업체\nLee,Firms"
    preview = previewed(workshop, text, groups={"산업체": "industry", "Firms": "industry"})
    assert [row.group for row in preview.taken] == ["산업계", "Industry"]
    assert [row.group for row in previewed(workshop, "Kim,A,government").rows] == ["Government"]


def test_the_same_person_twice_is_seen_and_taken_once(workshop: Workshop) -> None:
    preview = previewed(
        workshop, "참가1, 기관1, 정부\n참가1, 기관1, 정부\nKim Min-su,,학계\nkim  min-su,KAIST,학계"
    )
    assert [row.name for row in preview.taken] == ["참가1", "Kim Min-su"]
    assert told(preview, Severity.WARNING) == [
        ("A2", "참가1", Expected.ONCE),
        ("A4", "kim min-su", Expected.ONCE),
    ]
    assert [one.options for one in preview.problems] == [("A1",), ("A3",)]
    assert [(one.where, one.why) for one in preview.left_out] == [
        ("2", Why.TWICE),
        ("4", Why.TWICE),
    ]


def test_a_row_that_looks_like_another_can_be_kept(workshop: Workshop) -> None:
    preview = previewed(workshop, "참가1,기관1,정부\n참가1,기관1,정부", kept=frozenset({2}))
    assert len(preview.taken) == 2
    assert preview.problems == ()


def test_people_of_one_name_from_elsewhere_are_two_and_said(workshop: Workshop) -> None:
    preview = previewed(workshop, "name,affiliation,group\nKim,A,정부\nKim,B,학계")
    assert len(preview.taken) == 2
    assert told(preview, Severity.WARNING) == [("A3", "Kim", Expected.NAMESAKE)]


def test_a_person_in_two_groups_is_asked(workshop: Workshop) -> None:
    text = "name,affiliation,group\nKim,A,정부\nKim,A,학계"
    assert asked(previewed(workshop, text)) == [("C3", "학계", Expected.ONE_GROUP)]
    assert previewed(workshop, text, dropped=frozenset({2})).questions == ()


def test_who_is_in_the_workshop_already_is_left_out_and_said(workshop: Workshop) -> None:
    text = "name,affiliation,group\nKim,A,정부"
    after = with_people(workshop, previewed(workshop, text))
    again = previewed(after, text + "\nLee,B,정부")
    assert [row.name for row in again.taken] == ["Lee"]
    assert told(again, Severity.WARNING) == [("A2", "Kim", Expected.NEW_PERSON)]
    assert len(with_people(after, again).participants) == 2


def test_a_row_without_a_name_is_left_out_and_said_where_it_says_where_from(
    workshop: Workshop,
) -> None:
    text = "no,name,affiliation,group\n1,,A,정부\n2,미정,B,정부\n3,,,\n4,Kim,C,정부"
    preview = previewed(workshop, text)
    assert told(preview, Severity.WARNING) == [
        ("B2", "A", Expected.NAME),
        ("B3", "B", Expected.NAME),
    ]
    assert [(one.where, one.why) for one in preview.left_out] == [
        ("no", Why.COLUMN),
        ("2", Why.NAMELESS),
        ("3", Why.NAMELESS),
        ("4", Why.NOBODY),
    ]
    assert len(preview.taken) == 1
    kept = previewed(workshop, text, kept=frozenset({2}))
    assert [row.name for row in kept.taken] == ["", "Kim"]


def test_codes_are_kept_and_one_that_is_taken_is_asked(workshop: Workshop) -> None:
    text = "code,name,group\nAB2C,Kim,정부\nXY3Z,,학계"
    preview = previewed(workshop, text)
    after = with_people(workshop, preview)
    assert [one.code for one in after.participants] == ["AB2C", "XY3Z"]
    again = previewed(after, "code,name,group\nab2c,Lee,정부\nQ7,A B,정부\nq7,C D,정부")
    assert asked(again) == [("A2", "ab2c", Expected.FREE_CODE), ("A4", "q7", Expected.FREE_CODE)]


def test_observers_are_taken_as_such(workshop: Workshop) -> None:
    text = "이름\t그룹\t참관\n김\t정부\tO\n이\t정부\t\n박\t정부\t글쎄"
    preview = previewed(workshop, text)
    assert asked(preview) == [("C4", "글쎄", Expected.YES_OR_NO)]
    assert preview.observers == 1
    after = with_people(workshop, previewed(workshop, text, dropped=frozenset({4})))
    assert [one.is_observer for one in after.participants] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "홍길동, 과기정통부, 정부\n김철수, KAIST, 학계",
        "1. 홍길동, 과기정통부, 정부\n2. 김철수, KAIST, 학계",
        "정부\t과기정통부\t홍길동\n학계\tKAIST\t김철수",
        "1\t과기정통부\t홍길동\ta@b.kr\t정부\n2\tKAIST\t김철수\tc@d.kr\t학계",
        "홍길동(과기정통부)\t정부\n김철수(KAIST)\t학계",
        "홍길동 (과기정통부, 정부)\n김철수 (KAIST, 학계)",
        "[정부]\n홍길동(과기정통부)\n□ 학계 (1명)\n김철수(KAIST)",
        "정부\n홍길동, 과기정통부\n학계\n김철수, KAIST",
        "구분\t성명\t소속\t그룹\n위원장\t홍길동 과장\t과기정통부\t정부\n위원\t김철수 교수\tKAIST\t학계",
        "성명\t소속\t기관\n홍길동\t정부\t과기정통부\n김철수\t학계\tKAIST",
        "성명\t소속\t그룹\n홍 길 동\t과기정통부\t정부\n김철수(교수)\tKAIST\t학계",
        "성\t이름\t기관명\t그룹\n홍\t길동\t과기정통부\t정부\n김\t철수\tKAIST\t학계",
        "\u200b홍길동, 과기정통부, 정부\u200b\n김철수, KAIST, 학계",
    ],
)
def test_the_same_two_people_however_they_are_written(workshop: Workshop, text: str) -> None:
    preview = previewed(workshop, text)
    assert preview.questions == ()
    assert people(preview) == [
        ("홍길동", "과기정통부", "government"),
        ("김철수", "KAIST", "academia"),
    ]


def test_given_and_family_name_make_one_name(workshop: Workshop) -> None:
    for heads, cells in (("First name,Surname", "Jane,Doe"), ("Surname,First name", "Doe,Jane")):
        assert previewed(workshop, f"{heads},Group\n{cells},industry").taken[0].name == "Jane Doe"
    chosen = previewed(
        workshop,
        "First name,Surname,Group\nJane,Doe,industry",
        columns={"Surname": TakenAs.AFFILIATION},
    )
    assert people(chosen) == [("Jane", "Doe", "industry")]


def test_the_only_heading_between_rows_is_no_group_unless_it_is_one(workshop: Workshop) -> None:
    rows = "Kim, A\nheading\nLee, B"
    preview = previewed(workshop, rows)
    assert {one[2] for one in asked(preview)} == {Expected.GROUP, Expected.NO_HEADING}
    media = previewed(workshop, "Media\nKim, A\nUnions\nLee, B")
    assert {one.found for one in media.questions} == {"Media", "Unions"}


def test_a_sheet_named_as_a_group_holds_its_people(workshop: Workshop) -> None:
    sheets = [RawSheet(name, (("이름", "소속"), ("김", "A"))) for name in ("학계", "정부")]
    both = preview_people(sheets, workshop)
    assert people(both)[0] == ("김", "A", "academia")
    assert [one[2] for one in asked(both)] == [Expected.ONE_GROUP]
    one = preview_people(sheets, workshop, Choices(sheet="정부"))
    assert people(one) == [("김", "A", "government")]


def test_what_cannot_be_read_is_asked_before_anybody_is_added(workshop: Workshop) -> None:
    long = "x" * (TITLE_LIMIT + 1)
    for text, where, expected in (
        ("", "", Expected.TABLE),
        ("name,group", "", Expected.TABLE),
        ("NONE\n-", "", Expected.TABLE),
        ("소속,구분,직위\nA,정부,과장", "1", Expected.NAME_COLUMN),
        ("name,group\nKim,정부\nLee,정부,x\nPark,정부", "3", Expected.FEWER_CELLS),
        ("이름\t그룹\n홍길동, 김철수\t정부", "A2", Expected.ONE_PERSON),
        ("이름\t그룹\n홍길동 김철수\t정부", "A2", Expected.ONE_PERSON),
        (f"name,group\n{long},정부", "A2", Expected.SHORTER),
    ):
        preview = previewed(workshop, text)
        assert [(one.where, one.expected) for one in preview.questions] == [(where, expected)]
        with pytest.raises(QuestionsOpenError):
            with_people(workshop, preview)


def test_formulas_matter_only_in_columns_that_are_taken(workshop: Workshop) -> None:
    rows = (("name", "group", "note"), ("Kim", "정부", None))
    for place, expected in (((1, 0), [("A2", "", Expected.STORED_VALUE)]), ((1, 2), [])):
        sheet = RawSheet("S", rows, formulas=frozenset({place}), hidden_rows=frozenset({1}))
        preview = preview_people([sheet], workshop)
        assert asked(preview) == expected
        assert told(preview, Severity.WARNING) == [("2", "", Expected.SHOWN_ROW)]


def test_titles_beside_names_are_left_out_and_said(workshop: Workshop) -> None:
    preview = previewed(workshop, "name,group\nDr. Jane Doe,industry\n이영희 책임연구원,정부")
    assert [row.name for row in preview.taken] == ["Jane Doe", "이영희"]
    assert told(preview, Severity.NOTE) == [("2, 3", "Dr., 책임연구원", Expected.BARE_NAME)]


def test_the_facilitator_says_which_column_holds_what(workshop: Workshop) -> None:
    text = "A1,B1,C1\nKim,정부,X\nLee,학계,Y"
    preview = previewed(
        workshop,
        text,
        header_row=1,
        columns={"A1": TakenAs.NAME, "B1": TakenAs.GROUP, "C1": TakenAs.AFFILIATION},
    )
    assert people(preview) == [("Kim", "X", "government"), ("Lee", "Y", "academia")]


def test_a_mailing_list_gives_names_and_asks_for_groups(workshop: Workshop) -> None:
    preview = previewed(workshop, '"홍길동" <h@x.kr>; Kim Min-su <k@x.kr>')
    assert [row.name for row in preview.taken] == ["홍길동", "Kim Min-su"]
    assert [one[2] for one in asked(preview)] == [Expected.GROUP]


def test_people_are_added_in_one_step(context: Context) -> None:
    workshop = create_workshop(context, Details("Title"))
    preview = previewed(workshop, "Kim,A,정부\nLee,B,Media", groups={"Media": ""})
    before, after = take_people(context, workshop.id, preview)
    assert (len(before.participants), len(after.participants)) == (0, 2)
    stored = context.workshop(workshop.id)
    assert [one.name for one in stored.participants] == ["Kim", "Lee"]
    assert stored.groups[-1].key == "media"


def test_an_anonymous_workshop_keeps_no_name_of_a_list(workshop: Workshop) -> None:
    secret = replace(workshop, anonymity=Anonymity.ANONYMOUS)
    after = with_people(secret, previewed(secret, "Kim,A,정부\nLee,B,학계"))
    assert {one.name for one in after.participants} == {""}


def test_a_group_with_a_name_in_one_language_is_known_by_it(workshop: Workshop) -> None:
    named = with_group(workshop, StakeholderGroup(new_id(), "press", LocalText("언론")))
    assert [row.group_key for row in previewed(named, "김,A,언론\n이,B,press").taken] == [
        "press"
    ] * 2


def test_an_affiliation_that_is_a_group_leaves_no_affiliation(workshop: Workshop) -> None:
    preview = previewed(workshop, "성명\t소속\t메모\n홍길동\t정부\tx\n김철수\t학계\t")
    assert people(preview) == [("홍길동", "", "government"), ("김철수", "", "academia")]


def test_a_title_above_lines_without_groups_is_no_person(workshop: Workshop) -> None:
    preview = previewed(workshop, "명단\n김, A\n이, B")
    assert [row.name for row in preview.taken] == ["김", "이"]
    assert [one[2] for one in asked(preview)] == [Expected.GROUP]


def test_a_group_in_brackets_behind_the_name_is_the_group(workshop: Workshop) -> None:
    assert people(previewed(workshop, "홍길동(정부)\n김철수(학계)")) == [
        ("홍길동", "", "government"),
        ("김철수", "", "academia"),
    ]


RUBBISH = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from('\t\n,;"|()①1. 이름그룹정부명'))
)


@given(st.one_of(RUBBISH, st.lists(RUBBISH, max_size=8).map("\n".join)))
def test_rubbish_is_taken_or_asked_about_and_never_breaks_anything(text: str) -> None:
    workshop = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))
    preview = previewed(workshop, text)
    numbers = [row.number for row in preview.rows]
    assert numbers == sorted(set(numbers))
    if preview.questions:
        with pytest.raises(QuestionsOpenError):
            with_people(workshop, preview)
    else:
        assert len(with_people(workshop, preview).participants) == len(preview.taken) > 0


@given(st.integers(0, 3), st.lists(st.tuples(*[st.integers(0, 6)] * 4), max_size=6), st.text())
def test_any_merged_cells_are_filled_without_harm(
    titles: int, spans: list[tuple[int, int, int, int]], text: str
) -> None:
    rows = (
        *((text,),) * titles,
        ("이름", "그룹", None),
        ("김", "정부", text),
        (None, None, None),
        ("이", "학계"),
    )
    merged = tuple(Span(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in spans)
    workshop = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))
    preview = preview_people([RawSheet("S", rows, merged)], workshop)
    assert {row.group_key for row in preview.rows} <= {"government", "academia", ""}


def test_cells_that_hold_whole_lines_are_parted_with_their_headings(workshop: Workshop) -> None:
    lines = ("이름 / 소속 / 그룹", "홍길동 / 과기정통부 / 정부", "김철수 / KAIST / 학계")
    preview = preview_people([RawSheet("", tuple((line,) for line in lines))], workshop)
    assert people(preview) == [
        ("홍길동", "과기정통부", "government"),
        ("김철수", "KAIST", "academia"),
    ]
    assert preview.header_row == 1
