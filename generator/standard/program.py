"""What Word must be told for the numbers of the standard to hold in it; none of it is in GB/T 9704."""

from collections.abc import Mapping

from docx.shared import Pt

# The behaviour of Word 2013 and later, and what Word itself writes with it.
COMPATIBILITY: Mapping[str, int] = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
# Punctuation keeps its square.
CHARACTER_SPACING = "doNotCompress"
# With zh-CN for Latin text too, LibreOffice would break lines inside numbers.
LANGUAGES: Mapping[str, str] = {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-SA"}
# Switches of paragraphs, set in Normal. Punctuation may hang in Word, as it does there by default; LibreOffice 7.4 reads
# that switch the wrong way round, so that the same value keeps its lines inside the type area. No gap is put between
# 汉字 and letters or digits.
SWITCHES: Mapping[str, bool] = {
    "widowControl": False,
    "kinsoku": True,
    "overflowPunct": True,
    "autoSpaceDE": False,
    "autoSpaceDN": False,
    "adjustRightInd": False,
}
# What Word takes where no level gives a size.
SIZE_UNGIVEN = Pt(10)
