"""A made-up outcome document with every kind of block, in either language."""

from workshop_app.domain.text import Language
from workshop_app.findings.document.blocks import (
    Bullets,
    Document,
    FigureBlock,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    Quotation,
    TableBlock,
    TableColumn,
    Tone,
)
from workshop_app.findings.pictures import (
    BarRow,
    GroupPoint,
    GroupRef,
    MatrixItem,
    MatrixModel,
    ScaleAxis,
    StackedBarsModel,
)

WORDS = {
    "ko": {
        "title": "AI 전환 권고안 이해관계자 평가 결과",
        "subtitle": "2026. 11. 27.(금) · 공공·산업 AI 전환 권고안 워크숍",
        "lead": "정부·산업계·학계 40명이 권고안 12건을 두 차례 평가한 결과, 6건은 모든 그룹이, 2건은 전체로 "
        "합의하였음. 오픈소스(R3)는 산업계가 다르게 평가하였음.",
        "results": "권고안별 판정과 결정",
        "code": "번호",
        "item": "권고안",
        "share": "중요도 4~5점(%)",
        "verdict": "판정",
        "name": "오픈소스 AI 생태계 활성화",
        "differ": "그룹 간 의견 차이",
        "agree": "모든 그룹 합의",
        "caption": "표 1. 권고안별 판정",
        "note": "※ 비율은 ‘잘 모름’, 이해관계, 무응답을 뺀 인원 기준임.",
        "spread": "그룹별 평가 분포(중요도, 2라운드)",
        "alt": "산업계 14명 중 4명, 정부 13명 중 10명, 학계 12명 중 10명이 4~5점으로 평가함.",
        "figure": "그림 1. 그룹별 평가 분포",
        "map": "중요도와 실현 가능성",
        "arguments": "주요 논거",
        "quote": "기여한 코드의 영업비밀과 책임 문제가 먼저 정리되어야 합니다.",
        "by": "산업계 2점",
        "bullets": "기여 코드의 책임 범위와 면책 기준을 먼저 정할 것(산업계 5명)",
        "method": "평가 방법",
        "open": "참여자 선정 기준",
        "made": "2라운드(2026. 11. 27. 16:10 마감) 기준 · 2026. 11. 27. 16:42 작성 · Workshop App 1.4",
        "groups": "전체,정부,산업계,학계,시민사회",
        "low": "전혀 중요하지 않음",
        "high": "매우 중요함",
    },
    "en": {
        "title": "How those concerned rated the recommendations on AI",
        "subtitle": "27 November 2026 · Workshop on AI in government and industry",
        "lead": "40 people from government, industry and academia rated 12 recommendations twice. All groups "
        "agree on 6 of them, the panel as a whole on 2 more. Industry rated open source (R3) lower.",
        "results": "Verdict and decision on each recommendation",
        "code": "No.",
        "item": "Recommendation",
        "share": "Importance 4–5 (%)",
        "verdict": "Verdict",
        "name": "Strengthen the open-source AI ecosystem",
        "differ": "Groups differ",
        "agree": "All groups agree",
        "caption": "Table 1. Verdict on each recommendation",
        "note": "Shares are of those who rated: “don't know”, recused and no answer are left out.",
        "spread": "Ratings by group (importance, round 2)",
        "alt": "4 of 14 in industry, 10 of 13 in government and 10 of 12 in academia chose 4 or 5.",
        "figure": "Figure 1. Ratings by group",
        "map": "Importance and feasibility",
        "arguments": "Main arguments",
        "quote": "Trade secrets and liability for contributed code have to be settled first.",
        "by": "Industry, rated 2",
        "bullets": "Settle first who is liable for contributed code (5 people from industry)",
        "method": "Method",
        "open": "How participants were chosen",
        "made": "From round 2 (closed 27 November 2026, 16:10) · made 27 November 2026, 16:42 · Workshop App 1.4",
        "groups": "All,Government,Industry,Academia,Civil society",
        "low": "Not at all important",
        "high": "Very important",
    },
}
COUNTS = ((3, 6, 6, 11, 13), (0, 1, 2, 4, 6), (3, 5, 2, 3, 1), (0, 0, 2, 4, 6), None)


def bars(language: Language = "ko") -> StackedBarsModel:
    """Distributions of four groups, and of one that is hidden."""
    words = WORDS[language]
    names = words["groups"].split(",")
    return StackedBarsModel(
        words["spread"],
        ScaleAxis(1, 5, (words["low"], "", "", "", words["high"])),
        tuple(
            BarRow(
                GroupRef(name, at - 1 if at else None),
                counts,
                sum(counts[3:]) if counts else None,
                missing=0 if counts else None,
            )
            for at, (name, counts) in enumerate(zip(names, COUNTS, strict=True))
        ),
        "4–5",
        5,
    )


def plane(language: Language = "ko") -> MatrixModel:
    """Three recommendations against two criteria."""
    words, scale = WORDS[language], ScaleAxis(1, 5)
    group = GroupRef(words["groups"].split(",")[1], 0)
    items = tuple(
        MatrixItem(code, code, f"{words['name']} {code}", x, y, (GroupPoint(group, x, y - 0.2),))
        for code, x, y in (("R1", 4.2, 4.4), ("R2", 2.4, 4.0), ("R3", 3.1, 2.6))
    )
    return MatrixModel(words["map"], "X", "Y", scale, scale, 3, 3, "3", items, ("a", "b", "c", "d"))


def made_up(language: Language = "ko", rows: int = 12) -> Document:
    """A document with every kind of block."""
    words = WORDS[language]
    columns = (
        TableColumn(words["code"], 0.5),
        TableColumn(words["item"], 3),
        TableColumn(words["share"], 1, numeric=True),
        TableColumn(words["verdict"], 1.4),
    )
    table = tuple(
        (
            f"R{n}",
            f"{words['name']} {n}",
            f"{(n * 37) % 100}",
            words["differ" if n % 3 == 0 else "agree"],
        )
        for n in range(1, rows + 1)
    )
    blocks = (
        Paragraph(words["lead"], Tone.LEAD),
        Heading(words["results"], 2),
        TableBlock(columns, table, words["caption"]),
        Paragraph(words["note"], Tone.NOTE),
        PageBreak(),
        Heading(f"R3. {words['name']}"),
        Heading(words["spread"], 2),
        FigureBlock(bars(language), words["alt"], words["figure"]),
        Heading(words["arguments"], 2),
        Quotation(words["quote"], words["by"]),
        Quotation(words["quote"]),
        Bullets((words["bullets"], words["alt"])),
        Heading(words["map"], 3),
        FigureBlock(plane(language), words["map"], height=0.6),
        Heading(words["method"]),
        Paragraph(f"{words['lead']}\n{words['note']}"),
        OpenField(words["open"], 3),
    )
    return Document(words["title"], words["subtitle"], language, blocks, words["made"], "7F3A-91C2")
