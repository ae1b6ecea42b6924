"""Makes a workshop of a table of past ratings: rounds closed and revealed, in one transaction."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from workshop_app.domain.additions import Additions
from workshop_app.domain.codes import code_key
from workshop_app.domain.creation import default_criteria, group_key, new_workshop
from workshop_app.domain.ids import new_id, new_random_id
from workshop_app.domain.participants import DEFAULT_GROUP_NAMES, Participant, StakeholderGroup
from workshop_app.domain.preparation import with_criteria, with_details, with_group
from workshop_app.domain.progression import (
    with_round_closed,
    with_round_opened,
    with_round_revealed,
)
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.domain.scale import Scale
from workshop_app.domain.text import LocalText, same_text
from workshop_app.domain.workshop import CODE_LIMIT, TITLE_LIMIT, Details, Workshop
from workshop_app.services.analysing import (
    NO_GROUP,
    ONLY_CRITERION,
    ONLY_GROUP,
    RatersWithheldError,
    RatingsTable,
)
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged
from workshop_app.services.rating_faults import raise_faults
from workshop_app.services.tables.keys import match_key
from workshop_app.services.tables.ratings import RatingsPreview

_CODE = re.compile(r"([A-Za-z]{1,4}[-_.]?\d{1,4})(?:[\s.:)–—-]+(\S.*))?", re.DOTALL)
_PERSON_CODE = re.compile(rf"(?=.*\d)[A-Za-z0-9._-]{{1,{CODE_LIMIT}}}")
_NAMES = {
    NO_GROUP: LocalText("그룹 없음", "No group"),
    ONLY_GROUP: LocalText("모든 참여자", "All participants"),
}
_RATED_ON = LocalText("평점", "Rating")
_GIVEN_KEY = re.compile(r"[^a-z0-9]+")


def make_past_workshop(context: Context, preview: RatingsPreview, details: Details) -> str:
    """Keep a new workshop with all that a preview holds and return its id.

    Raises:
        TableError: something is left to ask, or it is withheld who rated; nothing is made then.
        TitleMissingError, TextTooLongError: what would not fit into a workshop.
    """
    raise_faults(preview)
    if preview.table.withheld:
        raise RatersWithheldError(count=len(preview.table.withheld))
    past = _Past(preview, details, context.now())
    with context.store.writing() as work:
        work.workshops.add(past.workshop)
        work.ratings.put_many(past.ratings())
        for comment in past.comments():
            work.comments.put(comment)
        work.commit()
    context.events.publish(LibraryChanged())
    return past.workshop.id


class _Past:
    """A table of ratings made into a workshop and its ledgers; ids by what the table calls them."""

    def __init__(self, preview: RatingsPreview, details: Details, at: datetime) -> None:
        self._table, self._at = preview.table, at
        self._written = preview.gathered.comments
        empty = replace(new_workshop(Details(), at), groups=(), criteria=())
        workshop = self._with_groups(with_details(empty, details))
        self._criteria = dict(_criteria(preview.table, preview.gathered.scale))
        workshop = with_criteria(workshop, tuple(self._criteria.values()))
        workshop = self._with_people_and_items(workshop)
        self.workshop = self._with_rounds(workshop)
        self._rounds = dict(zip(self._table.rounds, self.workshop.rounds, strict=True))

    def ratings(self) -> Iterator[Rating]:
        """Yield the answers that count."""
        for one in {entry.place: entry for entry in self._table.entries}.values():
            yield Rating(
                round_id=self._rounds[one.round].id,
                participant_id=self._people[one.participant],
                recommendation_id=self._items[one.recommendation],
                criterion_id=self._criteria[one.criterion].id,
                value=one.value,
                channel=Channel.SPREADSHEET,
                rated_at=self._at,
                recused=one.recused,
            )

    def comments(self) -> Iterator[Comment]:
        """Yield what was written; what one person wrote on one matter is one comment."""
        texts: dict[tuple[str, str, str], dict[str, None]] = {}
        for person, item, when, text in self._written:
            texts.setdefault((person, item, when), {})[text] = None
        for (person, item, when), said in texts.items():
            place = self._rounds[when].id, self._people[person], self._items[item]
            yield Comment(*place, "\n".join(said), Channel.SPREADSHEET, self._at)

    def _with_groups(self, workshop: Workshop) -> Workshop:
        names = [*self._table.groups]
        if any(group == NO_GROUP for _, group in self._table.participants):
            names.append(NO_GROUP)
        self._groups: dict[str, str] = {}
        for text in names:
            name = _NAMES.get(text, same_text(text))
            key = next((key for key, known in DEFAULT_GROUP_NAMES.items() if _is(text, known)), "")
            if key and key not in {one.key for one in workshop.groups}:
                name = DEFAULT_GROUP_NAMES[key]
            group = StakeholderGroup(new_id(), group_key(workshop, name), name)
            workshop = with_group(workshop, group)
            self._groups[text] = group.id
        return workshop

    def _with_people_and_items(self, workshop: Workshop) -> Workshop:
        adding = Additions(workshop)
        self._people = {person: new_random_id() for person, _ in self._table.participants}
        are_codes = _are_codes(list(self._people))
        for person, group in self._table.participants:
            code, name = (person, "") if are_codes else ("", person)
            adding.add_participant(
                Participant(self._people[person], self._groups[group], code, name)
            )
        self._items: dict[str, str] = {}
        for said, (code, title) in _coded(self._table.recommendations).items():
            self._items[said] = new_id()
            text = title if len(title) > TITLE_LIMIT else ""
            short = f"{title[: TITLE_LIMIT - 1]}…" if text else title
            adding.add_recommendation(
                Recommendation(self._items[said], code, same_text(short), same_text(text))
            )
        return adding.workshop

    def _with_rounds(self, workshop: Workshop) -> Workshop:
        table = self._table
        for name in table.rounds:
            rated = {one.recommendation for one in table.entries if one.round == name}
            items = rated if len(table.rounds) > 1 and rated else table.recommendations
            ids = [self._items[one] for one in table.recommendations if one in items]
            workshop = with_round_opened(workshop, ids, self._at)
            this = workshop.rounds[-1].id
            workshop = with_round_closed(workshop, this, self._at)
            workshop = with_round_revealed(workshop, this, self._at)
        return workshop


def _is(text: str, name: LocalText) -> bool:
    return match_key(text) in {match_key(name.ko), match_key(name.en)}


def _criteria(table: RatingsTable, scale: Scale) -> Iterator[tuple[str, Criterion]]:
    taken: set[str] = set()
    for number, text in enumerate(table.criteria, start=1):
        known = next((one for one in default_criteria() if _is(text, one.name)), None)
        name = known.name if known else _RATED_ON if text == ONLY_CRITERION else same_text(text)
        key = known.key if known else _GIVEN_KEY.sub("_", name.en.casefold()).strip("_")[:40]
        key = key if key and key not in taken else f"criterion{number}"
        taken.add(key)
        question = known.question if known else LocalText()
        yield text, Criterion(new_id(), key, name, question, scale)


def _are_codes(people: Sequence[str]) -> bool:
    """Tell whether people stand there by codes: what says nothing of them and tells them apart."""
    apart = len({code_key(one) for one in people}) == len(people)
    return apart and all(map(_PERSON_CODE.fullmatch, people))


def _coded(items: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return code and title of each; codes only where all have one, so CO2 pricing is a title."""
    found = {item: _CODE.fullmatch(item) for item in items}
    codes = {item: one[1] for item, one in found.items() if one is not None}
    if len(set(codes.values())) < len(items):
        return {item: ("", item) for item in items}
    return {item: (codes[item], one[2] or item) for item, one in found.items() if one is not None}
