"""The library: all workshops, found as one types, and what one may do with the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Literal

from workshop_app.domain.errors import UserError
from workshop_app.domain.library import TrashedWorkshop, WorkshopCard
from workshop_app.domain.standing import Status
from workshop_app.domain.text import search_key
from workshop_app.services.context import Context
from workshop_app.services.events import (
    CommentRecorded,
    Event,
    LibraryChanged,
    RatingRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
)
from workshop_app.services.library import (
    delete_workshop,
    list_trash,
    list_workshops,
    restore_workshop,
    search_workshops,
)
from workshop_app.services.ports import Jobs
from workshop_app.viewmodels.library.word_search import Finder, WordSearch
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import translate

StatusTone = Literal["neutral", "info", "good", "warn"]


class Sorting(StrEnum):
    """The orders in which workshops can be listed."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"


class LibraryModel:
    """What the library shows and allows; `changed` follows every commit that concerns it.

    Before the file is open it shows the cards it was given: they are put in order, filtered, and
    searched by `finder`; the file is asked again once it is open.
    Words are looked for by a job: what was found before stands until the newest answer is there.
    """

    def __init__(self, cards: Sequence[WorkshopCard] = (), finder: Finder | None = None) -> None:
        self.changed: Signal[[]] = Signal()
        self.search_failed: Signal[[UserError]] = Signal()
        self._opened: Context | None = None
        self._finder = finder
        self._words = WordSearch()
        self._words.answered.connect(self._on_words_answered)
        self._words.failed.connect(self.search_failed.emit)
        self._search = ""
        self._status: Status | None = None
        self._sorting = Sorting.NEWEST
        self._chosen = ""
        self._cards: list[WorkshopCard] = []
        self._everything = list(cards)
        self._trash: list[TrashedWorkshop] = []
        self._active = True
        self._stale = False
        self._narrow()

    def open(self, context: Context, jobs: Jobs) -> None:
        """Read the file, now that it is open, and follow it from here on."""
        self._opened = context
        self._finder = Finder(jobs, partial(search_workshops, context))
        for kind in (LibraryChanged, WorkshopChanged, RoundChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_event)
        for kind in (RatingRecorded, CommentRecorded):
            context.events.subscribe(kind, self._on_event)
        self.reload()

    @property
    def is_open(self) -> bool:
        """Tell whether the file is open, so that something can be done with a workshop."""
        return self._opened is not None

    @property
    def cards(self) -> list[WorkshopCard]:
        """The workshops that match search and filter, in the chosen order."""
        return self._cards

    @property
    def total(self) -> int:
        """How many workshops there are, found or not."""
        return len(self._everything)

    @property
    def search(self) -> str:
        """What is searched for."""
        return self._search

    @property
    def status(self) -> Status | None:
        """The status shown; None for all."""
        return self._status

    @property
    def sorting(self) -> Sorting:
        """The order of the list."""
        return self._sorting

    @property
    def is_narrowed(self) -> bool:
        """Tell whether a search or a filter hides workshops."""
        return self._words.found is not None or self._status is not None

    @property
    def chosen(self) -> WorkshopCard | None:
        """The workshop whose details are shown."""
        return next((card for card in self._cards if card.id == self._chosen), None)

    def set_search(self, text: str) -> None:
        """Look for every word of `text` in titles, places, recommendations and comments."""
        if text != self._search:
            self._search = text
            self._words.look_for(self._search, self._finder)
            if not text.strip():
                self._narrow()
                self.changed.emit()

    def set_status(self, status: Status | None) -> None:
        """Show workshops of one status only, or all."""
        self._status = status
        self._narrow()
        self.changed.emit()

    def set_sorting(self, sorting: Sorting) -> None:
        """Change the order."""
        self._sorting = sorting
        self._narrow()
        self.changed.emit()

    def show_all(self) -> None:
        """Drop search and filter."""
        self._search, self._status = "", None
        self.reload()

    def choose(self, workshop_id: str) -> None:
        """Show the details of a workshop."""
        if workshop_id != self._chosen:
            self._chosen = workshop_id
            self.changed.emit()

    def set_active(self, active: bool) -> None:
        """Follow changes only while the library is in view; catch up when it comes back."""
        self._active = active
        if active and self._stale:
            self.reload()

    def reload(self) -> None:
        """Read again and tell it."""
        self._read()
        self.changed.emit()

    def create(self) -> str:
        """Make a new, untitled workshop and return its id."""
        self._chosen = _created(self._context)
        return self._chosen

    def duplicate(self, workshop_id: str) -> str:
        """Make a new workshop from the preparation of another and return its id."""
        title = translate("Library", "Copy of {title}").format(title=self.title_of(workshop_id))
        copy_id = _duplicated(self._context, workshop_id, title)
        self.choose(copy_id)
        return copy_id

    def delete(self, workshop_id: str) -> None:
        """Move a workshop to the trash; the next one in the list is chosen then."""
        ids = [card.id for card in self._cards]
        place = ids.index(workshop_id) if workshop_id in ids else -1
        rest = ids[place + 1 :] + ids[:place][::-1]
        if self._chosen == workshop_id:
            self._chosen = rest[0] if rest else ""
        delete_workshop(self._context, workshop_id)

    def restore(self, workshop_id: str) -> None:
        """Bring a workshop back from the trash and choose it."""
        self._chosen = workshop_id
        restore_workshop(self._context, workshop_id)

    def trash(self) -> list[TrashedWorkshop]:
        """Return what can still be brought back."""
        return self._trash

    def sample_id(self) -> str:
        """Return the id of the sample workshop, empty if there is none yet."""
        return next((card.id for card in self._everything if card.is_sample), "")

    def title_of(self, workshop_id: str) -> str:
        """Return a workshop's title, or words that stand in for it."""
        card = next((card for card in self._everything if card.id == workshop_id), None)
        return shown_title(card.title if card else "")

    def _on_event(self, _event: Event) -> None:
        # Neither an edit nor a ballot in full screen must wait for a list that nobody sees.
        if self._active:
            self.reload()
        else:
            self._stale = True

    @property
    def _context(self) -> Context:
        if self._opened is None:
            raise RuntimeError("nothing can be done before the file is open")
        return self._opened

    def _read(self) -> None:
        self._stale = False
        if self._opened is not None:
            self._everything = list_workshops(self._context)
            self._trash = list_trash(self._context)
        self._words.look_for(self._search, self._finder)
        self._narrow()

    def _on_words_answered(self) -> None:
        self._narrow()
        self.changed.emit()

    def _narrow(self) -> None:
        """Choose from what was read: typing must not wait for every card to be read again."""
        found = self._everything
        if self._words.found is not None:
            found = [card for card in found if card.id in self._words.found]
        if self._status is not None:
            found = [card for card in found if card.status is self._status]
        self._cards = _sorted(found, self._sorting)
        # The choice waits for the answer: a workshop brought back may be among what is found.
        among = self._everything if self._words.is_looking else self._cards
        if not any(card.id == self._chosen for card in among):
            self._chosen = self._cards[0].id if self._cards else ""


def _sorted(cards: list[WorkshopCard], sorting: Sorting) -> list[WorkshopCard]:
    if sorting is Sorting.TITLE:
        return sorted(cards, key=lambda card: search_key(shown_title(card.title)))
    by_day = sorted(cards, key=lambda card: (_day(card), card.created_at))
    return by_day if sorting is Sorting.OLDEST else by_day[::-1]


def _day(card: WorkshopCard) -> str:
    # Without a date it is still being prepared: as new as the day it was made.
    return (card.day or card.created_at.date()).isoformat()


def shown_title(title: str) -> str:
    """Return a title, or words that stand in for a missing one."""
    return title or translate("Words", "Untitled workshop")


def _created(context: Context) -> str:
    from workshop_app.domain.workshop import Details  # not read for the first list
    from workshop_app.services.preparing import create_workshop

    return create_workshop(context, Details()).id


def _duplicated(context: Context, workshop_id: str, title: str) -> str:
    from workshop_app.domain.workshop import TITLE_LIMIT  # not read for the first list
    from workshop_app.services.preparing import duplicate_workshop

    return duplicate_workshop(context, workshop_id, title[:TITLE_LIMIT]).id


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status in words, and the tone that repeats it."""

    text: str
    tone: StatusTone


def status_words(card: WorkshopCard) -> StatusWords:
    """Return what the status chip of a workshop says."""
    number = card.round_number
    if card.status is Status.RATING:
        return StatusWords(translate("Library", "Round {n} open").format(n=number), "good")
    if card.status is Status.DISCUSSING:
        return StatusWords(translate("Library", "Round {n} closed").format(n=number), "info")
    if card.status is Status.CONCLUDED:
        return StatusWords(translate("Words", "Concluded"), "neutral")
    return StatusWords(translate("Library", "Preparing"), "warn")


def status_name(status: Status | None) -> str:
    """Return a status as the filter lists it."""
    if status is None:
        return translate("Library", "All statuses")
    return {
        Status.PREPARING: translate("Library", "Preparing"),
        Status.RATING: translate("Library", "Round open"),
        Status.DISCUSSING: translate("Library", "Round closed"),
        Status.CONCLUDED: translate("Words", "Concluded"),
    }[status]


def sorting_name(sorting: Sorting) -> str:
    """Return an order as the menu lists it."""
    return {
        Sorting.NEWEST: translate("Library", "Newest first"),
        Sorting.OLDEST: translate("Library", "Oldest first"),
        Sorting.TITLE: translate("Library", "By title"),
    }[sorting]


def when_and_where(card: WorkshopCard) -> str:
    """Return date and place on one line."""
    day = card.day.isoformat() if card.day else translate("Library", "No date yet")
    return " · ".join(part for part in (day, card.place) if part)
