"""What the codes in the matrix stand for, field by field, beside it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.findings.pictures import MatrixModel
from workshop_app.ui.kit import Body, Card, Heading

FIELDS = 4


class MatrixList(QWidget):
    """A card a field that is not empty, with code and title of each recommendation in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._cards = [Card(padding=12, gap=4) for _ in range(FIELDS)]
        self._heads = [Heading(level="subheading") for _ in range(FIELDS)]
        self._texts = [Body() for _ in range(FIELDS)]
        for card, head, text in zip(self._cards, self._heads, self._texts, strict=True):
            card.body.addWidget(head)
            card.body.addWidget(text)
            column.addWidget(card)
        column.addStretch(1)

    def show_fields(self, model: MatrixModel | None) -> None:
        """List the fields of a matrix; nothing without one."""
        fields = model.fields() if model else ((),) * FIELDS
        names = model.quadrants if model else ("",) * FIELDS
        for place, items in enumerate(fields):
            self._heads[place].setText(names[place])
            self._texts[place].setText("\n".join(f"{one.code}  {one.title}" for one in items))
            self._cards[place].setVisible(bool(items))
