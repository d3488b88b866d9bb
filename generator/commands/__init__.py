"""The commands of `python -m generator` that are more than a print."""
