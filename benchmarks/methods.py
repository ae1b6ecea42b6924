"""Holds the program against docs/methods.md on random workshops: `python3 run.py methods [TABLES]`.

Each is computed by the second implementation in tests/methods, written from the page alone, too. Every difference is
printed with the number that draws its workshop again; the exit code is 1 where there is any.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "methods"))

from against_the_page import Compared, compare
from drawn_tables import draw

MOST_SHOWN = 20
EVERY = 500


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="run.py methods", description="Hold the program against the page of methods."
    )
    parser.add_argument("tables", nargs="?", type=int, default=10_000, help="how many workshops")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    verdicts, sentences, wrong = Counter[str](), 0, 0
    numbers = range(options.first, options.first + options.tables)
    with ProcessPoolExecutor() as workers:
        for number, found in zip(numbers, workers.map(one, numbers, chunksize=20), strict=True):
            verdicts.update(found.verdicts)
            if number % EVERY == EVERY - 1:
                print(f"up to workshop {number}: {wrong} differences", file=sys.stderr, flush=True)
            sentences += found.sentences
            for difference in found.differences:
                wrong += 1
                if wrong <= MOST_SHOWN:
                    print(f"workshop {number}: {difference}", flush=True)
    print(
        f"{len(numbers)} workshops, {verdicts.total()} verdicts, {sentences} sentences, {wrong} differences"
    )
    print(
        ", ".join(f"{code} {n}" for code, n in verdicts.most_common()),
        f"- {time.monotonic() - started:.0f} s",
    )
    return 1 if wrong else 0


def one(number: int) -> Compared:
    return compare(draw(number))


if __name__ == "__main__":
    sys.exit(main())
