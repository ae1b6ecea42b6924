"""What a revealed round says, suppressed once, ready for every medium."""
