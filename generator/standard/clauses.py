"""The clause that each named style belongs to; where the standard has none, the style is practice, and ours."""

from collections.abc import Mapping

from generator.standard import styles

# 5.2.1 to 5.2.4: what holds for all elements.
TYPE_AREA, TYPE, GRID, COLOR = "5.2.1", "5.2.2", "5.2.3", "5.2.4"

_STYLES: Mapping[str, tuple[styles.ParagraphStyle | styles.CharacterStyle, ...]] = {
    "5.2.3": (styles.BLANK,),
    "7.2.1": (styles.COPY_NUMBER,),
    "7.2.2": (styles.SECRECY, styles.SECRECY_WORDS),
    "7.2.3": (styles.URGENCY,),
    "7.2.4": (styles.ISSUER_MARK,),
    "7.2.5": (styles.DOCUMENT_NUMBER,),
    "7.2.6": (styles.SIGNERS, styles.SIGNER_NAME),
    "7.3.1": (styles.TITLE,),
    "7.3.2": (styles.RECIPIENTS,),
    "7.3.3": (styles.BODY, *styles.HEADINGS, *styles.HEADING_SENTENCES),
    "7.3.4": (styles.ATTACHMENT_NOTE,),
    "7.3.5": (styles.SIGNATURE, styles.DATE_SIGNED),
    "7.3.6": (styles.ANNOTATION,),
    "7.3.7": (styles.ATTACHMENT_LABEL,),
    "7.4.1": (styles.IMPRINT_RULE, styles.IMPRINT_ANCHOR),
    "7.4.2": (styles.COPY_TO,),
    "7.4.3": (styles.PRINTING,),
    "7.5": (styles.PAGE_NUMBER,),
    "10.1": (styles.LETTER_ANCHOR, styles.LETTER_NUMBER),
    "10.2": (styles.ORDER_NUMBER,),
    "10.3": (styles.MINUTES_NUMBER, styles.ATTENDANCE, styles.ATTENDANCE_LABEL),
}
CLAUSES: Mapping[str, str] = {style.name: clause for clause, group in _STYLES.items() for style in group}
