"""The one style sheet, generated from the tokens; sizes are pixels at 100 % times the scale."""

from collections.abc import Callable
from pathlib import Path

from workshop_app.charts.tokens import Tokens, Tone

Px = Callable[[float], int]
CELL_INDENT = 3  # what Qt adds before a cell's text, but not before a heading's

TONES: tuple[Tone, ...] = ("neutral", "info", "good", "warn", "bad")


def style_sheet(tokens: Tokens, px: Px, pictures: Path) -> str:
    """Return the style sheet of the whole program; `pictures` holds the theme's small arrows."""
    parts = (
        _surfaces(tokens, px),
        _texts(tokens, px),
        _buttons(tokens, px),
        _tones(tokens, px),
        _fields(tokens, px, pictures),
        _choices(tokens, px, pictures),
        _lists(tokens, px),
        _frames(tokens, px),
    )
    return "\n".join(parts)


def _surfaces(t: Tokens, px: Px) -> str:
    return f"""
QWidget {{ color: {t.ink}; }}
QMainWindow, QDialog, QWidget[kind="ground"] {{ background: {t.ground}; }}
QWidget[kind="bar"] {{ background: {t.card}; border: 0; border-bottom: 1px solid {t.line}; }}
QWidget[kind="footer"] {{ background: {t.card}; border: 0; border-top: 1px solid {t.line}; }}
QFrame[kind="card"] {{ background: {t.card}; border: 1px solid {t.line};
  border-radius: {px(8)}px; }}
QFrame[kind="card"][tappable="true"]:hover {{ border-color: {t.edge}; }}
QFrame[kind="panel"] {{ background: {t.ground}; border: 1px solid {t.line};
  border-radius: {px(8)}px; }}
QFrame[kind="divider"] {{ background: {t.line}; border: 0; }}
QToolTip {{ background: {t.ink}; color: {t.card}; border: 1px solid {t.ink};
  padding: {px(4)}px {px(6)}px; }}
"""


def _texts(t: Tokens, px: Px) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[kind="display"] {{ font-size: {px(32)}px; font-weight: 700; }}
QLabel[kind="question"] {{ font-size: {px(26)}px; font-weight: 700; }}
QLabel[kind="title"] {{ font-size: {px(22)}px; font-weight: 700; }}
QLabel[kind="heading"] {{ font-size: {px(18)}px; font-weight: 700; }}
QLabel[kind="subheading"] {{ font-size: {px(15)}px; font-weight: 700; }}
QLabel[kind="strong"] {{ font-weight: 700; }}
QLabel[kind="large"] {{ font-size: {px(18)}px; }}
QLabel[kind="muted"] {{ color: {t.muted}; }}
QLabel[kind="error"] {{ color: {t.bad.text}; }}
QLabel[kind="saved"] {{ color: {t.good.text}; }}
QLabel[kind="key"] {{ background: {t.sunken}; border: 1px solid {t.line};
  border-radius: {px(4)}px; padding: {px(2)}px {px(6)}px; font-weight: 600; }}
"""


def _buttons(t: Tokens, px: Px) -> str:
    pad = f"padding: {px(8)}px {px(15)}px;"
    focus_pad = f"padding: {px(8) - 1}px {px(15) - 1}px;"
    return f"""
QPushButton {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.edge};
  border-radius: {px(6)}px; {pad} }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.sunken}; }}
QPushButton:checked {{ background: {t.selected}; border-color: {t.accent}; color: {t.link}; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.sunken}; border-color: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; {focus_pad} }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent};
  border: 1px solid {t.accent}; font-weight: 700; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover};
  border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accent_press}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.ink}; {focus_pad} }}
QPushButton[kind="primary"]:disabled {{ background: {t.sunken}; color: {t.muted};
  border-color: {t.line}; }}
QPushButton[kind="danger"] {{ color: {t.bad.text}; border-color: {t.bad.text}; }}
QPushButton[kind="danger"]:hover {{ background: {t.bad.soft}; }}
QPushButton[kind="danger"]:pressed {{ background: {t.danger}; color: {t.on_danger}; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {t.focus}; {focus_pad} }}
QPushButton[kind="danger"]:disabled {{ color: {t.muted}; border-color: {t.line}; }}
QPushButton[kind="link"] {{ background: transparent; color: {t.link};
  border: 1px solid transparent; border-radius: {px(4)}px; padding: {px(3)}px {px(5)}px; }}
QPushButton[kind="link"]:hover {{ background: {t.hover}; }}
QPushButton[kind="link"]:pressed {{ background: {t.sunken}; }}
QPushButton[kind="link"]:disabled {{ color: {t.muted}; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {t.focus};
  padding: {px(3) - 1}px {px(5) - 1}px; }}
QPushButton[kind="icon"] {{ background: transparent; border: 1px solid transparent;
  padding: {px(6)}px; }}
QPushButton[kind="icon"]:hover {{ background: {t.hover}; }}
QPushButton[kind="icon"]:pressed, QPushButton[kind="icon"]:checked {{ background: {t.sunken}; }}
QPushButton[kind="icon"]:focus {{ border: 2px solid {t.focus}; padding: {px(6) - 1}px; }}
QPushButton[kind="segment"] {{ padding: {px(6)}px {px(12)}px; }}
QPushButton[kind="segment"]:checked {{ background: {t.selected}; border-color: {t.accent};
  color: {t.link}; font-weight: 700; }}
QPushButton[kind="segment"]:focus {{ border: 2px solid {t.focus};
  padding: {px(6) - 1}px {px(12) - 1}px; }}
QPushButton[large="true"] {{ font-size: {px(17)}px; padding: {px(10)}px {px(18)}px; }}
QPushButton[large="true"]:focus {{ padding: {px(10) - 1}px {px(18) - 1}px; }}
QPushButton::menu-indicator {{ width: 0; }}
"""


def _tones(t: Tokens, px: Px) -> str:
    rules: list[str] = []
    for tone in TONES:
        colours = t.tone(tone)
        rules.append(f"""
QLabel[kind="chip"][tone="{tone}"] {{ color: {colours.text}; background: {colours.soft};
  border-radius: {px(10)}px; padding: {px(2)}px {px(10)}px; font-weight: 600; }}
QFrame[kind="message"][tone="{tone}"] {{ background: {colours.soft};
  border: 1px solid {colours.text}; border-radius: {px(8)}px; }}
QFrame[kind="message"][tone="{tone}"] QLabel {{ color: {colours.text}; }}
QFrame[kind="note"][tone="{tone}"] {{ background: {colours.soft}; border: 0;
  border-radius: {px(6)}px; }}
QFrame[kind="note"][tone="{tone}"] QLabel {{ color: {colours.text}; }}
QLabel[tone="{tone}"][kind="body"] {{ color: {colours.text}; }}
""")
    return "".join(rules)


def _fields(t: Tokens, px: Px, pictures: Path) -> str:
    boxes = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox", "QComboBox")
    plain = ", ".join(boxes)
    focused = ", ".join(f"{box}:focus" for box in boxes)
    wrong = ", ".join(f'{box}[wrong="true"]' for box in boxes)
    disabled = ", ".join(f"{box}:disabled" for box in boxes)
    down, up = ((pictures / name).as_posix() for name in ("down.svg", "up.svg"))
    return f"""
{plain} {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.edge};
  border-radius: {px(6)}px; padding: {px(6)}px {px(9)}px; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; placeholder-text-color: {t.muted}; }}
QPlainTextEdit, QTextEdit {{ padding: {px(4)}px {px(5)}px; }}
{wrong} {{ border-color: {t.bad.text}; }}
{focused} {{ border: 2px solid {t.focus}; padding: {px(6) - 1}px {px(9) - 1}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: {px(4) - 1}px {px(5) - 1}px; }}
{disabled} {{ background: {t.sunken}; color: {t.muted}; border-color: {t.line}; }}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"],
QAbstractSpinBox[readOnly="true"] {{ background: {t.ground}; border-color: {t.line}; }}
QLineEdit[readOnly="true"]:focus, QPlainTextEdit[readOnly="true"]:focus,
QAbstractSpinBox[readOnly="true"]:focus {{ border-color: {t.focus}; }}
QComboBox {{ padding-right: {px(30)}px; }}
QComboBox:focus {{ padding-right: {px(30) - 1}px; }}
QComboBox[kind="role"], QComboBox[kind="role"]:focus {{
  padding: {px(4)}px {px(2)}px {px(4)}px {px(8)}px; }}
QComboBox:hover {{ background: {t.hover}; }}
QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: {px(14)}px; height: {px(14)}px; }}
QComboBox QAbstractItemView {{ background: {t.card}; border: 1px solid {t.edge};
  selection-background-color: {t.selected}; selection-color: {t.ink}; outline: 0; }}
QAbstractSpinBox, QDateEdit {{ padding-right: {px(26)}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: {px(24)}px;
  background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: {px(12)}px; height: {px(12)}px; }}
QAbstractSpinBox::down-arrow, QDateEdit::down-arrow {{ image: url("{down}");
  width: {px(12)}px; height: {px(12)}px; }}
QDateEdit::drop-down {{ border: 0; width: {px(28)}px; }}
"""


def _choices(t: Tokens, px: Px, pictures: Path) -> str:
    check = (pictures / "check.svg").as_posix()
    size = px(18)
    return f"""
QCheckBox, QRadioButton {{ spacing: {px(8)}px; padding: {px(3)}px;
  border: 2px solid transparent; border-radius: {px(4)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.muted}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: {size - 2}px; height: {size - 2}px;
  border: 1px solid {t.edge}; background: {t.card}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: {px(4)}px; }}
QRadioButton::indicator {{ border-radius: {size // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QAbstractItemView::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: url("{check}"); }}
QCheckBox::indicator:indeterminate {{ background: {t.sunken}; border-color: {t.accent}; }}
QRadioButton::indicator:checked {{ border-color: {t.accent};
  background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 {t.on_accent}, stop: 0.40 {t.on_accent}, stop: 0.48 {t.accent}, stop: 1 {t.accent}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.sunken};
  border-color: {t.line}; }}
QProgressBar {{ background: {t.sunken}; border: 0; border-radius: {px(4)}px;
  min-height: {px(8)}px; max-height: {px(8)}px; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {px(4)}px; }}
QSlider::groove:horizontal {{ background: {t.sunken}; height: {px(6)}px;
  border-radius: {px(3)}px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: {px(3)}px; }}
QSlider::handle:horizontal {{ background: {t.card}; border: 2px solid {t.accent};
  width: {px(14)}px; margin: -{px(6)}px 0; border-radius: {px(9)}px; }}
QSlider::handle:horizontal:focus {{ border-color: {t.focus}; background: {t.accent}; }}
"""


def _lists(t: Tokens, px: Px) -> str:
    return f"""
QAbstractItemView {{ background: {t.card}; alternate-background-color: {t.ground};
  border: 1px solid {t.line}; border-radius: {px(8)}px; outline: 0;
  selection-background-color: {t.selected}; selection-color: {t.ink};
  gridline-color: {t.line}; }}
QTableView[kind="inside"] {{ border-color: {t.card}; border-radius: 0; }}
QAbstractItemView:focus, QTableView[kind="inside"]:focus {{ border-color: {t.focus}; }}
QListView::item, QTreeView::item, QTableView::item {{ padding: {px(6)}px {px(8)}px; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
  background: {t.selected}; color: {t.ink}; }}
QListView::item:hover, QTreeView::item:hover {{ background: {t.hover}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; border: 0;
  padding: {px(6)}px {px(8) + CELL_INDENT}px; font-weight: 600; }}
QHeaderView::section:horizontal {{ border-bottom: 1px solid {t.line}; }}
QHeaderView::section:vertical {{ border-right: 1px solid {t.line};
  border-bottom: 1px solid {t.line}; padding: {px(2)}px {px(8)}px; }}
QTableCornerButton::section {{ background: transparent; border: 0;
  border-right: 1px solid {t.line}; border-bottom: 1px solid {t.line}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: {px(8)}px {px(14)}px;
  border: 2px solid transparent; border-bottom: {px(3)}px solid transparent; }}
QTabBar::tab:hover {{ color: {t.ink}; background: {t.hover}; }}
QTabBar::tab:selected {{ color: {t.link}; border-bottom-color: {t.accent}; font-weight: 700; }}
QTabBar::tab:focus {{ border: 2px solid {t.focus}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
QMenu {{ background: {t.card}; border: 1px solid {t.edge}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(6)}px {px(24)}px {px(6)}px {px(12)}px; border-radius: {px(4)}px; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)}px {px(8)}px; }}
QListView[kind="cards"], QListView[kind="cards"]:focus {{ background: transparent; border: 0; }}
"""


def _frames(t: Tokens, px: Px) -> str:
    return f"""
QScrollArea {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget[kind="page"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; border: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {px(4)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: {px(12)}px; }}
QSplitter::handle:vertical {{ height: {px(12)}px; }}
QGroupBox {{ border: 1px solid {t.line}; border-radius: {px(8)}px; margin-top: {px(10)}px;
  padding: {px(12)}px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: {px(12)}px; color: {t.muted}; }}
"""
