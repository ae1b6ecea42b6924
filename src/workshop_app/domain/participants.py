"""Stakeholder groups, participants and how far they stay anonymous."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.text import LocalText


class Anonymity(StrEnum):
    """How much is kept of who rated what; it can be strengthened later, never weakened.

    NAMED keeps names with ratings, CODE shows codes only while the facilitator holds the key,
    ANONYMOUS keeps no name at all: people draw a code, and nothing ties it to them.
    """

    NAMED = "named"
    CODE = "code"
    ANONYMOUS = "anonymous"

    @property
    def strength(self) -> int:
        """Return 0 for named up to 2 for anonymous."""
        return (Anonymity.NAMED, Anonymity.CODE, Anonymity.ANONYMOUS).index(self)


@dataclass(frozen=True, slots=True)
class StakeholderGroup:
    """A group whose voice counts as one; `key` is ASCII and stands in every file."""

    id: str
    key: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class Participant:
    """A member of one group: a code, and unless the workshop is anonymous a name.

    An observer sees a ballot, but is neither asked for answers nor counted.
    """

    id: str
    group_id: str
    code: str
    name: str = ""
    affiliation: str = ""
    is_observer: bool = False


WITHHELD_GROUP = "withheld"
"""The key of the group of those whose ratings came in without who gave them."""
GOVERNMENT = "government"
INDUSTRY = "industry"
ACADEMIA = "academia"
DEFAULT_GROUP_NAMES: dict[str, LocalText] = {
    GOVERNMENT: LocalText("정부", "Government"),
    INDUSTRY: LocalText("산업계", "Industry"),
    ACADEMIA: LocalText("학계", "Academia"),
}
