"""Findings: how far a template, a document or any Word file keeps the standard."""

from generator.check.contents import Contents, read_contents
from generator.check.drawing import marked_pages
from generator.check.elements import KINDS
from generator.check.file_rules import FILE_RULES
from generator.check.findings import RULES, Finding, Measure, Place, Rectangle, finding
from generator.check.mending import Change, mend
from generator.check.outside import inert
from generator.check.page import read_pages
from generator.check.page_rules import PAGE_RULES
from generator.check.passages import texts
from generator.check.report import Report, report, secrecy_level
from generator.check.rules import Rule
from generator.check.writing import writing_findings
from generator.check.writing_rules import WRITING_RULES

# The codes that a report on a document or a Word file can have.
FINDING_CODES = (*FILE_RULES, *PAGE_RULES, *WRITING_RULES)

__all__ = [
    "FINDING_CODES",
    "KINDS",
    "RULES",
    "Change",
    "Contents",
    "Finding",
    "Measure",
    "Place",
    "Rectangle",
    "Report",
    "Rule",
    "finding",
    "inert",
    "marked_pages",
    "mend",
    "read_contents",
    "read_pages",
    "report",
    "secrecy_level",
    "texts",
    "writing_findings",
]
