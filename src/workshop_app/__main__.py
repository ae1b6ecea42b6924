"""python -m workshop_app, and the entry points of the installed program."""

import sys

from workshop_app.app.command import main as _main


def main() -> int:
    """Run the command line; without a verb it opens the window."""
    return _main(sys.argv[1:])


def main_gui() -> int:
    """Open the window without a console, as the desktop entry does."""
    return _main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
