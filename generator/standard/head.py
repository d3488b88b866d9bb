"""版头: mark, number, signers and red rule (7.2)."""

from docx.shared import Mm, Pt

from generator.standard.page import TOP_MARGIN

# 7.2.4: the top edge of the mark is 35 mm below the top edge of the type area.
MARK_DROP = Mm(35)
MARK_TOP = TOP_MARGIN + MARK_DROP

# The size of the mark is left open ("醒目、美观、庄重"); these bounds are ours. The 1999 edition had 15 mm wide as the most.
MARK_SIZE_MOST = Pt(42)
MARK_SIZE_LEAST = Pt(22)
# A mark that is too long even for the least size, 21 characters or more, is set in narrower ones, down to 83 % of their
# width; one of more than 24 characters stands on two lines. Both are ours.
MARK_SCALE_LEAST = 83

# 7.2.4, joint issue: the names one below the other, “文件” at their right, half a character between. The block of names
# takes six lines of the grid at most: with that, a title of three lines and recipients of two, page one still shows
# text. The figure, the least size of many names and the slack that keeps the widest name on its line are ours.
JOINT_MARK_LINES_MOST = 6
JOINT_MARK_SIZE_LEAST = Pt(16)
JOINT_MARK_GAP_CHARS = 0.5
JOINT_MARK_SLACK = Pt(1)

# How exact lines place ink: with a line of 1.25 × the size, engines that centre the text and engines that put the
# baseline at 80 % of the line agree within 0.1 × the size. Ink begins 0.155 × the size below the top of that line.
MARK_LINE_FACTOR = 1.25
MARK_INK_TOP_FACTOR = 0.22
MARK_INK_HEIGHT_FACTOR = 0.93

# 7.2.5: two blank lines between mark and number.
BLANK_LINES_BELOW_MARK = 2

# 7.2.5, 7.2.6: an upward document's number and signers stand one character in.
UPWARD_INDENT_CHARS = 1
SIGNERS_PER_ROW = 2

# A unit and a date on one line, in briefings and minutes: practice.
UNIT_INDENT_CHARS = 1

# 7.2.7: the red rule is 4 mm below the number, as wide as the type area. Its weight is left open; 1 pt is ours.
HEAD_RULE_DROP = Mm(4)
HEAD_RULE_WEIGHT = Pt(1)
# In an exact line of 579 twips the baseline is at 80 % of it, in Word and in LibreOffice: ink begins and ends there.
INK_BOTTOM_IN_LINE = Mm(1.05)
# Word counts a border's distance from the line in whole points.
HEAD_RULE_SPACE = Pt(round((HEAD_RULE_DROP - INK_BOTTOM_IN_LINE) / Pt(1)))
INK_TOP_IN_LINE = Mm(3.6)

COPY_NUMBER_DIGITS = 6
