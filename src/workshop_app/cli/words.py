"""What `--help` says, in the language asked for."""

from collections.abc import Callable

from workshop_app.wording.language import translate


def description() -> str:
    """Return what the program is."""
    return translate(
        "Command",
        "Run a stakeholder workshop on one laptop, offline: rate, see where groups agree and "
        "differ, discuss, rate again, export. Without a command the window opens.",
    )


def examples() -> str:
    """Return examples that run as they stand."""
    return _examples(
        ("workshop-app", translate("Command", "open the window")),
        *_EXAMPLES["sample"](),
        ("workshop-app list", translate("Command", "show all workshops")),
        *_EXAMPLES["results"]()[:1],
        *_EXAMPLES["export"](),
        *_EXAMPLES["analyse"]()[:1],
        ("workshop-app doctor", translate("Command", "check this machine")),
    )


def verb_examples(verb: str) -> str:
    """Return examples of one command."""
    return _examples(*_EXAMPLES[verb]())


def _examples(*lines: tuple[str, str]) -> str:
    heading = translate("Command", "Examples:")
    width = max(len(command) for command, _ in lines)
    return "\n".join([heading, *(f"  {command:<{width}}  {text}" for command, text in lines)])


_EXAMPLES: dict[str, Callable[[], list[tuple[str, str]]]] = {
    "sample": lambda: [
        (
            "workshop-app sample --out sample.xlsx",
            translate("Command", "make the sample workshop and its workbook"),
        ),
    ],
    "list": lambda: [
        ("workshop-app list", translate("Command", "show all workshops")),
        ("workshop-app list --json", translate("Command", "the same for a script")),
    ],
    "results": lambda: [
        (
            "workshop-app results 0190 --json",
            translate("Command", "figures of the workshop whose id starts with 0190"),
        ),
        (
            'workshop-app results "AI" --round 1',
            translate("Command", "the first round of the workshop titled “AI”"),
        ),
    ],
    "export": lambda: [
        (
            'workshop-app --lang ko export "AI" ai.xlsx',
            translate("Command", "workbook in Korean of the workshop titled “AI”"),
        ),
    ],
    "analyse": lambda: [
        (
            "workshop-app analyse ratings.csv --scale 1-9",
            translate("Command", "figures of a table of ratings, without a workshop"),
        ),
        (
            "workshop-app analyse ratings.xlsx --rule every_group --threshold 70 --json",
            translate("Command", "by another rule, as JSON"),
        ),
        (
            "workshop-app analyse votes.csv --scale -1-1 --min-group 5",
            translate("Command", "a scale from -1 to 1; hide groups below five"),
        ),
    ],
    "preview": lambda: [
        (
            "workshop-app preview roster.xlsx --as participants",
            translate("Command", "show what would be taken from a list of people"),
        ),
    ],
    "import-people": lambda: [
        (
            'workshop-app import-people "AI" roster.xlsx',
            translate("Command", "add the people of a list to the workshop titled “AI”"),
        ),
        (
            'workshop-app import-people "AI" roster.xlsx --group 산업체=industry',
            translate("Command", "the same, with the answer to a question"),
        ),
    ],
    "import-recommendations": lambda: [
        (
            'workshop-app import-recommendations "AI" list.txt',
            translate("Command", "add the recommendations of a list or a table to “AI”"),
        ),
        (
            'workshop-app import-recommendations "AI" list.txt --join 4 --drop 9',
            translate("Command", "line 4 belongs to the item above, line 9 is left out"),
        ),
    ],
    "import": lambda: [
        (
            'workshop-app import panel-2024.xlsx --title "Panel 2024" --scale 1-9',
            translate("Command", "make a workshop of the ratings of a past one"),
        ),
    ],
    "ballots": lambda: [
        (
            'workshop-app ballots "AI" --paper ballots.pdf --blank 5 --lang both',
            translate("Command", "a paper ballot for everybody who rates, and five without a name"),
        ),
        (
            'workshop-app ballots "AI" --slips slips.pdf',
            translate("Command", "a slip with a code for everybody who rates"),
        ),
    ],
    "collect": lambda: [
        (
            'workshop-app collect "AI" scans --dry-run',
            translate("Command", "show what would be taken from the files of a folder"),
        ),
        (
            'workshop-app collect "AI" scan.pdf --whose B7K2Q9FC=A-07',
            translate("Command", "take scanned ballots; the one without a name is A-07's"),
        ),
    ],
    "pack": lambda: [
        (
            'workshop-app pack "AI" ai.workshop',
            translate("Command", "the whole workshop as one file, to carry to another laptop"),
        ),
        (
            'workshop-app pack "AI" ai.workshop --without-names --encrypt',
            translate("Command", "severed from its people, and under a passphrase"),
        ),
    ],
    "unpack": lambda: [
        (
            "workshop-app unpack ai.workshop --dry-run",
            translate("Command", "say what is in the file, and whether it is here already"),
        ),
    ],
    "phones": lambda: [
        (
            'workshop-app phones "AI" --json',
            translate("Command", "open the phone door of “AI”; base and links as one line"),
        ),
    ],
    "doctor": lambda: [
        ("workshop-app doctor", translate("Command", "check this machine")),
        ("workshop-app doctor --forget-pin", translate("Command", "when the PIN is forgotten")),
    ],
    "demo": lambda: [
        (
            "workshop-app --lang ko demo --out demo",
            translate("Command", "everything in Korean, in the folder “demo”"),
        ),
    ],
}


def verb_help(verb: str) -> str:
    """Return one line on a command."""
    return {
        "sample": lambda: translate("Command", "make the sample workshop, and its workbook"),
        "list": lambda: translate("Command", "show all workshops"),
        "results": lambda: translate("Command", "show the figures of a revealed round"),
        "export": lambda: translate("Command", "write a workshop's workbook for Excel"),
        "analyse": lambda: translate("Command", "show the figures of a table of ratings"),
        "preview": lambda: translate("Command", "show what would be taken from a file"),
        "import-people": lambda: translate("Command", "add the people of a file to a workshop"),
        "import-recommendations": lambda: translate(
            "Command", "add the recommendations of a file to a workshop"
        ),
        "import": lambda: translate("Command", "make a workshop of the ratings of a past one"),
        "ballots": lambda: translate("Command", "make what participants are handed to answer on"),
        "collect": lambda: translate("Command", "take the ballots that came back as files"),
        "pack": lambda: translate("Command", "write a whole workshop into one file to carry"),
        "unpack": lambda: translate("Command", "take in a workshop that was carried here"),
        "phones": lambda: translate(
            "Command", "let participants' phones answer the open round, until interrupted"
        ),
        "doctor": lambda: translate("Command", "check this machine and say what is missing"),
        "demo": lambda: translate("Command", "write the sample's workbook and pictures of screens"),
    }[verb]()


def workshop_help() -> str:
    """Return how a workshop is named."""
    return translate("Command", "an id, an unambiguous start of one, or the exact title")
