"""What `--help` says, in the language asked for."""

from workshop_app.services.language import translate


def description() -> str:
    """Return what the program is."""
    return translate(
        "Command",
        "Run a stakeholder workshop on one laptop, offline: rate, see where groups agree and "
        "differ, discuss, rate again, export. Without a command the window opens.",
    )


def examples() -> str:
    """Return examples that run as they stand."""
    heading = translate("Command", "Examples:")
    lines = [
        ("workshop-app", translate("Command", "open the window")),
        (
            "workshop-app sample --out sample.xlsx",
            translate("Command", "make the sample workshop and its workbook"),
        ),
        ("workshop-app list", translate("Command", "show all workshops")),
        (
            "workshop-app results 0190 --json",
            translate("Command", "figures of the workshop whose id starts with 0190"),
        ),
        (
            'workshop-app --lang ko export "AI" ai.xlsx',
            translate("Command", "workbook in Korean of the workshop titled “AI”"),
        ),
        (
            "workshop-app analyse ratings.csv --scale 1-9",
            translate("Command", "figures of a table of ratings, without a workshop"),
        ),
        ("workshop-app doctor", translate("Command", "check this machine")),
    ]
    width = max(len(command) for command, _ in lines)
    return "\n".join([heading, *(f"  {command:<{width}}  {text}" for command, text in lines)])


def verb_help(verb: str) -> str:
    """Return one line on a command."""
    return {
        "sample": lambda: translate("Command", "make the sample workshop, and its workbook"),
        "list": lambda: translate("Command", "show all workshops"),
        "results": lambda: translate("Command", "show the figures of a revealed round"),
        "export": lambda: translate("Command", "write a workshop's workbook for Excel"),
        "analyse": lambda: translate("Command", "show the figures of a table of ratings"),
        "doctor": lambda: translate("Command", "check this machine and say what is missing"),
        "demo": lambda: translate("Command", "write the sample's workbook and pictures of screens"),
    }[verb]()


def workshop_help() -> str:
    """Return how a workshop is named."""
    return translate("Command", "an id, an unambiguous start of one, or the exact title")
