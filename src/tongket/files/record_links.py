"""Every id that one record names must be the id of another; the nearest is offered when not."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from tongket.core.draft.wording import BODY, DAY, PLACE, figure_names, named_documents, places
from tongket.core.facts.model import FactSpec
from tongket.core.facts.records import Holds
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words
from tongket.files.record_forms import (
    ActivityForm,
    DocumentForm,
    FigureForm,
    NilForm,
    NodeForm,
    ProgrammeForm,
    ReportForm,
)
from tongket.files.record_rows import figure_key
from tongket.files.record_tables import Row
from tongket.files.record_troubles import Place, Troubles, unknown

_DOCUMENT = Words("văn bản", "document")
_NODE = Words("mục đề cương", "outline node")
_TASK = Words("nhiệm vụ", "task")
_FIGURE = Words("chỉ tiêu", "figure")
_PLACE = Words("văn bản, số liệu, {ngày} hoặc {cơ quan}", "document, figure, {ngày} or {cơ quan}")
_LOOSE = Words("ngoặc nhọn chưa khép hoặc để trống", "a brace is not closed, or holds nothing")
_BRACE = Pattern(r"[{}]")
_TWICE = Words("mã này đã dùng ở trên", "this id was used above")
_NO_PLANS_HERE = Words(
    "việc dự kiến (planned) chỉ ghi vào mục phương hướng",
    "what is planned belongs under a node that holds directions",
)
_ONLY_PLANS_HERE = Words(
    "mục phương hướng chỉ nhận việc dự kiến (planned)",
    "a node that holds directions takes what is planned only",
)
_HAS_NODES = Words(
    "mục này có mục con: trả lời ở mục con", "this node has nodes of its own: answer those"
)


class Rows(NamedTuple):
    """All rows of a folder, as validated one by one."""

    report: Row[ReportForm]
    nodes: list[Row[NodeForm]]
    documents: list[Row[DocumentForm]]
    programmes: list[Row[ProgrammeForm]]
    figures: list[Row[FigureForm]]
    activities: list[Row[ActivityForm]]
    nils: list[Row[NilForm]]

    def all_nodes(self) -> Iterator[tuple[NodeForm, Place]]:
        """Every outline node with the place of the row it is in."""
        for row in self.nodes:
            waiting = [row.form]
            while waiting:
                form = waiting.pop()
                yield form, row.place
                waiting.extend(form.node)


def check_links(rows: Rows, specs: Mapping[str, FactSpec], troubles: Troubles) -> None:
    """Note every id that is unknown or used twice, and every entry under the wrong node."""
    links = _Links(rows, specs, troubles)
    links.ids()
    links.report_and_outline()
    links.register()
    links.log()
    links.nils()


class _Links:
    def __init__(self, rows: Rows, specs: Mapping[str, FactSpec], troubles: Troubles) -> None:
        self.rows = rows
        self.specs = specs
        self.troubles = troubles
        self.documents = {row.form.id or row.form.symbol for row in rows.documents}
        self.nodes = {form.id: form for form, _ in rows.all_nodes()}
        self.tasks = {task.id or task.number for row in rows.programmes for task in row.form.task}

    def ids(self) -> None:
        self._once((row.form.id or row.form.symbol, row.place) for row in self.rows.documents)
        self._once((form.id, place) for form, place in self.rows.all_nodes())
        self._once((figure_key(row.form.key), row.place) for row in self.rows.figures)
        self._once((row.form.node, row.place) for row in self.rows.nils)
        self._once(
            (task.id or task.number, row.place)
            for row in self.rows.programmes
            for task in row.form.task
        )
        self._once((row.form.id, row.place) for row in self.rows.activities if row.form.id)

    def _once(self, ids: Iterable[tuple[str, Place]]) -> None:
        seen: set[str] = set()
        for id_, place in ids:
            if id_ in seen:
                self.troubles.add(place, id_, _TWICE)
            seen.add(id_)

    def _known(
        self, given: Iterable[str], known: Set[str], what: Words, at: tuple[Place, str]
    ) -> None:
        for id_ in given:
            if id_ not in known:
                self.troubles.add(*at, unknown(id_, known, what))

    def report_and_outline(self) -> None:
        report = self.rows.report
        self._known(report.form.basis, self.documents, _DOCUMENT, (report.place, "basis"))
        for form, place in self.rows.all_nodes():
            for name, words in (("title", form.title), ("lead", form.lead)):
                self._closed(words, place, f"{form.id}: {name}")
                named = [id_ for one in places(words) for id_ in named_documents(one)]
                self._known(named, self.documents, _DOCUMENT, (place, f"{form.id}: {name}"))

    def register(self) -> None:
        for row in self.rows.documents:
            later = [row.form.replaced_by] if row.form.replaced_by else []
            self._known(later, self.documents, _DOCUMENT, (row.place, "replaced_by"))
        for programme in self.rows.programmes:
            at = (programme.place, "document")
            self._known([programme.form.document], self.documents, _DOCUMENT, at)

    def log(self) -> None:
        figures = {spec.key for spec in self.specs.values()}
        for row in self.rows.activities:
            form, place = row.form, row.place
            self._known([form.node], self.nodes.keys(), _NODE, (place, "node"))
            self._known(form.documents, self.documents, _DOCUMENT, (place, "documents"))
            self._known([form.task] if form.task else [], self.tasks, _TASK, (place, "task"))
            keys = [figure_key(key) for key in form.figures]
            self._known(keys, figures, _FIGURE, (place, "figures"))
            self._places(row)
            self._right_node(row)

    def _closed(self, wording: str, place: Place, name: str) -> None:
        if _BRACE.search(PLACE.sub("", wording)):
            self.troubles.add(place, name, _LOOSE)

    def _places(self, row: Row[ActivityForm]) -> None:
        """What a wording names in braces must be there to be put in."""
        form = row.form
        self._closed(form.wording, row.place, "wording")
        there: set[str] = set()
        for key in map(figure_key, form.figures):
            there |= figure_names(key, self.specs[key].unit) if key in self.specs else {key}
        there |= {DAY} if form.day else set()
        there |= {BODY} if form.body else set()
        for one in places(form.wording):
            if one not in there:
                known = self.documents | there
                self._known(named_documents(one), known, _PLACE, (row.place, "wording"))

    def _right_node(self, row: Row[ActivityForm]) -> None:
        node = self.nodes.get(row.form.node)
        if node is None:
            return
        plan, directions = row.form.state == "planned", node.holds is Holds.DIRECTIONS
        if plan != directions:
            words = _NO_PLANS_HERE if plan else _ONLY_PLANS_HERE
            self.troubles.add(row.place, "state", words)

    def nils(self) -> None:
        for row in self.rows.nils:
            self._known([row.form.node], self.nodes.keys(), _NODE, (row.place, "node"))
            node = self.nodes.get(row.form.node)
            if node is not None and node.node:
                self.troubles.add(row.place, "node", _HAS_NODES)
