"""Every sentence about a table that is about to be taken: what is asked, told and left out.

Problems come with codes (`Expected`, `Why`); whoever adds a code adds its sentence here.
"""

import re
from collections.abc import Callable, Mapping

from workshop_app.wording.language import translate

# Rows, such as “3-5, 9 … (15)”; a sheet may be called 1차.
_ROWS = re.compile(r"[\d\s,;()…-]+")
_UNNAMED = re.compile(r"column (\d{1,4})")

_EXPECTED: Mapping[str, Callable[[], str]] = {
    "a table": lambda: translate("Tables", "There is no row to take."),
    "a column of names": lambda: translate(
        "Tables", "No column was recognised as the names. Say which one it is: {options}."
    ),
    "one sheet": lambda: translate(
        "Tables", "Several sheets hold such a list: {found}. Say which one is meant."
    ),
    "a stored value": lambda: translate(
        "Tables", "Formulas without a stored value. Open the file in Excel once and save it."
    ),
    "no cell beyond the last header": lambda: translate(
        "Tables",
        "The row says more than there are columns: “{found}”. Mend it, or leave the row out.",
    ),
    "a group": lambda: translate(
        "Tables", "These people have no group. Say which one they are in: {options}."
    ),
    "a group of this workshop": lambda: translate(
        "Tables", "“{found}” is not a group of this workshop. Is it {options}, or a new group?"
    ),
    "one group a person": lambda: translate(
        "Tables", "The person of {options} is here in another group too: {found}. Say which."
    ),
    "a code of their own": lambda: translate(
        "Tables", "The code {found} is somebody else's already."
    ),
    "a shorter text": lambda: translate("Tables", "This is too long: “{found}”."),
    "a title of its own": lambda: translate("Tables", "“{found}” is there already. Both are kept."),
    "a free code": lambda: translate(
        "Tables", "The code {found} is taken already; the next free one is given."
    ),
    "a text within the limit": lambda: translate(
        "Tables", "The text has {found} characters; 10,000 are allowed. Shorten it or leave it out."
    ),
    "yes or no": lambda: translate(
        "Tables", "Does this person only look on? “{found}” is neither yes nor no."
    ),
    "a name": lambda: translate("Tables", "The name is missing. Left out ({found})."),
    "each person once": lambda: translate("Tables", "{found} is in {options} already. Taken once."),
    "a person who is not there yet": lambda: translate(
        "Tables", "{found} is in this workshop already. Left out."
    ),
    "another person": lambda: translate(
        "Tables", "{found} has the name of {options}, from elsewhere. Both are taken."
    ),
    "who comes": lambda: translate(
        "Tables", "Whether they come, it says “{found}”. Leave these rows out, or keep them?"
    ),
    "looks on": lambda: translate("Tables", "Observers, who do not rate: {found}."),
    "one person a row": lambda: translate(
        "Tables", "Several people in one cell: {found}. Give each a row, or keep it as one name."
    ),
    "more than one cell": lambda: translate(
        "Tables", "Taken for a heading: “{found}”. If it is a person, say the group; else drop it."
    ),
    "a row that is shown": lambda: translate(
        "Tables", "These rows are hidden in the sheet. They are taken like all others."
    ),
    "filled down": lambda: translate(
        "Tables", "The group is given above: filled down, as in merged cells."
    ),
    "ratings or not": lambda: translate(
        "Tables",
        "“{found}” holds numbers as the ratings do, but its heading names no recommendation as "
        "theirs do. Is it a recommendation, or is it left out?",
    ),
    "rounds or one sheet": lambda: translate(
        "Tables",
        "Several sheets hold ratings: {found}. Are they rounds, and in which order, or is one meant?",
    ),
    "answer: off scale": lambda: translate("Tables", "“{found}” is not on the scale."),
    "answer: missing code": lambda: translate(
        "Tables", "“{found}” is not on the scale. Does it mean no answer, or an abstention?"
    ),
    "answer: not whole": lambda: translate("Tables", "“{found}” is not a whole number."),
    "answer: contradicts": lambda: translate(
        "Tables", "Number and words differ: “{found}”. Which point of the scale is it?"
    ),
    "answer: unknown": lambda: translate(
        "Tables", "“{found}”: which point of the scale is it, or is it no answer?"
    ),
    "who rated what": lambda: translate(
        "Tables", "Here the participant or the recommendation is missing."
    ),
    "two groups": lambda: translate("Tables", "A person in two groups: {found}."),
    "same group or not": lambda: translate("Tables", "Is it the same group as “{found}”, or not?"),
    "one answer": lambda: translate(
        "Tables",
        "Answered more than once, and no times say which answer is the later: {found}. Does the "
        "lower row count, or the upper one?",
    ),
    "one name": lambda: translate("Tables", "Also written {found}: taken for one name."),
    "words are points": lambda: translate("Tables", "Words read as points: {found}."),
    "order of rounds": lambda: translate("Tables", "Rounds, the oldest first: {found}."),
    "a column of participants": lambda: translate(
        "Tables", "No column says who rated: each row is a person of its own."
    ),
    "people or recommendations": lambda: translate(
        "Tables",
        "Is each row a person or a recommendation ({found} …)? Take this column as "
        "the participant or as the recommendation.",
    ),
    "columns are people": lambda: translate(
        "Tables",
        "Are these people, each with a column: {found}? Take the columns as ratings if they are; "
        "counts and means are no ratings.",
    ),
    "words or numbers": lambda: translate(
        "Tables",
        "Words and numbers run against each other: {found}. Do the words count, so that all "
        "numbers are turned round, or the numbers?",
    ),
    "who rated stands above": lambda: translate(
        "Tables", "Each row is a recommendation; the people are named above: {found}."
    ),
    "columns parted plainly": lambda: translate(
        "Tables",
        "Only spaces separate name, affiliation and group, and names contain spaces too: “{found}”. "
        "Put tabs or commas between them, or paste from a table.",
    ),
    "sheets below each other": lambda: translate(
        "Tables", "Read below each other, with rows numbered through: {found}."
    ),
    "sheets are groups": lambda: translate(
        "Tables",
        "Several sheets hold such a list: {found}. Is each sheet a group (all of them), or is one "
        "meant?",
    ),
    "a name alone": lambda: translate("Tables", "Titles beside the names are not taken: {found}."),
}

_WHY: Mapping[str, Callable[[], str]] = {
    "above the header": lambda: translate("Tables", "above the headings"),
    "heading": lambda: translate("Tables", "a heading between the rows"),
    "header again": lambda: translate("Tables", "the headings once more"),
    "second header row": lambda: translate("Tables", "belongs to the headings"),
    "total": lambda: translate("Tables", "a row of totals or means"),
    "note": lambda: translate("Tables", "a note"),
    "other sheet": lambda: translate("Tables", "another sheet"),
    "hidden sheet": lambda: translate("Tables", "a hidden sheet"),
    "column not taken": lambda: translate("Tables", "a column that is not taken"),
    "dropped": lambda: translate("Tables", "left out by you"),
    "without a title": lambda: translate("Tables", "without a title"),
    "nobody": lambda: translate("Tables", "no person there"),
    "no name": lambda: translate("Tables", "the name is missing"),
    "twice": lambda: translate("Tables", "the same person again"),
    "already there": lambda: translate("Tables", "in the workshop already"),
}

_TAKEN: Mapping[str, Callable[[], str]] = {
    "name": lambda: translate("Words", "Name"),
    "affiliation": lambda: translate("Words", "Affiliation"),
    "group": lambda: translate("Words", "Group"),
    "code": lambda: translate("Words", "Code"),
    "observer": lambda: translate("Words", "Observer"),
    "title": lambda: translate("Words", "Title"),
    "text": lambda: translate("Words", "Text"),
    "theme": lambda: translate("Recommendations", "Theme"),
    "source": lambda: translate("Recommendations", "Source"),
    "participant": lambda: translate("Words", "Participant"),
    "recommendation": lambda: translate("Words", "Recommendation"),
    "criterion": lambda: translate("Words", "Criterion"),
    "rating": lambda: translate("Tables", "Rating"),
    "round": lambda: translate("Words", "Round"),
    "time": lambda: translate("Tables", "Time"),
    "comment": lambda: translate("Words", "Comment"),
    "abstained": lambda: translate("Words", "Abstained"),
    "recused": lambda: translate("Words", "Recused"),
    "ignored": lambda: translate("Tables", "not taken"),
}


def expected_sentence(expected: str, found: str, options: str) -> str:
    """Return what is asked or told of a place; `options` are names that may be answered."""
    told = ", ".join(map(heading_words, options.split(", ")))
    return _EXPECTED[expected]().format(found=heading_words(found), options=told)


def heading_words(header: str) -> str:
    """Return a heading as people read it; a column without one is `column 3` to the options."""
    found = _UNNAMED.fullmatch(header)
    if found is None:
        return header
    return translate("Tables", "column {number}").format(number=found[1])


def place_words(where: str) -> str:
    """Return a place with the word for it: rows by number, cells as they are named."""
    if not where or where == "0":
        return translate("Tables", "The table")
    if _ROWS.fullmatch(where):
        return translate("Tables", "Row {where}").format(where=where)
    return heading_words(where)


def why_words(why: str) -> str:
    """Return why something is left out."""
    return _WHY[why]()


def taken_words(taken_as: str) -> str:
    """Return what a column is taken for."""
    return _TAKEN[taken_as]()
