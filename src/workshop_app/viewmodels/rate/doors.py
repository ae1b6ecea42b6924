"""The ways to answer on the Rate page: by which door how many people came, and how phones stand."""

from workshop_app.domain.errors import UserError
from workshop_app.domain.rounds import Channel
from workshop_app.services.context import Context
from workshop_app.services.doors import DoorCounts, count_doors, read_doors
from workshop_app.services.ports import Jobs
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.phones import PhonesModel
from workshop_app.viewmodels.signal import Signal, Timer
from workshop_app.wording.language import translate

PAUSE = 0.5
_ORDER = (Channel.PHONE, Channel.PAPER, Channel.SPREADSHEET, Channel.KIOSK, Channel.ENTRY)


class DoorsModel:
    """Counts a moment after answers came, by a job: no answer waits for it."""

    def __init__(self, context: Context, rate: RateModel, jobs: Jobs, timer: Timer) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._rate = rate
        self._jobs = jobs
        self._timer = timer
        self._watched = True
        self._doors: dict[str, Channel] = {}
        rate.changed.connect(self._on_rate_changed)
        self._start()

    @property
    def is_shown(self) -> bool:
        """Tell whether a round is open, which is when there are ways to answer."""
        return self._rate.phase is Phase.OPEN

    @property
    def counts(self) -> DoorCounts:
        """Return how many people came by each door."""
        return count_doors(self._doors, self._rate.groups)

    @property
    def lines(self) -> tuple[tuple[str, int], ...]:
        """Return the doors by name with how many people came, then how many are missing."""
        counts = self.counts
        named = ((door_name(one), counts.people[one]) for one in _ORDER)
        return (*named, (translate("Doors", "Missing"), counts.missing))

    def set_watched(self, watched: bool) -> None:
        """Count only while somebody can look."""
        self._watched = watched
        if watched:
            self._on_rate_changed()

    def _on_rate_changed(self) -> None:
        if self._watched and self.is_shown:
            self._timer.start(PAUSE, self._start)

    def _start(self) -> None:
        this = self._rate.round
        if this is None or not self.is_shown:
            return
        self._jobs.run(
            lambda _: read_doors(self._context, this.id), done=self._on_read, failed=self._on_failed
        )

    def _on_read(self, doors: dict[str, Channel]) -> None:
        self._doors = doors
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error  # else the file is busy, and the next answer counts anew


def door_name(channel: Channel) -> str:
    """Return what a door is called beside a number."""
    return {
        Channel.KIOSK: translate("Doors", "Laptop"),
        Channel.ENTRY: translate("Words", "Entry grid"),
        Channel.PHONE: translate("Doors", "Phones"),
        Channel.SPREADSHEET: translate("Doors", "Files"),
        Channel.PAPER: translate("Doors", "Paper"),
    }[channel]


def light_sentence(model: PhonesModel) -> str:
    """Say whether phones come, which is what one looks at first."""
    report = model.report
    if not report.is_open:
        return translate("Doors", "Opening…")
    if not report.seen:
        return translate("Doors", "Open. No phone has reached it yet.")
    if not report.phones:
        return translate("Doors", "Seen from a phone.")
    said = translate("Doors", "Seen from a phone. Phones: {phones}, {silent} silent for 30 s.")
    return said.format(phones=report.phones, silent=report.silent)


def help_sentences() -> tuple[str, ...]:
    """Return what to do when phones do not come, the likeliest first."""
    return (
        translate("Doors", "“No internet. Stay connected?” is answered with yes."),
        translate("Doors", "If the page does not load, switch mobile data off and try again."),
        translate("Doors", "Leave the network's own sign-in page, and open the link in a browser."),
        translate(
            "Doors",
            "A guest network may keep devices apart: use a hotspot or a small router instead.",
        ),
        translate("Doors", "A firewall may ask once whether this program may be reached: allow."),
        translate("Doors", "Whoever cannot get in rates at the laptop, on paper or by file."),
    )
