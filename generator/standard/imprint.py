"""版记: rules, copies and printing (7.4)."""

from collections.abc import Mapping
from typing import Literal

from docx.shared import Length, Mm, Pt, Twips

# 7.4.1: first and last rule thick, those between thin. Weights are recommended.
Weight = Literal["thick", "thin"]
RULES: Mapping[Weight, Length] = {"thick": Mm(0.35), "thin": Mm(0.25)}

# 7.4.2, 7.4.3: one character in on both sides; 抄送： takes three.
INDENT_CHARS = 1
LABEL_CHARS = 3

# Each rule hangs on an empty line of its own, because a paragraph's border shrinks with its indents; 1 pt is ours.
RULE_LINE = Pt(1)

# The imprint hangs on an empty line after the text. No dialog of Word takes a lower one; with it, 22 lines of text still
# fit on a page: 22 × 579 + 14 = 12 752 of 12 756 twips.
ANCHOR_LINE = Pt(0.7)

# Programs round places and heights, each in its own way: so much stays free above the imprint; ours.
SLACK = Twips(20)

# An exact line holds its text low: this much more room below it puts the text in the middle between two rules; ours.
RULE_CLEARANCE = Mm(1.2)

# Room above the imprint into which it can grow when somebody adds a name in Word; ours.
SPARE_LINES = 1
