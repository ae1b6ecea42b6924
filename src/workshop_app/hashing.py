"""The facilitator PIN's hash: argon2id, loaded when a PIN is first set or checked."""


class Argon2Hasher:
    """Implements the PasswordHasher port with argon2-cffi's defaults (RFC 9106, low memory)."""

    def hash(self, secret: str) -> str:
        """Return a salted argon2id hash in its standard text form; takes about 0.2 s."""
        from argon2 import PasswordHasher

        return PasswordHasher().hash(secret)

    def verify(self, hashed: str, secret: str) -> bool:
        """Tell whether `secret` is the one that was hashed; takes about 0.2 s."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return PasswordHasher().verify(hashed, secret)
        except (InvalidHashError, VerificationError):
            return False
