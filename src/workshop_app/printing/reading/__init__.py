"""Ballots on paper read back from scans and photographs: NumPy, zxing-cpp and pdfium; no Qt."""
