"""主体: title to attachments (7.3)."""

from docx.shared import Mm

# 7.3.1: two blank lines between red rule and title; 22 pt, at most 20 characters in 156 mm.
BLANK_LINES_ABOVE_TITLE = 2
TITLE_CHARS_PER_LINE = 20
# On a landscape page: 22 pt, at most 28 in 225 mm.
LANDSCAPE_TITLE_CHARS_PER_LINE = 28

# 7.3.2: one blank line between title and recipients.
BLANK_LINES_ABOVE_RECIPIENTS = 1

# 7.3.3
FIRST_LINE_INDENT_CHARS = 2

# 7.3.4: one blank line above; label two characters in; names align.
BLANK_LINES_ABOVE_ATTACHMENT_NOTE = 1
ATTACHMENT_NOTE_INDENT_CHARS = 2
ATTACHMENT_LABEL_CHARS = 3  # 附件：
ATTACHMENT_ORDINAL_CHARS = 1  # 1. is given the room of one character

# 7.3.5.1: with a seal. Two blank lines leave its top within one line of the text: seals of 30 to 50 mm (国发〔1999〕25号)
# begin 1.6 to 11.6 mm below it, since their centre is 4 mm above the foot of the line of 署名, which is ours.
BLANK_LINES_ABOVE_SEALED_SIGNATURE = 2
SEALED_DATE_RIGHT_CHARS = 4
SEAL_CENTRE_RISE = Mm(4)
# The seal of a 乡镇, and of most bodies of a county: so wide is the room that is kept where no picture is given.
SEAL_DIAMETER_MM = 42
# Joint issue: rows of up to three, one 字 at least between names; five lines from row to row part seals of 50 mm.
SIGNATURES_PER_ROW = 3
SIGNATURE_GAP_CHARS = 1
SEALED_ROW_PITCH_LINES = 5
# A page holds four rows and the date, but then no text: so many of the last rows stay together, ours.
SEALED_ROWS_KEPT = 3

# 7.3.5.2: without a seal.
BLANK_LINES_ABOVE_UNSEALED_SIGNATURE = 1
UNSEALED_SIGNATURE_RIGHT_CHARS = 2
UNSEALED_DATE_SHIFT_CHARS = 2

# 7.3.5.3: with a signature stamp. Its picture's room is ours: six characters wide, or three where a long post leaves no
# more, and two lines high.
BLANK_LINES_ABOVE_STAMP = 2
STAMP_RIGHT_CHARS = 4
STAMP_GAP_CHARS = 2
STAMP_WIDTH_CHARS = 6
STAMP_WIDTH_LEAST_CHARS = 3
STAMP_HEIGHT_LINES = 2
BLANK_LINES_BELOW_STAMP = 1

# 7.3.7 has the title of an attachment on line three; an issued text's stands there, too, which is ours.
BLANK_LINES_ABOVE_ISSUED_TITLE = 2
BLANK_LINES_BELOW_TITLE = 1
