"""What the results page shows and allows."""
