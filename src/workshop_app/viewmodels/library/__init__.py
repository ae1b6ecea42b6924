"""What the library shows and allows."""
