"""The main window: its shell, header, messages, help, settings, and the flows that span pages."""
