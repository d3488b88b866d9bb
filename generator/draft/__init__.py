"""A plan → drawings of its pages."""

from generator.draft.pages import draw_pages

__all__ = ["draw_pages"]
