"""Errors say what happened by their type and carry the data for a sentence."""

import inspect
import pickle
from pathlib import Path

import pytest

from workshop_app.domain import errors
from workshop_app.domain.doubts import Doubt, DoubtKind
from workshop_app.domain.errors import UserError

KINDS = [
    one
    for _, one in inspect.getmembers(errors, inspect.isclass)
    if one.__module__ == errors.__name__
]


def test_an_error_keeps_its_parameters_and_shows_them_in_a_log():
    error = errors.CodeTakenError(code="R1")
    assert error.parameters == {"code": "R1"}
    assert "CodeTakenError" in str(error)
    assert "R1" in str(error)


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_a_user_error_that_is_explained(kind):
    assert issubclass(kind, UserError)
    assert inspect.cleandoc(kind.__doc__ or "")


def test_who_took_part_is_refused_as_what_was_rated_is():
    with pytest.raises(errors.AlreadyRatedError):
        raise errors.TookPartError(name="A-01", ratings=1, comments=0)


def test_trouble_with_the_file_can_be_caught_as_one():
    kinds = (errors.DiskFullError, errors.StorageBusyError, errors.NewerFileError)
    assert all(issubclass(kind, errors.StorageError) for kind in kinds)
    assert not issubclass(errors.RoundNotOpenError, errors.StorageError)
    assert pickle.dumps(KINDS)


def test_a_doubtful_file_tells_its_doubts():
    doubt = Doubt(DoubtKind.COUNTERS)
    error = errors.DoubtfulFileError(path=Path("a.db"), backup=None, doubts=[doubt])
    assert error.doubts == [doubt]
    assert errors.DoubtfulFileError(path=Path("a.db"), backup=None).doubts == []
