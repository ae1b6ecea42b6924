"""The pictures of the results, painted by us: one drawing code for screen, presenter and files."""
