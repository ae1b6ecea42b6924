"""The Conclude page: what the room decided of each recommendation."""
