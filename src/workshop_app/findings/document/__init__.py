"""What an outcome document says, block by block, before any kind of file is thought of."""
