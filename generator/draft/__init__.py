"""A plan → drawings of its pages, and where on them its texts begin."""

from generator.draft.pages import draw_pages
from generator.draft.places import TextPlace, text_places

__all__ = ["TextPlace", "draw_pages", "text_places"]
