"""What a workshop is: frozen objects, their rules and errors. Standard library only."""
