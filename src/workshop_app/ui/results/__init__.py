"""The Results page: what to discuss next, and each recommendation in full."""
