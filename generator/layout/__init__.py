"""A document → where everything stands."""

from generator.layout.briefing import BriefingPlan, briefing_plan
from generator.layout.lines import Renderer
from generator.layout.minutes import MinutesPlan, minutes_plan
from generator.layout.order import OrderPlan, order_plan
from generator.layout.plan import OfficialPlan, official_plan
from generator.layout.title import break_title

Plan = OfficialPlan | OrderPlan | MinutesPlan | BriefingPlan

__all__ = [
    "BriefingPlan",
    "MinutesPlan",
    "OfficialPlan",
    "OrderPlan",
    "Plan",
    "Renderer",
    "break_title",
    "briefing_plan",
    "minutes_plan",
    "official_plan",
    "order_plan",
]
