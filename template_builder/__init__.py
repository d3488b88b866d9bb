"""The first templates, from the standard."""
