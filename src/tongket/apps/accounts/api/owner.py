"""Whose token is this, and what may it do."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

router = Router(tags=["accounts"])


class Owner(Schema):
    """The owner of the token, and what the token is for."""

    username: str
    full_name: str
    agency_id: int | None
    purpose: str
    scopes: list[str]
    expires_at: datetime


@router.get("/me", response=Owner, url_name="me")
def me(request: HttpRequest) -> dict[str, Any]:
    """The owner of the token, the agency worked in, and the scopes of the token."""
    token = request.auth  # type: ignore[attr-defined]
    return {
        "username": token.user.username,
        "full_name": token.user.full_name,
        "agency_id": request.desk.agency_id,  # type: ignore[attr-defined]
        "purpose": token.name,
        "scopes": token.scopes,
        "expires_at": token.expires_at,
    }
