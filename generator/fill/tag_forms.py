"""How a tag of docxtpl's looks: what filling compiles, and what the check of a template finds broken."""

import re

WHOLE_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
LOOSE_END = re.compile(r"\{[{%#]|[}%#]\}")
