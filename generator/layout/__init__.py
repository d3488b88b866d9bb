"""A document → where everything stands."""

from generator.layout.briefing import BriefingPlan, briefing_plan
from generator.layout.lines import Renderer
from generator.layout.plan import OfficialPlan, official_plan

__all__ = ["BriefingPlan", "OfficialPlan", "Renderer", "briefing_plan", "official_plan"]
