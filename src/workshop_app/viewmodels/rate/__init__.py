"""What the pages of rating show and allow: roster, ballot, entry grid."""
