"""Findings: how far a template or a document keeps the standard."""

from generator.check.findings import RULES, Finding, Measure, Place, Rectangle, finding
from generator.check.rules import Rule

__all__ = ["RULES", "Finding", "Measure", "Place", "Rectangle", "Rule", "finding"]
