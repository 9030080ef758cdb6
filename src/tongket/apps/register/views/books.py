"""What is taken along: the list as it is shown, the books of the register, and what is brought in."""

from typing import TYPE_CHECKING, Final, NamedTuple

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy

from tongket.apps.register import books, forms, permissions
from tongket.apps.register.queries import listing, taking
from tongket.apps.register.views import wording
from tongket.apps.register.views.acting import spoken
from tongket.apps.register.views.asked import asked_of, columns_of
from tongket.apps.ui.kit.guard import guarded
from tongket.files.pdf_write import Undrawable
from tongket.files.xlsx import write_tables

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


class BookCard(NamedTuple):
    """A book as the page offers it."""

    key: str
    title: str | Promise
    text: str | Promise


CARDS: Final = (
    BookCard(
        "outgoing",
        gettext_lazy("Register of outgoing documents"),
        gettext_lazy("Number and symbol, date, subject, signer, recipients, copies."),
    ),
    BookCard(
        "incoming",
        gettext_lazy("Register of incoming documents"),
        gettext_lazy("Day and number of arrival, issuing body, subject, who received it."),
    ),
    BookCard(
        "follow_up",
        gettext_lazy("Follow-up of incoming documents"),
        gettext_lazy("Who deals with it, by when, how far it has come, what answered it."),
    ),
)


@guarded(permissions.may_read)
def export(request: "OfficeRequest") -> HttpResponse:
    """The rows of the list, or those ticked, with the columns that are shown."""
    page = listing.list_page(request.desk, asked_of(request), limit=taking.MOST)
    table = taking.table_of(columns_of(request))
    rows = taking.rows_of(page, lambda row: str(wording.LOOKS[row.sign].label))
    return file_response(write_tables([(table, rows)]), XLSX, "van-ban.xlsx")


@guarded(permissions.may_print)
def overview(request: "OfficeRequest") -> HttpResponse:
    """The three books of the decree, for any period."""
    year = request.desk.day.replace(month=1, day=1)
    asked = request.GET if "first" in request.GET else None
    form = forms.PeriodForm(asked, initial={"first": year, "last": request.desk.day})
    shown = {"form": form, "cards": CARDS}
    return render(request, "register/books.html", shown, status=422 if form.errors else 200)


@guarded(permissions.may_print)
def book(request: "OfficeRequest", key: str, kind: str) -> HttpResponse:
    """One book as .xlsx or PDF."""
    if key not in {card.key for card in CARDS} or kind not in {"xlsx", "pdf"}:
        raise Http404
    form = forms.PeriodForm(request.GET)
    if not form.is_valid():
        return render(request, "register/books.html", {"form": form, "cards": CARDS}, status=422)
    read = books.read_book(request.desk, key, form.cleaned_data["first"], form.cleaned_data["last"])
    if kind == "xlsx":
        return file_response(books.as_xlsx(read), XLSX, f"{read.file_name}.xlsx")
    try:
        return file_response(books.as_pdf(read), PDF, f"{read.file_name}.pdf")
    except Undrawable as trouble:
        messages.error(request, spoken(trouble.words()))
        return redirect("register:books")


def file_response(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file to be saved under its name."""
    response = HttpResponse(content, content_type=media_type)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = disposition or "attachment"
    return response
