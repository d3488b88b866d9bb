"""Tables; practice and ours, since the standard has a clause on wide tables only (8)."""

from docx.shared import Pt, Twips

# A table of more columns turns to a landscape page (8); practice.
MOST_PORTRAIT_COLUMNS = 8

# Black, 0.5 pt all round.
BORDER_WEIGHT = Pt(0.5)
CELL_MARGIN_HORIZONTAL = Twips(80)
# Beside the text of a table that has no room else for its headings and names; ours.
CELL_MARGIN_NARROW = Twips(40)
CELL_MARGIN_VERTICAL = Twips(40)

# As much of a page a table may take that is kept on one page; ours.
KEPT_PAGES_MOST = 0.5
# Between a table, or its notes, and the caption of the next; ours.
GAP_LINES = 0.5

# Rows to be filled in by hand, of which half the cells or more are empty; ours.
HAND_LINES = 1.5

# 注：
NOTE_LABEL_CHARS = 2
