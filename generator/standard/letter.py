"""信函格式 (10.1)."""

from docx.shared import Mm, Pt

# The top edge of the mark, from the top edge of the page.
MARK_TOP = Mm(30)
# First double rule, from the bottom of the mark; last double rule, from the bottom edge of the page.
RULE_DROP = Mm(4)
RULE_RISE = Mm(20)
RULE_WIDTH = Mm(170)

# Weights and gap are left open; ours. The first rule is thick above thin, the last thin above thick.
RULE_THICK = Pt(2.25)
RULE_THIN = Pt(0.75)
RULE_GAP = Pt(1)

# The mark and the rules float; each hangs on an empty line at the top of the first page, whose height is ours.
ANCHOR_LINE = Pt(1)

# 发文字号 and 份号 stand 7/8 of a 三号 character below the first rule.
NUMBER_DROP = Pt(14)
BLANK_LINES_ABOVE_TITLE = 2
