"""The PIN is kept as an argon2id hash that only the right PIN fits."""

from workshop_app.hashing import Argon2Hasher


def test_only_the_right_pin_fits() -> None:
    hasher = Argon2Hasher()
    hashed = hasher.hash("1234")
    assert hashed.startswith("$argon2id$")
    assert "1234" not in hashed
    assert hasher.verify(hashed, "1234")
    assert not hasher.verify(hashed, "1235")
    assert not hasher.verify("rubbish", "1234")
