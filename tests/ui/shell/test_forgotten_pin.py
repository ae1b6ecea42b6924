"""What a start says after the PIN was removed without knowing it."""

from typing import Any

import pytest

from workshop_app.app import open_context
from workshop_app.services.pin import forget_pin, set_pin


class PlainHasher:
    def hash(self, secret: str) -> str:
        return secret

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == secret


@pytest.mark.expects_log("the facilitator PIN was removed by")
def test_each_start_tells_that_a_pin_was_forgotten_until_it_is_noted(program: Any) -> None:
    context = open_context(program.places)
    set_pin(context, PlainHasher(), "2468")
    forget_pin(context)
    at = context.now().astimezone()
    context.store.close()
    for _ in range(2):
        program.start()
        (said,) = program.says()
        assert f"{at:%Y-%m-%d}" in said
        assert "doctor --forget-pin" in said
        program.stop()
    program.start()
    program.press("I know")
    assert program.says() == []
    program.stop()
    program.start()
    assert program.says() == []
