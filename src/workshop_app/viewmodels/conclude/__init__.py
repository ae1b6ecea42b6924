"""What the page of decisions shows and allows."""
