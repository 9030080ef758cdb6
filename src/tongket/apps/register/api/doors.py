"""Who may call: a token for the scope, whose owner may do the thing in the agency worked in."""

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from tongket.apps.accounts.api import BearerToken
from tongket.apps.register import permissions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tongket.apps.accounts.models import ApiToken
    from tongket.apps.org.queries import Desk


class Door(BearerToken):
    """Asks the owner's desk as well, before anything of the call is read."""

    def __init__(self, scope: str, question: "Callable[[Desk], bool]") -> None:
        super().__init__(scope)
        self.question = question

    def authenticate(self, request: HttpRequest, token: str) -> "ApiToken | None":
        """Raises ``MissingScope`` and ``PermissionDenied``."""
        found = super().authenticate(request, token)
        if found is not None and not self.question(request.desk):  # type: ignore[attr-defined]
            raise PermissionDenied
        return found


TO_READ = Door("register:read", permissions.may_read)
TO_DRAFT = Door("register:write", permissions.may_draft)
TO_REGISTER = Door("register:write", permissions.may_register)
