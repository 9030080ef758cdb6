"""Bringing the organisation in from files and taking it out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.core.cache import cache
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tongket.apps.org import permissions, queries, services
from tongket.apps.org.exchange.checking import Checked
from tongket.apps.org.exchange.json_form import read_json, write_json
from tongket.apps.org.exchange.refused import refused_rows
from tongket.apps.org.exchange.tables import TABLES
from tongket.apps.org.forms.exchange import ImportForm
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded
from tongket.files.unreadable import Refused, unreadable
from tongket.files.xlsx import Rows, WrongColumns, read_tables, write_tables

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_SHOWN = 100
AN_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Line:
    """One fault in words."""

    sheet: str
    row: str
    heading: str
    said: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did or would do."""

    counts: list[tuple[str, int, int]]  # table, rows that may go in, rows refused
    faults: list[Line]
    fault_count: int
    was_written: bool


@guarded(permissions.may_manage)
def exchange(request: "OfficeRequest") -> HttpResponse:
    """Both ways on one page: the export, and the import with what is wrong in the file."""
    form = ImportForm(request.POST or None, request.FILES or None)
    outcome = None
    if request.method == "POST" and form.is_valid():
        try:
            outcome = _import(request, form)
        except WrongColumns as wrong:
            form.add_error("file", _columns(wrong))
        except Refused as refused:
            reason = unreadable(form.cleaned_data["file"].name, refused).words()
            form.add_error("file", reason.into(_language()))
    return render(request, "org/exchange.html", {"form": form, "outcome": outcome})


@guarded(permissions.may_manage)
def export(request: "OfficeRequest", form: str) -> HttpResponse:
    """The whole organisation as .xlsx or JSON."""
    rows = queries.export_rows()
    if form == "json":
        return _file(write_json(rows), "application/json", "to-chuc.json")
    data = write_tables([(table, rows[table.key]) for table in TABLES])
    return _file(data, XLSX, "to-chuc.xlsx")


@guarded(permissions.may_manage)
def empty_form(request: "OfficeRequest") -> HttpResponse:
    """All tables without rows, to be filled in."""
    return _file(write_tables([(table, ()) for table in TABLES]), XLSX, "mau-nhap-to-chuc.xlsx")


@guarded(permissions.may_manage)
def refused_file(request: "OfficeRequest") -> HttpResponse:
    """The rows that one's last import refused, each with what is wrong."""
    data = cache.get(_key(request))
    if data is None:
        raise Http404
    return _file(data, XLSX, "dong-bi-tu-choi.xlsx")


def _import(request: "OfficeRequest", form: ImportForm) -> Outcome:
    read = _read(form.cleaned_data["file"])
    whole = form.cleaned_data["whole"]
    if "thu" in request.POST:
        checked, was_written = services.preview_import(read), False
    else:
        done = services.import_organisation(
            read, all_or_nothing=whole, actor=request.user, at=clock.now()
        )
        checked, was_written = done.checked, bool(done.written)
    if checked.faults:
        cache.set(_key(request), refused_rows(checked), AN_HOUR)
    return _outcome(checked, was_written=was_written)


def _read(file: UploadedFile) -> Rows:
    data = file.read()
    return read_json(data) if data.lstrip()[:1] == b"{" else read_tables(data, TABLES)


def _outcome(checked: Checked, *, was_written: bool) -> Outcome:
    language = _language()
    return Outcome(
        counts=[
            (table.sheet, len(checked.rows[table.key]), len(checked.refused[table.key]))
            for table in TABLES
            if checked.rows[table.key] or checked.refused[table.key]
        ],
        faults=[
            Line(fault.sheet, str(fault.row), fault.heading, fault.words.into(language))
            for fault in checked.faults[:MOST_SHOWN]
        ],
        fault_count=len(checked.faults),
        was_written=was_written,
    )


def _columns(wrong: WrongColumns) -> str:
    said = [_("Sheet “%(sheet)s” does not have the columns of the form.") % {"sheet": wrong.sheet}]
    if wrong.missing:
        said.append(_("Missing: %(names)s.") % {"names": ", ".join(wrong.missing)})
    if wrong.unknown:
        said.append(_("Unknown: %(names)s.") % {"names": ", ".join(wrong.unknown)})
    return " ".join(said)


def _language() -> Literal["vi", "en"]:
    return "en" if get_language() == "en" else "vi"


def _key(request: "OfficeRequest") -> str:
    return f"org-refused-{request.user.pk}"


def _file(data: bytes, media: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(data, media, headers={"Content-Disposition": disposition})
