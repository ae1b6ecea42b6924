"""All that is SQLite: the file, its opening, upgrade, backups, faults and cleaning."""
