"""Whether another round is worth while: two questions, four answers."""

import pytest

from workshop_app.analysis import Change, Stability, VerdictCode, stability

OPEN = {VerdictCode.SPLIT, VerdictCode.GROUPS_DIFFER, VerdictCode.UNDECIDED}


@pytest.mark.parametrize("code", [*VerdictCode])
def test_every_verdict_is_stable_or_moving(code: VerdictCode) -> None:
    stays, moves = Change(20, 17, 3, 0), Change(20, 16, 4, 0)
    found = stability(stays, code), stability(moves, code)
    if code is VerdictCode.NOT_ENOUGH_ANSWERS:
        assert found == (None, None)
    elif code in OPEN:
        assert found == (Stability.STABLE_WITHOUT_AGREEMENT, Stability.MOVING_WITHOUT_AGREEMENT)
    else:
        assert found == (Stability.STABLE_AGREED, Stability.MOVING_AGREED)


def test_of_fewer_than_five_people_nothing_is_said() -> None:
    assert stability(Change(4, 4, 0, 0), VerdictCode.SPLIT) is None
    assert stability(Change(0, 0, 0, 0), VerdictCode.SPLIT) is None
