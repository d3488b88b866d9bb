"""四清单 → four attachments of one document, a landscape table each, with the tasks in the order of the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.calculation import percentage
from generator.model.elements import Attachment
from generator.model.figures import plain
from generator.model.four_lists import FourLists, Outcome
from generator.model.listing import NOTHING, ListColumn, listing
from generator.model.official import DocumentWithBody
from generator.wording import date_text

_TASKS = (
    ListColumn("编号"),
    ListColumn("任务名称", "left"),
    ListColumn("目标", "left"),
    ListColumn("依据", "left"),
    ListColumn("起止时间", width=10),
    ListColumn("优先级"),
)
_RESPONSIBILITIES = (
    ListColumn("编号"),
    ListColumn("任务", "left"),
    ListColumn("牵头单位", "left"),
    ListColumn("责任领导"),
    ListColumn("责任人"),
    ListColumn("配合单位", "left"),
    ListColumn("联系电话", width=8),
)
_STEPS = (
    ListColumn("编号"),
    ListColumn("任务", "left"),
    ListColumn("具体措施", "left"),
    ListColumn("阶段节点", "left"),
    ListColumn("完成时限", width=9),
    ListColumn("资金和保障", "left"),
)
_OUTCOMES = (
    ListColumn("编号"),
    ListColumn("任务", "left"),
    ListColumn("应达成果", "left"),
    ListColumn("实际完成", "right"),
    ListColumn("完成率\n（%）", "right"),
    ListColumn("佐证材料", "left"),
    ListColumn("是否\n销号"),
    ListColumn("备注", "left"),
)


class DocumentWithFourLists(DocumentWithBody):
    """A 公文 that may carry 四清单; they stand behind the attachments of the author."""

    four_lists: FourLists | None = None

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        return (*self.attachments, *(list_attachments(self.four_lists) if self.four_lists else ()))


def list_attachments(lists: FourLists) -> tuple[Attachment, ...]:
    """任务清单, 责任清单, 措施清单 and 结果清单; what was left out shows as a dash, a result to come as an empty cell."""
    return tuple(
        Attachment(title=f"{lists.name or ''}{title}", body=(listing(columns, rows, landscape=True),))
        for title, columns, rows in (
            ("任务清单", _TASKS, _task_rows(lists)),
            ("责任清单", _RESPONSIBILITIES, _responsibility_rows(lists)),
            ("措施清单", _STEPS, _step_rows(lists)),
            ("结果清单", _OUTCOMES, _outcome_rows(lists)),
        )
    )


def _task_rows(lists: FourLists) -> Iterator[Sequence[str]]:
    for task in lists.tasks:
        period = f"{date_text(task.begins)}至\n{date_text(task.ends)}"
        yield task.task_number, task.task, task.goal, task.basis or NOTHING, period, task.priority or NOTHING


def _responsibility_rows(lists: FourLists) -> Iterator[Sequence[str]]:
    for task, entry in lists.by_task(lists.responsibilities):
        yield (
            *(task.task_number, task.task, entry.lead_unit),
            *(entry.leader or NOTHING, entry.person or NOTHING, "、".join(entry.partners) or NOTHING),
            entry.telephone or NOTHING,
        )


def _step_rows(lists: FourLists) -> Iterator[Sequence[str]]:
    for task, entry in lists.by_task(lists.steps):
        yield (
            *(task.task_number, task.task, entry.step, entry.milestone or NOTHING),
            *(date_text(entry.due), entry.support or NOTHING),
        )


def _outcome_rows(lists: FourLists) -> Iterator[Sequence[str]]:
    for task, entry in lists.by_task(lists.outcomes):
        yield (
            *(task.task_number, task.task, f"{entry.expected}{plain(entry.planned)}{entry.measure}"),
            *_results(entry),
            *("是" if entry.closed else "否", entry.remark or NOTHING),
        )


def _results(outcome: Outcome) -> tuple[str, str, str]:
    """What was reached, its share of what was planned, and the proofs."""
    proofs = "、".join(outcome.proofs)
    if outcome.actual is None:
        return "", "", proofs
    rate = percentage(outcome.actual, outcome.planned)
    return f"{plain(outcome.actual)}{outcome.measure}", f"{rate}", proofs or NOTHING
