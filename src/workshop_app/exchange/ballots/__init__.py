"""Ballots as workbooks: one protected sheet to fill in, and how it is read back."""
