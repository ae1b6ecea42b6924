"""What this program or Polis wrote of a workshop, made into a workshop again."""
