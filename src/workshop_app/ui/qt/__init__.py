"""What adapts Qt to the program: jobs, timers, languages, crashes, a single instance."""
