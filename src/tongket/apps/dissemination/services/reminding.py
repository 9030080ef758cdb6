"""Reminding those who have not confirmed: at most once a day."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tongket.apps.audit import services as audit
from tongket.apps.dissemination.models import Dissemination, Reminder
from tongket.apps.dissemination.services.confirming import AlreadyClosed
from tongket.core.text.date_format import short_date

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


class RemindedToday(Exception):
    """Everybody was reminded today already."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        super().__init__(f"reminded at {at}")


@transaction.atomic
def remind(opened: Dissemination, *, actor: "User", at: datetime) -> Reminder:
    """Remind everybody whose duty is open, on their desk and by e-mail.

    Raises ``AlreadyClosed``, ``RemindedToday``.
    """
    if opened.closed_on:
        raise AlreadyClosed
    last = opened.reminders.select_for_update().first()
    if last and timezone.localdate(last.at) == timezone.localdate(at):
        raise RemindedToday(last.at)
    waiting = opened.duties.filter(confirmed_at=None)
    reminder = Reminder.objects.create(
        dissemination=opened, at=at, by=actor, people=waiting.count()
    )
    addresses = list(
        waiting.exclude(person__user__email="")
        .filter(person__user__is_active=True)
        .values_list("person__user__email", flat=True)
    )
    audit.record(actor, "dissemination.remind", opened, at=at, after={"people": reminder.people})
    transaction.on_commit(lambda: _send(opened, addresses))
    return reminder


def _send(opened: Dissemination, addresses: list[str]) -> None:
    """One message a person, so that nobody sees another's address."""
    subject = _("Reminder: a document to study by %(day)s") % {"day": short_date(opened.due_on)}
    body = _("%(document)s is waiting for your confirmation. Open Tổng kết, “Phổ biến”.") % {
        "document": str(opened.document)
    }
    letters = [EmailMessage(subject, body, to=[address]) for address in addresses]
    if letters:
        get_connection(fail_silently=True).send_messages(letters)
