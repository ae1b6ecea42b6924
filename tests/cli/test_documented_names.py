"""docs/cli.md and the program name the same things: what is documented is there, and no more."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workshop_app.analysis import Stability, VerdictCode

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
Command = Callable[..., Any]
NINE = {"rand", "ram_class", "ipras", "ipr"}
ROUNDS = "participant,group,recommendation,criterion,round,rating"
BESIDE_TITLE = "### Beside `overall` and `groups`: one recommendation on one criterion"
ON_TOP_TITLE = "### On top, under `criteria` by key: all recommendations on one criterion"


def section(title: str) -> str:
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(f"{title}\n")
    assert rest, title
    return re.split(r"^##", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows(title: str) -> list[list[str]]:
    """The cells of the table under a heading, its head left out."""
    lines = [line for line in section(title).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def names_in(text: str) -> list[str]:
    return re.findall(r"`([a-z_0-9]+)`", text)


def named_parts(title: str) -> dict[str, set[str]]:
    """The names in the first column, each with the names of its content."""
    return {names_in(name)[0]: set(names_in(content)) for name, content, *_ in rows(title)}


POPULATION = {name for row in rows("### In S: one population") for name in names_in(row[0])}
BESIDE = named_parts(BESIDE_TITLE)
ON_TOP = named_parts(ON_TOP_TITLE)


def check_population(figures: Any, *, nine: bool) -> None:
    assert set(figures) == (POPULATION if nine else POPULATION - NINE)


def check_criterion(found: Any, *, nine: bool, compared: bool) -> None:
    expected = (
        {"overall", "groups", *BESIDE}
        - {"round"}
        - (set() if compared else {"change", "stability"})
    )
    if isinstance(found.get("round"), int):  # of a workshop
        expected.add("round")
    assert set(found) == expected
    for figures in (found["overall"], *found["groups"].values()):
        if figures != {"suppressed": True}:
            check_population(figures, nine=nine)
    assert isinstance(found["settled_round"], int)
    told = {None, *(one.value for one in Stability)}
    if compared:
        assert found["stability"] == {"suppressed": True} or found["stability"] in told
    for name in expected - {"overall", "groups", "settled_round", "stability", "round"}:
        for part in found[name] if isinstance(found[name], list) else [found[name]]:
            if part != {"suppressed": True}:
                assert set(part) == BESIDE[name]
    if compared and found["change"] != {"suppressed": True}:
        assert set(found["change"]["groups"]) == set(found["groups"])


def check_round(
    found: Any, *, nine: bool, compared: bool, more: frozenset[str] = frozenset()
) -> None:
    criteria = set(found["criteria"])
    for item in found["recommendations"]:
        assert set(item) == {"code", "title", "criteria"} | more
        assert set(item["criteria"]) == criteria
        for criterion in item["criteria"].values():
            check_criterion(criterion, nine=nine, compared=compared)
    for on_top in found["criteria"].values():
        assert set(on_top) == set(ON_TOP)
        assert set(on_top["kendall_w"]) == ON_TOP["kendall_w"]
        assert set(on_top["top_three"]) == {"recommendations", "depends_on", "tested"}


def table(path: Path, high: int) -> str:
    lines = [
        f"p{person},{'abc'[person % 3]},R{item},{criterion},{number},"
        f"{1 + (person * (item + 3) + person * person + number + len(criterion)) % high}"
        for person in range(12)
        for item in range(1, 5)
        for criterion in ("importance", "feasibility")
        for number in (1, 2)
    ]
    path.write_text("\n".join([ROUNDS, *lines]))
    return str(path)


@pytest.mark.parametrize("high", [3, 5, 7, 9])
def test_analyse_has_every_documented_name_and_no_other(
    command: Command, tmp_path: Path, high: int
) -> None:
    path = table(tmp_path / "a.csv", high)
    found = command("analyse", path, "--scale", f"1-{high}", "--json").json
    first, second = found["rounds"]
    check_round(found, nine=high == 9, compared=True)
    check_round(first, nine=high == 9, compared=False)
    check_round(second, nine=high == 9, compared=True)
    about = re.search(r"`table` \((.*?)\)", section("## `analyse`"), re.DOTALL)
    assert about is not None
    assert list(found["table"]) == names_in(about[1])
    on_top = {"table", "round", "participation", "recommendations", "criteria", "rounds"}
    assert set(found) == on_top


def test_results_have_every_documented_name_and_no_other(command: Command, sample: str) -> None:
    for number, compared in (("1", False), ("2", True)):
        found = command("results", sample, "--round", number, "--json").json
        more = frozenset({"origin", "succeeds"})
        check_round(found, nine=False, compared=compared, more=more)
        for item in found["recommendations"]:
            assert item["origin"] == {"source": "set:deepseek-headlines", "item": item["code"]}
        on_top = {"workshop", "round", "rounds", "late_held", "participation"}
        assert set(found) == on_top | {"recommendations", "criteria"}
        about = {"id", "title", "date", "place", "rule_sentence", "status", "sample"}
        about |= {"minimum_group", "small_groups", "joined_groups"}
        assert set(found["workshop"]) == about


def test_the_codes_of_verdicts_are_documented() -> None:
    codes = section(BESIDE_TITLE).partition("`verdict.code` is")[2].partition(".")[0]
    assert names_in(codes) == [code.value for code in VerdictCode]


def test_every_option_and_exit_code_is_documented(command: Command) -> None:
    text = PAGE.read_text(encoding="utf-8")
    for option in set(re.findall(r"--[a-z-]+", command("analyse", "--help").out)) - {"--help"}:
        assert f"`{option}" in text or f"[{option}" in text
    for option in set(re.findall(r"--[a-z-]+", command("preview", "--help").out)) - {"--help"}:
        assert f"`{option}" in text or f"[{option}" in text or f" {option}" in text
    verbs = re.findall(r"^\| `([a-z-]+)[` ]", section("# The command line"), re.MULTILINE)
    shown = re.findall(r"^    ([a-z-]+)(?: |$)", command("--help").out, re.MULTILINE)
    assert [verb for verb in verbs if not verb.startswith("--")] == shown
    assert {"analyse", "preview", "import-people", "demo"} <= set(shown)
    assert [code for code in (0, 1, 2, 130) if f"| {code} |" not in text] == []


def test_what_is_undefined_is_null_as_documented(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("participant,group,R1,R2,R3\na,g,5,-,\nb,h,,-,3\nc,h,,,3\n")
    found = command("analyse", str(path), "--json").json
    one, none, two = (item["criteria"]["rating"] for item in found["recommendations"])
    given = {name for name, value in none["overall"].items() if value is not None}
    assert given == {"n", "abstained", "recused", "missing", "absent", "counts"}
    for name in ("equal_group", "kruskal_wallis", "group_informed_consensus", "rank"):
        assert none[name] is None
    assert [part["settled_round"] for part in (one, none, two)] == [1, None, 1]
    assert none["pairs"] == []
    undefined = {name for name, value in one["overall"].items() if value is None}
    assert undefined == {"sd", "cv", "split", "cvr_critical"}
    assert two["rank"]["equal_group"] == 2
    assert (two["rank"]["low"], two["rank"]["high"], two["rank"]["p_top3"]) == (None, None, None)
    assert found["criteria"]["rating"]["kendall_w"]["w"] is None
    assert found["criteria"]["rating"]["krippendorff_alpha_ordinal"] is None


def test_what_is_suppressed_says_only_that(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    people = [f"p{n},{'small' if n < 2 else 'large'},{1 + n % 5}" for n in range(9)]
    path.write_text("\n".join(["participant,group,R1", *people]))
    found = command("analyse", str(path), "--min-group", "3", "--json").json
    item = found["recommendations"][0]["criteria"]["rating"]
    hidden = {"suppressed": True}
    assert item["groups"] == {"small": hidden, "large": hidden}
    for name in ("equal_group", "kruskal_wallis", "group_informed_consensus"):
        assert item[name] == hidden
    assert item["overall"]["n"] == 9


def test_a_recommendation_that_is_new_in_a_round_has_no_change(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    lines = [f"p{n},R{item},{r},4" for n in range(6) for item, r in ((1, 1), (1, 2), (2, 2))]
    path.write_text("\n".join(["participant,recommendation,round,rating", *lines]))
    found = command("analyse", str(path), "--json").json
    old, new = (item["criteria"]["rating"]["change"] for item in found["recommendations"])
    assert (old["pairs"], old["same"], old["wilcoxon_p_exact"]) == (6, 6, None)
    assert new is None
