"""The guard at the door of every view: asks one pure question about the desk, or turns away."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

if TYPE_CHECKING:
    from django.http import HttpRequest

    from tongket.apps.org.queries import Desk

Question = Callable[["Desk"], bool]
View = TypeVar("View", bound=Callable[..., HttpResponse])


def guarded(question: Question) -> Callable[[View], View]:
    """Let in who is signed in and for whose desk ``question`` is true; keep the question visible.

    A stranger is sent to sign in and comes back; everybody else gets 403.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def watched(request: "HttpRequest", *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not question(request.desk):  # type: ignore[attr-defined]
                raise PermissionDenied
            return view(request, *args, **kwargs)

        watched.question = question  # type: ignore[attr-defined]
        return watched  # type: ignore[return-value]

    return guard


def anyone(desk: "Desk") -> bool:
    """Everybody who is signed in."""
    return True


signed_in = guarded(anyone)


def public(view: View) -> View:
    """Mark a view that strangers may see; the house test wants it on the public list too."""
    view.question = None  # type: ignore[attr-defined]
    return view
