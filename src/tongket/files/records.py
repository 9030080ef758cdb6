"""A folder of TOML files as the order and the records that a report is drafted from.

``report.toml`` (the order) and ``outline.toml`` must be there; ``documents.toml``,
``programmes.toml``, ``figures.toml``, ``activities.toml`` and ``nil.toml`` may be.
"""

from pathlib import Path

from tongket.core.draft.order import Records, ReportOrder, providers
from tongket.core.facts.activity_facts import gather
from tongket.core.facts.model import Ask
from tongket.core.facts.package import FactPackage
from tongket.core.facts.records import ReportOutline
from tongket.files.record_forms import (
    ActivityForm,
    DocumentForm,
    FigureForm,
    NilForm,
    NodeForm,
    ProgrammeForm,
    ReportForm,
)
from tongket.files.record_links import Rows, check_links
from tongket.files.record_rows import (
    activity,
    document,
    fact_spec,
    nil_answer,
    node,
    order,
    programme,
)
from tongket.files.record_tables import Folder
from tongket.files.record_troubles import Troubles


def read_records(folder: Path) -> tuple[ReportOrder, Records]:
    """The order and the records of a folder; raises ``BadRecords`` naming everything wrong."""
    troubles = Troubles()
    rows = _rows(Folder(folder, troubles))
    troubles.stop_if_any()
    assert rows is not None  # without the order there is a trouble
    specs = {spec.key: spec for spec in (fact_spec(row.form) for row in rows.figures)}
    check_links(rows, specs, troubles)
    ordered = order(rows.report, troubles)
    documents = [document(row, troubles) for row in rows.documents]
    records = Records(
        outline=ReportOutline(rows.report.form.matter, tuple(node(row.form) for row in rows.nodes)),
        documents=tuple(one for one in documents if one is not None),
        programmes=tuple(programme(row, troubles) for row in rows.programmes),
        activities=tuple(activity(row, specs, troubles) for row in rows.activities),
        nils=tuple(nil_answer(row.form) for row in rows.nils),
        specs=tuple(specs.values()),
    )
    troubles.stop_if_any()
    assert ordered is not None  # an unsound order is a trouble
    return ordered, records


def _rows(folder: Folder) -> Rows | None:
    report = folder.whole("report.toml", ReportForm)
    nodes = folder.rows("outline.toml", "node", NodeForm, required=True)
    documents = folder.rows("documents.toml", "document", DocumentForm)
    programmes = folder.rows("programmes.toml", "programme", ProgrammeForm)
    figures = folder.rows("figures.toml", "figure", FigureForm)
    activities = folder.rows("activities.toml", "activity", ActivityForm)
    nils = folder.rows("nil.toml", "nil", NilForm)
    if report is None:
        return None
    return Rows(report, nodes, documents, programmes, figures, activities, nils)


def fact_package(ordered: ReportOrder, records: Records) -> FactPackage:
    """The figures that a report rests on, combined, as its body would sign for them."""
    ask = Ask(ordered.body.ref, ordered.period.days, ordered.on)
    doors = providers(ordered, records)
    gathered = gather(doors, ask)
    specs = {spec.key: spec for door in doors for spec in door.specs()}
    apart = [fact for facts in gathered.apart.values() for fact in facts]
    facts = (*gathered.facts.values(), *apart)
    used = tuple(specs[key] for key in sorted({fact.key for fact in facts}))
    return FactPackage(ask.scope, ordered.body.name, ask.period, ask.as_of, used, facts)
