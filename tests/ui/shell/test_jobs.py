"""Work in the background answers once, on the window's thread, and never to a page that is gone."""

import threading
from collections.abc import Generator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from workshop_app.domain.errors import CancelledError
from workshop_app.services.ports import Progress
from workshop_app.ui.qt.jobs import ThreadJobs


@pytest.fixture
def jobs(qapp: QApplication) -> Generator[ThreadJobs]:
    made = ThreadJobs()
    yield made
    assert made.wait()
    QApplication.processEvents()


class Answers:
    """Keeps every answer with the thread it came on."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Exception] = []
        self.progress: list[tuple[int, int]] = []
        self.threads: set[int] = set()

    def on_done(self, result: object) -> None:
        self.done.append(result)
        self.threads.add(threading.get_ident())

    def on_failed(self, error: Exception) -> None:
        self.failed.append(error)
        self.threads.add(threading.get_ident())

    def on_progress(self, done: int, total: int) -> None:
        self.progress.append((done, total))
        self.threads.add(threading.get_ident())


class Page(QWidget):
    """A page that shows the answer of its job."""

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel(self)

    def on_done(self, result: object) -> None:
        self._label.setText(str(result))

    def on_failed(self, error: Exception) -> None:
        self._label.setText(str(error))

    def on_progress(self, done: int, total: int) -> None:
        self._label.setText(f"{done} {total}")


def test_the_work_runs_elsewhere_and_the_answer_comes_here(qtbot: QtBot, jobs: ThreadJobs) -> None:
    answers, worked_on = Answers(), list[int]()

    def work(progress: Progress) -> str:
        worked_on.append(threading.get_ident())
        progress.report(1, 2)
        progress.report(2, 2)
        return "ready"

    jobs.run(work, done=answers.on_done, failed=answers.on_failed, progress=answers.on_progress)
    assert not jobs.is_idle
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert (answers.done, answers.failed) == (["ready"], [])
    assert answers.progress == [(1, 2), (2, 2)]
    assert answers.threads == {threading.get_ident()}
    assert worked_on != [threading.get_ident()]


def test_a_failure_comes_to_failed_alone(qtbot: QtBot, jobs: ThreadJobs) -> None:
    answers = Answers()

    def work(_progress: Progress) -> None:
        raise ValueError("no good")

    jobs.run(work, done=answers.on_done, failed=answers.on_failed)
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert answers.done == []
    assert [str(one) for one in answers.failed] == ["no good"]
    assert answers.threads == {threading.get_ident()}


def test_a_cancelled_job_stops_at_its_next_report(qtbot: QtBot, jobs: ThreadJobs) -> None:
    answers, begun, go_on = Answers(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        assert go_on.wait(10)
        progress.report(1, 2)
        raise AssertionError("it went on")

    job = jobs.run(work, done=answers.on_done, failed=answers.on_failed)
    assert begun.wait(10)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert answers.done == []
    assert [type(one) for one in answers.failed] == [CancelledError]


def test_many_jobs_are_each_answered_once(qtbot: QtBot, jobs: ThreadJobs) -> None:
    answers = Answers()

    def work(number: int):
        def run(_progress: Progress) -> int:
            if number % 3 == 0:
                raise ValueError(number)
            return number

        return run

    for number in range(60):
        jobs.run(work(number), done=answers.on_done, failed=answers.on_failed)
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert sorted(answers.done) == [one for one in range(60) if one % 3]
    assert sorted(one.args[0] for one in answers.failed) == list(range(0, 60, 3))


@pytest.mark.parametrize("fails", [False, True])
def test_a_page_that_was_left_meanwhile_is_not_called(
    qtbot: QtBot, jobs: ThreadJobs, fails: bool
) -> None:
    go_on = threading.Event()
    page = Page()

    def work(progress: Progress) -> str:
        assert go_on.wait(10)
        progress.report(1, 1)
        if fails:
            raise ValueError
        return "late"

    with capture_exceptions() as raised:
        jobs.run(work, done=page.on_done, failed=page.on_failed, progress=page.on_progress)
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        go_on.set()
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert raised == []
    assert jobs.is_idle
