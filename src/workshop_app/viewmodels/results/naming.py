"""The words of a workshop that stand beside its results."""

from workshop_app.domain.workshop import Workshop
from workshop_app.wording.language import local
from workshop_app.wording.small_groups import printed_rule


class Named:
    """Names groups and rule of the workshop as last read, in the current language."""

    _workshop: Workshop

    @property
    def group_names(self) -> dict[str, str]:
        """Return the groups' names by key, in the current language."""
        return {group.key: local(group.name) for group in self._workshop.groups}

    @property
    def rule_text(self) -> str:
        """Return the locked rule, which stands wherever its verdict stands."""
        return printed_rule(self._workshop)
