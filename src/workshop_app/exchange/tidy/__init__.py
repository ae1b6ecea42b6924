"""The outcome as plain files for other programs: csv, JSON, and a zip of tidy tables."""
