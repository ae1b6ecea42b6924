"""What the pages of preparation show and allow."""
