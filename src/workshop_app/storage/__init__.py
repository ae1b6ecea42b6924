"""Where workshops are kept: one SQLite file, its upgrades and its backups.

The composition root calls `workshop_app.storage.sqlite.opening.open_store` and sees nothing else.
"""
