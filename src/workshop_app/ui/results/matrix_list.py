"""What the codes in the matrix stand for, field by field, beside it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.findings.pictures import MatrixItem, MatrixModel
from workshop_app.ui.kit import Body, Card, Heading

FIELDS = 5  # the best one apart from what a group rates low
INSET = "\u2003\u2003"  # two wide spaces


class MatrixList(QWidget):
    """A card a field that is not empty, with code and title of each recommendation in it.

    Under a title stands what is told of groups that have no mark of their own in the plane.
    """

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
        listed = model.listed() if model else (("", ()),) * FIELDS
        for place, (name, items) in enumerate(listed):
            self._heads[place].setText(name)
            self._texts[place].setText("\n".join(line for one in items for line in _lines(one)))
            self._cards[place].setVisible(bool(items))


def _lines(item: MatrixItem) -> tuple[str, ...]:
    """Return code and title, and set in under them who rates it low, and words a criterion."""
    under = (f"{INSET}{words}" for words in (*item.opposition, *item.words))
    return (f"{item.code}  {item.title}", *under)
