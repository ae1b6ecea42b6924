"""The presenter: a window for the projector, and its controls on the laptop."""
