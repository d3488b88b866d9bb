"""纪要格式 (10.3). The clause fixes the mark and the lists of persons; the rest is practice, and ours."""

from docx.shared import Mm

# The top edge of the mark is 35 mm below the top edge of the type area.
MARK_DROP = Mm(35)
BLANK_LINES_BELOW_MARK = 2
BLANK_LINES_BELOW_NUMBER = 1
BLANK_LINES_ABOVE_TITLE = 2
BLANK_LINES_ABOVE_BODY = 1

# 出席, 请假 and 列席: below a blank line, two characters in, wrapped lines under the first character after the colon.
BLANK_LINES_ABOVE_ATTENDANCE = 1
ATTENDANCE_INDENT_CHARS = 2
ATTENDANCE_LABEL_CHARS = 3
