"""Jobs on the spot: exactly one of done and failed is called, and a stopped one stops."""

import pytest

from workshop_app.domain.errors import CancelledError
from workshop_app.services.jobs import CallbackProgress, ImmediateJobs, SilentProgress


def test_what_a_job_returns_is_handed_over():
    told, done, failed = [], [], []

    def work(progress):
        progress.report(1, 2)
        return "result"

    ImmediateJobs().run(
        work, done=done.append, failed=failed.append, progress=lambda *steps: told.append(steps)
    )
    assert (told, done, failed) == ([(1, 2)], ["result"], [])


@pytest.mark.parametrize("error", [CancelledError(), ValueError("bug")])
def test_whatever_a_job_raises_is_handed_over(error):
    done, failed = [], []

    def work(_progress):
        raise error

    ImmediateJobs().run(work, done=done.append, failed=failed.append)
    assert (done, failed) == ([], [error])


def test_a_cancelled_job_stops_at_its_next_report():
    progress = CallbackProgress()
    progress.report(1, 3)
    progress.cancel()
    with pytest.raises(CancelledError):
        progress.report(2, 3)


def test_a_job_that_nobody_watches_reports_all_the_same():
    SilentProgress().report(1, 1)
