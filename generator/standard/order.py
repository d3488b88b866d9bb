"""命令（令）格式 (10.2)."""

from docx.shared import Mm

# The top edge of the mark is 20 mm below the top edge of the type area.
MARK_DROP = Mm(20)
BLANK_LINES_BELOW_MARK = 2
BLANK_LINES_BELOW_NUMBER = 2
