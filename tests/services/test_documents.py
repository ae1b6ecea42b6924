"""Outcome documents come from one snapshot, each language in its own words."""

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import CancelledError, NothingToExportError
from workshop_app.domain.rounds import Channel
from workshop_app.findings.document.blocks import Document, Paragraph
from workshop_app.services.documents import make_documents
from workshop_app.services.handing_on import Wish, document_way
from workshop_app.services.jobs import CallbackProgress, SilentProgress
from workshop_app.services.rounds import close_round, reveal_round
from workshop_app.wording.documents import check_code


class Kept:
    """Keeps what it is to write."""

    documents: tuple[Document, ...] = ()

    def write(self, documents, path):
        path.write_text("written", encoding="utf-8")
        self.documents = tuple(documents)


def compose(view):
    said = f"{check_code('7F3A')}: {len(view.report.rounds)}"
    return Document(view.workshop.title, "", view.report.language, (Paragraph(said),), "", "7F3A")


@pytest.fixture
def revealed(context, rating):
    person, item = rating.participants[0].id, rating.recommendations[0].id
    votes = [Vote(person, item, criterion.id, 4) for criterion in rating.criteria]
    cast_votes(context, rating.id, votes, Channel.KIOSK)
    close_round(context, rating.id, rating.rounds[0].id)
    return reveal_round(context, rating.id, rating.rounds[0].id)


def test_both_languages_stand_in_one_file(context, revealed, tmp_path):
    kept, told = Kept(), []
    progress = CallbackProgress(lambda done, total: told.append((done, total)))
    path = make_documents(
        context, kept, revealed.id, tmp_path / "a.docx", compose, ["ko", "en"], progress
    )
    assert path.read_text(encoding="utf-8") == "written"
    assert [(one.language, one.blocks[0].text) for one in kept.documents] == [
        ("ko", "확인 코드 7F3A: 1"),
        ("en", "Check code 7F3A: 1"),
    ]
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_an_ending_of_a_document_makes_the_form_that_was_asked_for(context, revealed, tmp_path):
    kept = Kept()
    way = document_way(lambda: kept)
    titles = []
    for form in ("", "short", "outcome"):
        wish = Wish(("en",), form)
        way.make(context, revealed.id, tmp_path / "a.pdf", wish, SilentProgress())
        titles.append(kept.documents[0].title)
    assert way.is_document
    assert titles[0] == titles[1] != titles[2]


def test_nothing_is_written_before_a_round_is_revealed(context, rating, tmp_path):
    with pytest.raises(NothingToExportError):
        make_documents(
            context, Kept(), rating.id, tmp_path / "a.pdf", compose, ["ko"], SilentProgress()
        )
    assert list(tmp_path.glob("a.*")) == []


def test_a_cancelled_job_writes_nothing(context, revealed, tmp_path):
    progress = CallbackProgress()
    progress.cancel()
    with pytest.raises(CancelledError):
        make_documents(context, Kept(), revealed.id, tmp_path / "a.pdf", compose, ["ko"], progress)
    assert list(tmp_path.glob("a.*")) == []
