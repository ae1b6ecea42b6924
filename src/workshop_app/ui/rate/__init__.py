"""Rate: the round, the roster, the full-screen ballot and the entry grid."""
