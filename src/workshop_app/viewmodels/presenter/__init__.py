"""What the second screen shows, and who steers it."""
