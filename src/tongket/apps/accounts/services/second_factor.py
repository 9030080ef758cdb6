"""The second factor: noted when its owner changes it, taken away when the telephone is lost."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from tongket.apps.accounts.models import User
from tongket.apps.accounts.services.accounts import OwnAccount
from tongket.apps.accounts.services.ending import end_every_session
from tongket.apps.audit import services as audit


@transaction.atomic
def reset_second_factor(user: User, *, actor: User, at: datetime) -> None:
    """The next sign-in asks for the password alone. Raises ``OwnAccount``: others do that."""
    if user.pk == actor.pk:
        raise OwnAccount
    Authenticator.objects.filter(user_id=user.pk).delete()
    end_every_session(user)
    audit.record(actor, "account.factor.reset", user, at=at)


@transaction.atomic
def note_second_factor(user: User, action: str, *, at: datetime) -> None:
    """Log what the owner has just done with allauth's own pages."""
    audit.record(user, action, user, at=at)
