"""Criteria and scale: what is rated, the question, the points and their labels."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import Language
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    DangerButton,
    Heading,
    LinkButton,
    Muted,
    Segments,
    row_of,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.prepare.bilingual import Bilingual
from workshop_app.ui.prepare.own_scale import OwnScale
from workshop_app.ui.prepare.scale_preview import ScalePreview
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.viewmodels.prepare.criteria import (
    CriteriaModel,
    boxes_sentence,
    preset_of,
    scale_name,
)
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.wording.language import local, translate


class CriterionCard(Card):
    """One criterion with its scale."""

    removed = Signal(str)
    scale_chosen = Signal(str, str)
    own_scale_chosen = Signal(str, int, int)

    def __init__(self, model: CriteriaModel, criterion_id: str) -> None:
        super().__init__(padding=20, gap=14)
        self._model = model
        self._id = criterion_id
        self._title = Heading()
        self._name = Bilingual(self._keep_name)
        self._question = Bilingual(self._keep_question)
        self._scale_label = Body(strong=True)
        self._scale = Segments("")
        self.own = OwnScale()
        self._preview = ScalePreview()
        self._boxes = Muted()
        self._labels_link = LinkButton("")
        self._labels = QWidget()
        self._label_fields: dict[int, Bilingual] = {}
        self._label_column = QVBoxLayout(self._labels)
        self._label_column.setContentsMargins(0, 0, 0, 0)
        self._labels.hide()
        self._remove = DangerButton("", icon_name="delete")
        self._lay_out()
        self._scale.chosen.connect(self._on_scale_chosen)
        self.own.chosen.connect(self._on_own_chosen)
        self._labels_link.clicked.connect(self._on_labels_link_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def focus_name(self) -> None:
        """Put the cursor into the name."""
        next(iter(self._name.fields.values())).setFocus()

    def display(self, criterion: Criterion, *, read_only: bool, removable: bool) -> None:
        """Show the criterion as it is kept."""
        self._title.setText(local(criterion.name))
        self._name.set_label(translate("Criteria", "Name"), of=local(criterion.name))
        question = translate("Criteria", "Question on the ballot")
        self._question.set_label(question, of=local(criterion.name))
        self._name.display(criterion.id, criterion.name)
        self._question.display(criterion.id, criterion.question)
        self._scale_label.setText(translate("Criteria", "Scale"))
        said = translate("Criteria", "Scale of {criterion}")
        self._scale.setAccessibleName(said.format(criterion=local(criterion.name)))
        choices = [(kind.value, scale_name(kind)) for kind in ScaleKind]
        self._scale.set_choices(choices, preset_of(criterion.scale) or "")
        self.own.show_scale(criterion.scale, local(criterion.name))
        for widget in (self._scale, self.own):
            widget.setEnabled(not read_only and not self._model.is_locked)
        self._preview.set_scale(criterion.scale)
        self._boxes.setText(boxes_sentence(criterion.scale))
        self._show_labels(criterion, read_only=read_only)
        for field in (self._name, self._question):
            field.set_read_only(read_only)
        text = translate("Criteria", "Remove")
        name = translate("Criteria", "Remove {criterion}").format(criterion=local(criterion.name))
        self._remove.set_text(text, name=name)
        self._remove.setEnabled(removable)

    def _lay_out(self) -> None:
        for widget in (
            self._title,
            self._name,
            self._question,
            self._scale_label,
            self._scale,
            self.own,
            self._preview,
            self._boxes,
        ):
            self.body.addWidget(widget)
        self.body.addWidget(row_of(self._labels_link, self._remove))
        self.body.addWidget(self._labels)

    def _show_labels(self, criterion: Criterion, *, read_only: bool) -> None:
        shown = self._labels.isVisibleTo(self)
        text = (
            translate("Criteria", "Hide the labels")
            if shown
            else translate("Criteria", "Edit the labels")
        )
        self._labels_link.set_text(text, name=f"{local(criterion.name)}: {text}")
        points = criterion.scale.points
        if not shown:
            return
        values = [one.value for one in points]
        if list(self._label_fields) != values:
            empty_layout(self._label_column)
            self._label_fields = {
                value: Bilingual(partial(self._keep_label, value)) for value in values
            }
            for field in self._label_fields.values():
                self._label_column.addWidget(field)
        for point, field in zip(points, self._label_fields.values(), strict=True):
            said = translate("Criteria", "Label of {n}").format(n=point.value)
            field.set_label(said, of=local(criterion.name))
            field.display(f"{criterion.id}/{len(points)}/{point.value}", point.label)
            field.set_read_only(read_only)

    def _keep_name(self, target: str, language: Language, text: str) -> None:
        self._model.set_words(target, "name", language, text)

    def _keep_question(self, target: str, language: Language, text: str) -> None:
        self._model.set_words(target, "question", language, text)

    def _keep_label(self, value: int, _target: str, language: Language, text: str) -> None:
        self._model.set_label(self._id, value, language, text)

    def _on_scale_chosen(self, kind: str) -> None:
        self.scale_chosen.emit(self._id, kind)

    def _on_own_chosen(self, low: int, points: int) -> None:
        self.own_scale_chosen.emit(self._id, low, points)

    def _on_labels_link_clicked(self) -> None:
        self._labels.setVisible(not self._labels.isVisibleTo(self))
        criterion = next(one for one in self._model.criteria if one.id == self._id)
        self._show_labels(criterion, read_only=self._model.is_read_only)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._id)


class CriteriaSection(SectionPage):
    """All criteria, and more of them."""

    SECTION = Section.CRITERIA

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(desk, prepare)
        self.model = CriteriaModel(prepare)
        self.cards: dict[str, CriterionCard] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._add_own = Button("", icon_name="add")
        self._defaults = {key: Button("", icon_name="add") for key in ("importance", "feasibility")}
        self.body.addLayout(self._column)
        self.body.addWidget(row_of(*self._defaults.values(), self._add_own))
        self.body.addStretch(1)
        self._add_own.clicked.connect(self._on_add_own_clicked)
        for key, button in self._defaults.items():
            button.clicked.connect(partial(self._on_default_clicked, key))

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        if self.cards:
            next(iter(self.cards.values())).focus_name()
        else:
            self._add_own.setFocus()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        return translate(
            "Criteria",
            "Every recommendation is rated by each criterion. Two give the priority matrix; one "
            "alone is possible.",
        )

    def lock_reason(self) -> str:
        """Say since when only the words may change."""
        if not self.prepare.is_locked:
            return ""
        return translate(
            "Criteria",
            "A round has been opened: criteria and points are fixed, so that rounds can be "
            "compared. Words and labels may still be corrected.",
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._add_own.set_text(translate("Criteria", "Add your own criterion"))
        super().retranslate()

    def refresh(self) -> None:
        """Show what is kept."""
        super().refresh()
        criteria = self.model.criteria
        if list(self.cards) != [one.id for one in criteria]:
            self._rebuild()
        read_only = self.prepare.is_read_only
        removable = not read_only and not self.model.is_locked
        for criterion in criteria:
            card = self.cards[criterion.id]
            card.display(criterion, read_only=read_only, removable=removable)
        addable = {one.key: one for one in self.model.addable_defaults()}
        for key, button in self._defaults.items():
            button.setVisible(key in addable and self.model.can_add)
            if key in addable:
                said = translate("Criteria", "Add {criterion}")
                button.set_text(said.format(criterion=local(addable[key].name)))
        self._add_own.setEnabled(self.model.can_add)

    def _rebuild(self) -> None:
        kept = [one.id for one in self.model.criteria]
        for criterion_id in [one for one in self.cards if one not in kept]:
            card = self.cards.pop(criterion_id)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        cards: dict[str, CriterionCard] = {}
        for at, criterion_id in enumerate(kept):
            card = self.cards.get(criterion_id) or self._make_card(criterion_id)
            cards[criterion_id] = card
            self._column.removeWidget(card)
            self._column.insertWidget(at, card)
        self.cards = cards

    def _make_card(self, criterion_id: str) -> CriterionCard:
        card = CriterionCard(self.model, criterion_id)
        card.removed.connect(self._on_card_removed)
        card.scale_chosen.connect(self._on_card_scale_chosen)
        card.own_scale_chosen.connect(self._on_card_own_scale_chosen)
        card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return card

    def _on_add_own_clicked(self) -> None:
        made: list[str] = []
        if self.desk.attempt(lambda: made.append(self.model.add_own())):
            self.refresh()
            self.cards[made[0]].focus_name()

    def _on_default_clicked(self, key: str) -> None:
        self.desk.attempt(lambda: self.model.add_default(key))

    def _on_card_scale_chosen(self, criterion_id: str, kind: str) -> None:
        self.desk.attempt(lambda: self.model.set_scale(criterion_id, ScaleKind(kind)))
        self.refresh()

    def _on_card_own_scale_chosen(self, criterion_id: str, low: int, points: int) -> None:
        self.desk.attempt(lambda: self.model.set_own_scale(criterion_id, low, points))
        self.refresh()

    def _on_card_removed(self, criterion_id: str) -> None:
        name = next(local(one.name) for one in self.model.criteria if one.id == criterion_id)

        def act() -> None:
            put_back = self.model.remove(criterion_id)
            self.desk.messages.succeed(
                translate("Criteria", "“{name}” is removed.").format(name=name),
                translate("Words", "Undo"),
                lambda: self.desk.attempt(put_back),
            )

        self.desk.attempt(act)
