"""The same use cases from the command line, for scripts and for machines without a display."""
