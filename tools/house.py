"""Print the size of every room: `python tools/house.py [FOLDER of the package]`.

Files, lines, and the median and largest function and class of each, as a Markdown table.
"""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "workshop_app"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def sizes(tree: ast.AST, kinds: tuple[type[ast.AST], ...]) -> Iterator[int]:
    """Yield the lines of every definition of these kinds."""
    for node in ast.walk(tree):
        if isinstance(node, kinds):
            yield node.end_lineno - node.lineno + 1


def row(name: str, files: list[Path]) -> str:
    """Return one room's line of the table."""
    texts = [path.read_text(encoding="utf-8") for path in files]
    trees = [ast.parse(text) for text in texts]
    lines = sum(text.count("\n") for text in texts)
    functions = [size for tree in trees for size in sizes(tree, FUNCTIONS)] or [0]
    classes = [size for tree in trees for size in sizes(tree, (ast.ClassDef,))] or [0]
    figures = (len(files), lines, median(functions), max(functions), median(classes), max(classes))
    return f"| {name} | " + " | ".join(f"{figure:g}" for figure in figures) + " |"


def main() -> None:
    """Print the table of all rooms, and of the whole house."""
    package = Path(sys.argv[1]) if sys.argv[1:] else PACKAGE
    rooms: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).parts
        rooms[parts[0] if len(parts) > 1 else "(root)"].append(path)
    print("| room | files | lines | function, median | largest | class, median | largest |")
    print("|---|---|---|---|---|---|---|")
    for name, files in sorted(rooms.items()):
        print(row(name, files))
    print(row("**all**", [path for files in rooms.values() for path in files]))


if __name__ == "__main__":
    main()
