"""How fast the store is, with figures beside what they stand against.

    python benchmarks/storage.py [--workshops 1000] [--ratings 300000]

Prints: one rating saved (p50, p99) in a file of 300,000 ratings, beside a bare insert in the same
file; the library's list and searches over 1,000 workshops, beside plain scans of the tables.
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from storage_archive import make_archive

from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Ballot, OnConflict, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.library import list_workshops
from workshop_app.storage.sqlite.opening import open_store

_PER_WORKSHOP = 1_560


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the store.")
    parser.add_argument("--workshops", type=int, default=1_000)
    parser.add_argument("--ratings", type=int, default=300_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_rating(Path(folder) / "ratings.db", options.ratings)
        measure_library(Path(folder) / "library.db", options.workshops)


def measure_rating(path: Path, ratings: int) -> None:
    workshop_id = make_archive(path, max(2, ratings // _PER_WORKSHOP))
    print(f"{ratings:,} ratings, {path.stat().st_size / 1e6:.0f} MB")
    opened = spent(lambda: open_store(path).close())
    print(f"  open, integrity check included    {opened:8.1f} ms")
    with open_store(path) as store:
        context = Context(store)
        workshop = context.workshop(workshop_id)
        this = workshop.rounds[-1].id
        times = [
            spent(
                lambda who=who, item=item, by=by, value=value: submit_ballot(
                    context,
                    Ballot(this, who.id, Channel.KIOSK, {(item.id, by.id): Answer(value)}),
                    OnConflict.REPLACE,
                )
            )
            for value in (1, 2)
            for who in workshop.participants[:10]
            for item in workshop.recommendations
            for by in workshop.criteria
        ]
        print(f"  backup, verified                  {spent(store.back_up):8.1f} ms")
        with store.snapshot() as work:
            print(f"  snapshot of {len(work.workshops.cards()):4} workshops")
    bare = [spent(lambda: bare_insert(path)) for _ in range(200)]
    p50, p99 = percentile(times, 50), percentile(times, 99)
    base50, base99 = percentile(bare, 50), percentile(bare, 99)
    print(f"  rating saved p50 / p99            {p50:8.1f} /{p99:6.1f} ms")
    print(f"  bare insert p50 / p99             {base50:8.1f} /{base99:6.1f} ms")
    print(f"  ratio p50 / p99                   {p50 / base50:8.1f} /{p99 / base99:6.1f}")


def measure_library(path: Path, workshops: int) -> None:
    make_archive(path, workshops)
    with closing(sqlite3.connect(path)) as connection:
        scan = best(lambda: connection.execute("SELECT count(*) FROM rating").fetchone())
        like = "SELECT count(*) FROM comment WHERE text LIKE '%예산%'"
        plain = best(lambda: connection.execute(like).fetchone())
        (comments,) = connection.execute("SELECT count(*) FROM comment").fetchone()
    print(f"{workshops:,} workshops, {comments:,} comments, {path.stat().st_size / 1e6:.0f} MB")
    with open_store(path) as store:
        context = Context(store)
        listed = best(lambda: list_workshops(context))
        print(f"  library list                      {listed:8.1f} ms")
        print(f"  count of all ratings              {scan:8.1f} ms, ratio {listed / scan:.2f}")
        for words in ("예산", "감", "예산이 기금", "양자컴퓨터", "budget", "없는말"):
            with store.reading() as work:
                found = len(work.workshops.search(words))
                took = best(lambda words=words, work=work: work.workshops.search(words))
            ratio = took / plain
            print(f"  search {words:10} {found:5} found   {took:8.1f} ms, ratio {ratio:.2f}")
        print(f"  LIKE over all comments            {plain:8.1f} ms")


def bare_insert(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        row = ("bench", str(time.perf_counter_ns()))
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", row)


def spent(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def best(work: Callable[[], object]) -> float:
    return min(spent(work) for _ in range(5))


def percentile(times: list[float], percent: int) -> float:
    return statistics.quantiles(times, n=100)[percent - 1]


if __name__ == "__main__":
    main()
