"""One person studies a document and confirms."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Duty
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_study)
def study(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """The document, the quick questions, and the button that confirms."""
    duty = queries.duty_for(request.desk, round_id)
    services.open_document(duty, actor=request.user, at=clock.now())
    return _page(request, duty)


@require_POST
@guarded(permissions.may_study)
def confirm(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Confirm; a failed try keeps the answers and says how many were right."""
    duty = queries.duty_for(request.desk, round_id)
    answers = _answers(request, duty)
    try:
        services.confirm(duty, answers, actor=request.user, at=clock.now())
    except services.QuizNotPassed as failed:
        return _page(request, duty, failed=failed, answers=answers)
    except services.AlreadyClosed:
        messages.error(request, _("This round is closed; it takes no confirmation any more."))
    except services.AlreadyConfirmed:
        messages.info(request, _("You confirmed this before; the first confirmation stands."))
    else:
        messages.success(request, _("Confirmed. Thank you."))
    return redirect("dissemination:overview")


def _answers(request: "OfficeRequest", duty: "Duty") -> list[int | None]:
    """The chosen index of each question, ``None`` where nothing or nonsense was sent."""
    given = (
        request.POST.get(f"q{question.position}", "")
        for question in duty.dissemination.questions.all()
    )
    return [int(one) if one.isascii() and one.isdigit() and len(one) < 4 else None for one in given]


def _page(
    request: "OfficeRequest",
    duty: "Duty",
    failed: services.QuizNotPassed | None = None,
    answers: list[int | None] | None = None,
) -> HttpResponse:
    questions = list(duty.dissemination.questions.all())
    chosen = answers or [None] * len(questions)
    return render(
        request,
        "dissemination/study.html",
        {
            "duty": duty,
            "round": duty.dissemination,
            "document": duty.dissemination.document,
            "study": queries.to_study(request.desk, duty.dissemination.document),
            "is_late": duty.is_late(request.desk.day),
            "questions": list(zip(questions, chosen, strict=True)),
            "failed": failed,
        },
        status=422 if failed else 200,
    )
