"""Sessions come to their end."""

from allauth.usersessions.models import UserSession

from tongket.apps.accounts.models import User


def end_every_session(user: User) -> int:
    """Every browser in which this account is signed in must sign in again; how many there were."""
    sessions = list(UserSession.objects.filter(user_id=user.pk))
    for session in sessions:
        session.end()
    return len(sessions)
