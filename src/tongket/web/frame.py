"""What the frame of every page needs: the rail, the agency worked in."""

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context for ``ui/base.html``."""
    return {"desk": getattr(request, "desk", None)}
