"""The first page of the site: which documents there are, each with a picture of its page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from flask import Blueprint, render_template, url_for
from flask_babel import lazy_gettext as _

from generator import GENRES, genre_name
from web.desk import notices
from web.language import reader_language
from web.site import site_in_use

# 条例, art. 8, and the practice of offices.
USES: Mapping[str, str] = {
    "notice": _("发布、传达要求下级执行的事项，批转、转发公文"),
    "circular": _("表彰先进、批评错误、传达重要情况；可附完成率排名"),
    "opinion": _("对重要问题提出见解和处理办法"),
    "decision": _("对重要事项作出决策和部署"),
    "request": _("向上级机关请求指示、批准"),
    "reply": _("答复下级机关的请示"),
    "letter": _("不相隶属机关之间商洽工作、询问和答复"),
    "report": _("向上级机关汇报工作、反映情况"),
    "minutes": _("记载会议主要情况和议定事项"),
    "order": _("公布行政法规和规章，宣布重大措施"),
    "briefing": _("编发工作动态和经验，按期编号"),
    "quarterly_report": _("填指标数据，自动算完成率、增幅和排名"),
    "interview_notice": _("约谈工作落后的单位，可附回执"),
    "supervision_notice": _("督促主办单位限期办理，逐项列明"),
    "referral_letter": _("向纪检等部门移交问题线索"),
    "candidate_interview_notice": _("通知人员参加面试，自动列名单"),
}


class Tile(NamedTuple):
    """A genre, or another page of the desk, as it is chosen."""

    genre: str
    name: str
    use: str
    address: str
    picture: str


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/", view_func=start)


def start() -> str:
    return render_template(
        "desk/start.html", tiles=tiles(), organisations=[each.name for each in site_in_use().organisations]
    )


def tiles() -> list[Tile]:
    """Every genre; behind the notice for one unit, the page for many."""
    language = reader_language()
    made = []
    for genre in GENRES:
        address = url_for("desk.write", genre=genre)
        made.append(Tile(genre, genre_name(genre, language), str(USES.get(genre, "")), address, genre))
        if genre == notices.GENRE:
            use = str(_("几个、几十个单位各一份，文号往后数，一次做完"))
            made.append(Tile(notices.SERIES, str(_("一批约谈通知书")), use, url_for("desk.notices"), genre))
    return made
