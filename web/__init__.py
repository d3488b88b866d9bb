"""HTTP: the JSON interface and the pages. Knows no XML and no millimetre."""
