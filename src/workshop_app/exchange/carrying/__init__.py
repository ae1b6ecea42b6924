"""`.workshop` files: an archive of JSON with a hash of each part, encrypted on demand."""
