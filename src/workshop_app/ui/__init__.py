"""What people see and touch: Qt widgets, one thin file a screen."""
