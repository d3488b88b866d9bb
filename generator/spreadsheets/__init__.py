"""Figures in a spreadsheet → the fields of a document."""

from generator.spreadsheets.blank_form import blank_form
from generator.spreadsheets.columns import FIGURES_FIELDS
from generator.spreadsheets.files import read_rows, within_bounds
from generator.spreadsheets.oddities import odd_figures
from generator.spreadsheets.recognition import FiguresReading, read_figures

__all__ = [
    "FIGURES_FIELDS",
    "FiguresReading",
    "blank_form",
    "odd_figures",
    "read_figures",
    "read_rows",
    "within_bounds",
]
