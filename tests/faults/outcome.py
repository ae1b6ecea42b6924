"""What a fault machine counts."""

from dataclasses import dataclass


@dataclass(slots=True)
class Outcome:
    """Of so many tries: survived, lost, silent and pinned; all but the first two should be 0.

    `survived` went on or was refused in a sentence; `lost` counts what had been acknowledged and is
    gone; `silent` what is wrong and was not told; `pinned` people or groups worked out from what is
    shown. `note` says what else there is to say.
    """

    name: str
    tries: int = 0
    survived: int = 0
    lost: int = 0
    silent: int = 0
    pinned: int = 0
    note: str = ""

    @property
    def is_good(self) -> bool:
        """Tell whether nothing was lost, silent or pinned, and every try is accounted for."""
        return not (self.lost or self.silent or self.pinned) and self.survived == self.tries

    def row(self) -> str:
        """Return it as a row of the table."""
        numbers = (self.tries, self.survived, self.lost, self.silent, self.pinned)
        return f"| {self.name} | " + " | ".join(f"{one:,}" for one in numbers) + f" | {self.note} |"


HEADER = (
    "| machine | tries | survived | lost | silent | pinned | |\n|---|---:|---:|---:|---:|---:|---|"
)
