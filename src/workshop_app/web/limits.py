"""How much one session may ask for, so that no phone takes the room's door for itself."""

from collections.abc import Callable
from dataclasses import dataclass, field

PER_SECOND, BURST = 10.0, 40.0
MOST_REQUESTS = 4
SILENT_AFTER = 30.0


@dataclass(slots=True)
class Use:
    """What one session uses now."""

    seen: float
    tokens: float = BURST
    refilled: float = 0.0
    requests: int = 0
    answered: bool = False


@dataclass(slots=True)
class Limits:
    """Counts by hash of session, for sessions that were found to be real alone."""

    clock: Callable[[], float]
    per_second: float = PER_SECOND
    burst: float = BURST
    _uses: dict[str, Use] = field(default_factory=dict[str, Use])

    def see(self, session_hash: str) -> Use:
        """Note that a session is there, and return what it uses."""
        now = self.clock()
        use = self._uses.get(session_hash)
        if use is None:
            use = self._uses[session_hash] = Use(now, self.burst, now)
        use.seen = now
        return use

    def wait_for(self, session_hash: str) -> float:
        """Take a token; return 0, or in how many seconds there will be one."""
        use, now = self.see(session_hash), self.clock()
        use.tokens = min(self.burst, use.tokens + (now - use.refilled) * self.per_second)
        use.refilled = now
        if use.tokens < 1:
            return (1 - use.tokens) / self.per_second
        use.tokens -= 1
        return 0.0

    @property
    def phones(self) -> int:
        """Return how many sessions were seen."""
        return len(self._uses)

    @property
    def silent(self) -> int:
        """Return how many of them were not heard of for half a minute."""
        now = self.clock()
        return sum(now - one.seen > SILENT_AFTER for one in self._uses.values())

    @property
    def answered(self) -> int:
        """Return how many of them had an answer stored."""
        return sum(one.answered for one in self._uses.values())
