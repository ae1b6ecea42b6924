"""What a user can do: one use case a function, the ports it needs, the events it publishes."""
