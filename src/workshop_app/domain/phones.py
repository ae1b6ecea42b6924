"""The personal links by which people take up their ballots on phones."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PhoneLink:
    """One person's way in for one round; of link and session only hashes are ever kept.

    `token_hash` is empty once the link was exchanged, so that a slip that lies about leads to
    nobody's ballot; `session_hash` is empty until then. Both end with the round.
    """

    participant_id: str
    token_hash: str = ""
    session_hash: str = ""
    exchanged_at: datetime | None = None
