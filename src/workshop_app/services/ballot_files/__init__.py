"""Ballots as files: what stands in them, and what it means when they come back.

Pure but for `making.py`; the files themselves are written and read in `exchange/ballots`.
"""
