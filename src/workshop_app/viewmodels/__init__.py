"""What a screen shows and allows, without Qt and without SQL: one file a screen."""
