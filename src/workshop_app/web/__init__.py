"""The phone door: serves ballots to phones in the room from a child process of the program."""
