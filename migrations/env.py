"""Runs the migrations on the connection that storage/upgrade.py hands over.

The transaction is the caller's: it commits all migrations or none.
"""

from alembic import context

connection = context.config.attributes["connection"]
# No batch mode for everything: a migration that must rebuild a table says so itself.
context.configure(connection=connection, transaction_per_migration=False)
context.run_migrations()
