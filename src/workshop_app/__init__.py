"""Run stakeholder workshops on one laptop, offline."""

__version__ = "0.1.0"
