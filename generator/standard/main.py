"""主体: title to attachments (7.3)."""

# 7.3.1: two blank lines between red rule and title; 22 pt, at most 20 characters in 156 mm.
BLANK_LINES_ABOVE_TITLE = 2
TITLE_CHARS_PER_LINE = 20

# 7.3.2: one blank line between title and recipients.
BLANK_LINES_ABOVE_RECIPIENTS = 1

# 7.3.3
FIRST_LINE_INDENT_CHARS = 2

# 7.3.4: one blank line above; label two characters in; names align.
BLANK_LINES_ABOVE_ATTACHMENT_NOTE = 1
ATTACHMENT_NOTE_INDENT_CHARS = 2
ATTACHMENT_LABEL_CHARS = 3  # 附件：
ATTACHMENT_ORDINAL_CHARS = 1  # 1. is given the room of one character

# 7.3.5.1: with a seal. Two blank lines leave its top within one line of the text (size of seals: 国发〔1999〕25号).
BLANK_LINES_ABOVE_SEALED_SIGNATURE = 2
SEALED_DATE_RIGHT_CHARS = 4
SIGNATURES_PER_ROW = 3

# 7.3.5.2: without a seal.
BLANK_LINES_ABOVE_UNSEALED_SIGNATURE = 1
UNSEALED_SIGNATURE_RIGHT_CHARS = 2
UNSEALED_DATE_SHIFT_CHARS = 2

# 7.3.5.3: with a signature stamp. The room for the stamp is ours: six characters wide, two lines high.
BLANK_LINES_ABOVE_STAMP = 2
STAMP_RIGHT_CHARS = 4
STAMP_GAP_CHARS = 2
STAMP_WIDTH_CHARS = 6
BLANK_LINES_BELOW_STAMP = 1
