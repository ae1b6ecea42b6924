"""What SQLAlchemy made of our statements is kept for all files that a process of tests opens.

The program opens one file and writes each statement out once; tests open thousands, and a third of
their time went into writing out the same SQL anew for each.
"""

from typing import Any

import sqlalchemy

from workshop_app.storage.sqlite import engine as engines


def share_sql() -> None:
    """Give every engine to come one dialect and one store of statements."""
    make, first = engines.create_engine, sqlalchemy.create_engine("sqlite://")
    first.connect().close()  # the dialect asks SQLite once what it can do

    def sharing(*arguments: Any, **options: Any) -> sqlalchemy.Engine:
        made = make(*arguments, **options)
        made.dialect = first.dialect
        made._compiled_cache = first._compiled_cache
        return made

    engines.create_engine = sharing
