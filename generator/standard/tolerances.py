"""How far a page may be off: what the standard allows, and what a ruler can tell."""

from docx.shared import Mm, Pt

# 5.2.1 gives the two margins ± 1 mm; 6.1 allows 1 mm in print.
MARGIN = Mm(1)
PLACE = Mm(1)
# 6.3: trimmed paper ± 2 mm.
SHEET = Mm(2)

# Ours: a pitch of 28.8 to 28.99 pt fills the type area with 22 lines.
LINE_SLACK = Pt(0.15)
# Ours: blank lines are counted.
BLANK_LINES = 0.4
# Ours: the weights of rules are recommended to a hundredth of a millimetre, and drawn to a tenth of a point.
WEIGHT = Mm(0.06)
