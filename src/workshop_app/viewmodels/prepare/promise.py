"""The Anonymity and consent part of Prepare: what is promised to participants, and the PIN."""

from collections.abc import Callable
from dataclasses import replace

from workshop_app.domain.copies import UncleanCopy
from workshop_app.domain.errors import UserError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import limited
from workshop_app.domain.text import Language, LocalText, clean_text
from workshop_app.domain.workshop import TEXT_LIMIT
from workshop_app.services.context import Context
from workshop_app.services.copies import clean_copies
from workshop_app.services.events import EventBus, SettingsChanged
from workshop_app.services.pin import has_pin, set_pin
from workshop_app.services.ports import Jobs, PasswordHasher, Progress
from workshop_app.services.preparing import set_consent, strengthen_anonymity
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.wording.copies import copy_lines
from workshop_app.wording.language import speaking, translate
from workshop_app.wording.messages import sentence_for

SHORTEST_PIN, LONGEST_PIN = 4, 32


class PromiseModel:
    """The level of anonymity, the consent text and the PIN that guards a ballot."""

    def __init__(self, prepare: PrepareModel) -> None:
        self._prepare = prepare
        self._context: Context = prepare.context

    @property
    def anonymity(self) -> Anonymity:
        """The level as it is kept."""
        return self._prepare.workshop.anonymity

    def can_choose(self, wanted: Anonymity) -> bool:
        """Tell whether a level may be chosen: after the first round only a stronger one."""
        if self._prepare.is_read_only:
            return False
        fixed = self._prepare.is_locked or self.anonymity is Anonymity.ANONYMOUS
        return wanted.strength >= self.anonymity.strength or not fixed

    def must_ask(self, wanted: Anonymity) -> bool:
        """Tell whether a change cannot be taken back, and so asks first."""
        stronger = wanted.strength > self.anonymity.strength
        return stronger and (wanted is Anonymity.ANONYMOUS or self._prepare.is_locked)

    def choose(self, wanted: Anonymity) -> None:
        """Change the level, and what our consent text says of it; AnonymityWeakenedError."""
        if wanted is self.anonymity:
            return
        prepare, consent = self._prepare, self._consent_at(wanted)

        def change() -> object:
            return strengthen_anonymity(self._context, prepare.workshop_id, wanted)

        if wanted is Anonymity.ANONYMOUS:
            prepare.sever_by(change)
        else:
            prepare.change_by(change)
        if consent != self.consent:
            prepare.edit_by(lambda: set_consent(self._context, prepare.workshop_id, consent))

    def _consent_at(self, wanted: Anonymity) -> LocalText:
        """Return the consent text with what it says is kept, where that is our sentence still."""
        texts = {"ko": self.consent.ko, "en": self.consent.en}
        for language, text in texts.items():
            with speaking("ko" if language == "ko" else "en"):
                texts[language] = text.replace(_use(self.anonymity), _use(wanted))
        return LocalText(texts["ko"], texts["en"])

    def look_for_copies(self, jobs: Jobs, done: Callable[[list[str]], object]) -> None:
        """Give `done` what is not clean yet, after another try to clean it; empty if all is."""
        if self.anonymity is not Anonymity.ANONYMOUS:
            done([])
            return

        def work(_progress: Progress) -> list[UncleanCopy]:
            return clean_copies(self._context)

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            done([sentence_for(error)])

        jobs.run(work, done=lambda found: done(copy_lines(found)), failed=failed)

    @property
    def consent(self) -> LocalText:
        """The text that is shown before a ballot."""
        return self._prepare.workshop.consent

    def set_consent(self, language: Language, text: str) -> None:
        """Keep the consent text in one language."""
        words = limited(clean_text(text), TEXT_LIMIT)
        prepare = self._prepare
        whole = prepare.workshop.consent.with_language(language, words)
        prepare.edit_by(lambda: set_consent(self._context, prepare.workshop_id, whole))

    def insert_suggestion(self) -> None:
        """Put our text in place of what is empty; what is written stays."""
        prepare, suggested = self._prepare, suggested_consent(self.anonymity)
        whole = LocalText(self.consent.ko or suggested.ko, self.consent.en or suggested.en)
        prepare.edit_by(lambda: set_consent(self._context, prepare.workshop_id, whole))

    @property
    def has_pin(self) -> bool:
        """Tell whether leaving a ballot takes a PIN."""
        return has_pin(self._context)

    def set_pin(
        self,
        jobs: Jobs,
        hasher: PasswordHasher,
        pin: str,
        present: str,
        done: Callable[[], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Set the PIN, or remove it with an empty one, away from the window's thread.

        Where one is set, `present` must be it: PinWrongError goes to `failed`.
        """
        # Events are told on the window's thread only, so the job has a bus nobody listens to.
        quiet = replace(self._context, events=EventBus())

        def work(_progress: Progress) -> None:
            set_pin(quiet, hasher, pin, present)

        def finish(_result: None) -> None:
            self._context.events.publish(SettingsChanged())
            done()

        jobs.run(work, done=finish, failed=failed)


def pin_problem(pin: str, again: str) -> str:
    """Return why a PIN cannot be used, or nothing."""
    if not SHORTEST_PIN <= len(pin) <= LONGEST_PIN:
        return translate("Promise", "Use {low} to {high} characters.").format(
            low=SHORTEST_PIN, high=LONGEST_PIN
        )
    return "" if pin == again else translate("Promise", "The two entries differ. Type both again.")


def level_name(level: Anonymity) -> str:
    """Return a level in a word or two."""
    return {
        Anonymity.NAMED: translate("Promise", "Named"),
        Anonymity.CODE: translate("Promise", "By code"),
        Anonymity.ANONYMOUS: translate("Promise", "Anonymous"),
    }[level]


def level_sentence(level: Anonymity) -> str:
    """Return honestly who can see what at a level."""
    return {
        Anonymity.NAMED: translate(
            "Promise",
            "Names are kept with ratings and comments. The facilitator sees who said what; "
            "files can show it.",
        ),
        Anonymity.CODE: translate(
            "Promise",
            "Ratings and comments carry a code such as K7QM. Only the facilitator holds the "
            "list that tells whose code it is; it is kept in this file.",
        ),
        Anonymity.ANONYMOUS: translate(
            "Promise",
            "No names are kept at all, and nothing in the file ties a person to a ballot. "
            "What people write in comments may still give them away.",
        ),
    }[level]


def strengthening_question(wanted: Anonymity) -> str:
    """Return what a change that cannot be taken back means, as a question."""
    if wanted is Anonymity.ANONYMOUS:
        return translate(
            "Promise",
            "Make it anonymous for good? All names and affiliations are deleted, codes are drawn "
            "anew, and backups that still tie people to ballots are removed. Nobody can undo this.",
        )
    return translate(
        "Promise",
        "Show codes instead of names from now on? As a round has been opened, this cannot be "
        "weakened again.",
    )


def suggested_consent(level: Anonymity) -> LocalText:
    """Return a consent text that says purpose, items, use, storage and the right to refuse."""
    texts: dict[str, str] = {}
    for language in ("ko", "en"):
        with speaking(language):
            texts[language] = "\n".join((_opening(), _use(level), _keeping(), _refusing()))
    return LocalText(texts["ko"], texts["en"])


def _opening() -> str:
    return translate(
        "Promise",
        "In this workshop you rate and comment on recommendations. Purpose: to find out where "
        "the groups of stakeholders agree and where they differ.",
    )


def _use(level: Anonymity) -> str:
    return {
        Anonymity.NAMED: translate(
            "Promise",
            "Kept: your name, affiliation, group, ratings and comments. The facilitator can see "
            "who gave which answer; results are shown by group.",
        ),
        Anonymity.CODE: translate(
            "Promise",
            "Kept: your name and affiliation, your group, and under a code your ratings and "
            "comments. Only the facilitator can tell whose code it is; results are shown by group.",
        ),
        Anonymity.ANONYMOUS: translate(
            "Promise",
            "Kept: your group, ratings and comments, without your name. Nobody can tell which "
            "ballot is yours, so please write nothing in comments that identifies you.",
        ),
    }[level]


def _keeping() -> str:
    return translate(
        "Promise",
        "The answers stay on the organiser's computer, are used for this purpose only, and are "
        "deleted when it is fulfilled. Retention period: [please fill in]",
    )


def _refusing() -> str:
    return translate(
        "Promise",
        "Taking part is voluntary. You may leave any answer out, choose “don't know”, or stop at "
        "any time, without disadvantage.",
    )
