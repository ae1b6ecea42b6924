"""Outcome documents as files: one module a kind, each from the same blocks."""
