"""Small widgets that every screen is made of, all styled by the one style sheet."""

from workshop_app.ui.kit.buttons import (
    Button,
    DangerButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    Segment,
    tip_with_keys,
)
from workshop_app.ui.kit.chips import (
    Chip,
    GroupMark,
    TurnoutBar,
    chip_size,
    mark_pixmap,
    paint_chip,
    paint_group,
    paint_turnout,
)
from workshop_app.ui.kit.choices import LanguageSwitch, NumberField, Segments, Select
from workshop_app.ui.kit.chosen import show_checked
from workshop_app.ui.kit.flow import FlowRow
from workshop_app.ui.kit.icons import icon, icon_pixmap, paint_icon
from workshop_app.ui.kit.item_layout import ItemLayout
from workshop_app.ui.kit.labels import Body, Heading, Muted, TextLabel
from workshop_app.ui.kit.line_field import LineEdit, LineField, flush_fields
from workshop_app.ui.kit.messages import Message, MessageAction, MessageBar
from workshop_app.ui.kit.restyle import set_style_property
from workshop_app.ui.kit.rows import Index, RowDelegate, paint_row_ground
from workshop_app.ui.kit.search_field import SearchField
from workshop_app.ui.kit.shortcut_sheet import Shortcut, ShortcutSheet
from workshop_app.ui.kit.spoken import announce, set_role, texts_in
from workshop_app.ui.kit.states import EmptyState, ProgressPanel, SavedLine, row_of
from workshop_app.ui.kit.stepper import Step, Stepper
from workshop_app.ui.kit.surfaces import Bar, Card, Divider, Note, ScrollPage
from workshop_app.ui.kit.text_box import TextBox

__all__ = [
    "Bar",
    "Body",
    "Button",
    "Card",
    "Chip",
    "DangerButton",
    "Divider",
    "EmptyState",
    "FlowRow",
    "GroupMark",
    "Heading",
    "IconButton",
    "Index",
    "ItemLayout",
    "LanguageSwitch",
    "LineEdit",
    "LineField",
    "LinkButton",
    "Message",
    "MessageAction",
    "MessageBar",
    "Muted",
    "Note",
    "NumberField",
    "PrimaryButton",
    "ProgressPanel",
    "RowDelegate",
    "SavedLine",
    "ScrollPage",
    "SearchField",
    "Segment",
    "Segments",
    "Select",
    "Shortcut",
    "ShortcutSheet",
    "Step",
    "Stepper",
    "TextBox",
    "TextLabel",
    "TurnoutBar",
    "announce",
    "chip_size",
    "flush_fields",
    "icon",
    "icon_pixmap",
    "mark_pixmap",
    "paint_chip",
    "paint_group",
    "paint_icon",
    "paint_row_ground",
    "paint_turnout",
    "row_of",
    "set_role",
    "set_style_property",
    "show_checked",
    "texts_in",
    "tip_with_keys",
]
