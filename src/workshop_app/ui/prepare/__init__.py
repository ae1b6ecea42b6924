"""The Prepare page: one small file a section."""
