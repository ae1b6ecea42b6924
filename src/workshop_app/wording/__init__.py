"""Every sentence once: language, messages, verdicts, labels, explanations; for every medium."""
