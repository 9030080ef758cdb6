"""Nhập từ bảng tính: many documents at once; what is wrong is told row by row."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tongket.apps.register import forms, permissions, services
from tongket.apps.register.models import Direction
from tongket.apps.register.refusals import REFUSALS, told
from tongket.apps.register.services.importing import TABLES
from tongket.apps.register.views.acting import spoken
from tongket.apps.register.views.books import XLSX, file_response
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded
from tongket.files.unreadable import Refused, unreadable
from tongket.files.xlsx import Fault, WrongColumns, read_tables, write_tables

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

MOST_TOLD = 200


@guarded(permissions.may_register)
def take_table(request: "OfficeRequest") -> HttpResponse:
    """Hand in a table; good rows go in, or none when a single one is wrong and that was asked."""
    form = forms.ImportForm(request.POST or None, request.FILES or None)
    imported = None
    if request.method == "POST" and form.is_valid():
        imported = _imported(request, form)
        if imported and not imported.faults:
            said = ngettext("%d document is entered.", "%d documents are entered.", imported.made)
            messages.success(request, said % imported.made)
            return redirect("register:list")
    shown = {
        "form": form,
        "imported": imported,
        "faults": [_line(fault) for fault in imported.faults[:MOST_TOLD]] if imported else (),
    }
    return render(request, "register/import.html", shown, status=200 if not form.is_bound else 422)


@guarded(permissions.may_register)
def empty_table(request: "OfficeRequest", direction: str) -> HttpResponse:
    """The table to fill in, with its columns and nothing else."""
    table = {way.value: table for way, table in TABLES.items()}.get(direction)
    if table is None:
        raise Http404
    return file_response(write_tables([(table, [])]), XLSX, f"{table.sheet}.xlsx")


def _imported(request: "OfficeRequest", form: forms.ImportForm) -> services.Imported | None:
    given, direction = form.cleaned_data, Direction(form.cleaned_data["direction"])
    wanted = services.Import(direction, request.desk.agency_id or 0, given["all_or_nothing"])
    try:
        read = read_tables(given["file"].read(), [TABLES[direction]])
        if not read.rows[direction.value] and not read.faults:
            form.add_error("file", _("There is no row in the sheet of this table."))
            return None
        return services.import_documents(read, wanted, actor=request.user, at=clock.now())
    except WrongColumns as wrong:
        form.add_error("file", _wrong(wrong))
    except Refused as refused:
        form.add_error("file", spoken(unreadable(given["file"].name or "", refused).words()))
    except REFUSALS as refusal:
        form.add_error(None, told(refusal))
    return None


def _wrong(wrong: WrongColumns) -> str:
    lacks = ", ".join(wrong.missing) or "–"
    unknown = ", ".join(wrong.unknown) or "–"
    return _("Sheet “%(sheet)s”: columns that are missing: %(lacks)s; not known: %(unknown)s.") % {
        "sheet": wrong.sheet,
        "lacks": lacks,
        "unknown": unknown,
    }


def _line(fault: Fault) -> tuple[int, str, str]:
    return fault.row, fault.heading, spoken(fault.words)
