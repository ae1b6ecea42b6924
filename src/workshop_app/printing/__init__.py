"""What is printed: drawn with Qt on paper sizes, written whole or not at all."""
