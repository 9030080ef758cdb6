"""What the checker is given: the reading itself, and whatever else is at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tongket.core.facts.model import Fact
from tongket.core.facts.records import ReportOutline, WorkProgramme
from tongket.core.law.reading import Reading
from tongket.core.law.resolve import Lookup
from tongket.core.period import Period


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a rule may look at; what is ``None`` or empty was not given, and is not missed."""

    reading: Reading
    register: Lookup | None = None
    facts: tuple[Fact, ...] | None = None  # when given, every number in prose needs one
    programme: WorkProgramme | None = None
    outline: ReportOutline | None = None
    previous: Reading | None = None  # last period's report
    period: Period | None = None
    on: date | None = None  # the day of the check, when the document has no date of its own
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # known to every reader
    public: bool = False  # a public copy is wanted: personal data are errors
