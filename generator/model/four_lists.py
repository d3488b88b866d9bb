"""四清单: what is to be done, by whom, by which steps and with what outcome, as four lists that share one key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import Field, Strict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CalendarDate, Clause, Figure, Name, Place, ShortName, Value, doubles, fault, refuse
from generator.model.composition import OneUnit, ShortNames
from generator.model.figures import Measure


class Entry(Value):
    """A line of one of the lists, about the task of its number."""

    task_number: ShortName


class Task(Entry):
    """任务清单: a task, and the days between which it is to be done."""

    task: Name
    goal: Clause
    basis: Name | None = None
    begins: CalendarDate
    ends: CalendarDate
    priority: ShortName | None = None

    @field_validator("ends")
    @classmethod
    def _ends_after_it_begins(cls, ends: date, info: ValidationInfo) -> date:
        begins = info.data.get("begins")
        if begins and ends < begins:
            raise fault("ends-before-it-begins")
        return ends


class Responsibility(Entry):
    """责任清单: one unit leads, and others help."""

    lead_unit: OneUnit
    leader: Name | None = None
    person: Name | None = None
    partners: ShortNames = ()
    telephone: Name | None = None


class Step(Entry):
    """措施清单: a step towards the task; a task may have several."""

    step: Clause
    milestone: Clause | None = None
    due: CalendarDate
    support: Name | None = None


class Outcome(Entry):
    """结果清单: an amount to be reached, and as far as it is known the amount that was."""

    expected: Name
    measure: Measure
    planned: Figure
    actual: Figure | None = None
    proofs: ShortNames = ()
    closed: Annotated[bool, Strict()] = False
    remark: Name | None = None

    @field_validator("planned")
    @classmethod
    def _planned_divides(cls, planned: Decimal) -> Decimal:
        if planned <= 0:
            raise fault("target-not-positive")
        return planned


AnyEntry = TypeVar("AnyEntry", bound=Entry)


Faults = list[tuple[Place, PydanticCustomError]]


def _twice(entries: Sequence[Entry]) -> Faults:
    numbers = [entry.task_number for entry in entries]
    return [((index, "task_number"), fault("duplicate-name", name=number)) for index, number in doubles(numbers)]


def _beside_the_tasks(entries: Sequence[Entry], tasks: Mapping[str, Task]) -> Faults:
    """Entries of no task, tasks without an entry, and steps that are due before or after their task."""
    faults: Faults = []
    for index, entry in enumerate(entries):
        task = tasks.get(entry.task_number)
        if not task:
            faults.append(((index, "task_number"), fault("unknown-task", number=entry.task_number)))
        elif isinstance(entry, Step) and not task.begins <= entry.due <= task.ends:
            faults.append(((index, "due"), fault("due-outside-task", number=entry.task_number)))
    given = {entry.task_number for entry in entries}
    return faults + [((), fault("missing-task", number=number)) for number in tasks if number not in given]


class FourLists(Value):
    """The lists of the same tasks; `name` stands before the title of each (××工程任务清单)."""

    name: ShortName | None = None
    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=500)]
    responsibilities: Annotated[tuple[Responsibility, ...], Field(min_length=1, max_length=500)]
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=2_000)]
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1, max_length=2_000)]

    @field_validator("tasks")
    @classmethod
    def _tasks_differ(cls, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        refuse(_twice(tasks))
        return tasks

    @field_validator("responsibilities", "steps", "outcomes")
    @classmethod
    def _the_tasks_are_the_same(cls, entries: tuple[AnyEntry, ...], info: ValidationInfo) -> tuple[AnyEntry, ...]:
        faults = _twice(entries) if info.field_name == "responsibilities" else []
        if "tasks" in info.data:
            faults += _beside_the_tasks(entries, {task.task_number: task for task in info.data["tasks"]})
        refuse(faults)
        return entries

    def by_task(self, entries: Sequence[AnyEntry]) -> Iterator[tuple[Task, AnyEntry]]:
        """The entries in the order of the tasks, each with its task."""
        for task in self.tasks:
            yield from ((task, entry) for entry in entries if entry.task_number == task.task_number)
