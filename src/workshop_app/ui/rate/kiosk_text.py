"""The left side of the ballot: the recommendation in large type, and how far one is."""

from workshop_app.ui.kit import Body, Divider, Heading, Muted, ScrollPage, set_style_property
from workshop_app.ui.rate.kiosk_review import given_text
from workshop_app.ui.rate.progress_dots import ProgressDots
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import Item
from workshop_app.wording.language import local, translate

LONG_TITLE = 60
VERY_LONG_TITLE = 140
ABOVE = 16  # so that it begins level with the first question beside it


class TextPage(ScrollPage):
    """Number, title, text, the person's own rating of the last round, and the dots."""

    def __init__(self) -> None:
        super().__init__(margin=0, gap=14)
        self.body.setContentsMargins(0, ABOVE, 0, 0)
        self._count = Muted()
        self._title = Heading(level="title")
        self._text = Body(large=True)
        self._line = Divider()
        self._before = Muted()
        self.dots = ProgressDots()
        for widget in (self._count, self._title, self._text, self._line, self._before):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.addWidget(self.dots)

    def show_item(self, model: BallotModel, item: Item) -> None:
        """Show a recommendation of the ballot, in the current language."""
        count = translate("Ballot", "Recommendation {number} of {total} · {code}")
        code = item.recommendation.code
        self._count.setText(count.format(number=item.index + 1, total=model.count, code=code))
        title = local(item.recommendation.title)
        kind = "title" if len(title) <= LONG_TITLE else "heading"
        set_style_property(
            self._title, "kind", kind if len(title) <= VERY_LONG_TITLE else "subheading"
        )
        self._title.setText(title)
        text = local(item.recommendation.text)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        before = _own_before(item)
        self._line.setVisible(bool(before))
        self._before.setVisible(bool(before))
        self._before.setText(before)


def _own_before(item: Item) -> str:
    parts = [
        f"{local(one.criterion.name)} {given_text(one.before)}"
        for one in item.questions
        if one.before is not None
    ]
    if not parts:
        return ""
    text = translate("Ballot", "Your own rating in the last round: {ratings}")
    return text.format(ratings=" · ".join(parts))
