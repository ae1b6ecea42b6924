"""The checksum is one for one outcome, whenever, in whatever language and by whom it is made."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from workshop_app.domain.decisions import Outcome
from workshop_app.findings.document.checksum import checksum_of

AGREED = ([5, 5, 4, 4, 5], [5, 4, 4, 5, 5], [4, 4, 5, 5, 5])
OTHER = ([5, 5, 4, 4, 5], [5, 4, 4, 5, 5], [4, 4, 5, 5, 4])


def test_language_time_and_version_leave_it_as_it_is(make: Any) -> None:
    report = make({"R1": AGREED}).report
    later = replace(
        report, language="ko", exported_at=report.exported_at + timedelta(days=9), app_version="10"
    )
    assert checksum_of(report) == checksum_of(later)
    assert [len(part) for part in checksum_of(report).split("-")] == [4, 4, 4]


def test_a_rating_a_comment_a_decision_or_a_round_changes_it(make: Any, said: Any) -> None:
    views = [
        make({"R1": AGREED}),
        make({"R1": OTHER}),
        make({"R1": AGREED}, {"R1": AGREED}),
        make({"R1": AGREED}, comments=[said(0, "Why.")]),
        make({"R1": AGREED}, decisions={"R1": {"outcome": Outcome.ADOPT}}),
        make({"R1": AGREED}, decisions={"R1": {"outcome": Outcome.ADOPT, "owner": "Kim"}}),
    ]
    assert len({checksum_of(view.report) for view in views}) == len(views)
