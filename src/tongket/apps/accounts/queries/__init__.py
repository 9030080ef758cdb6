"""Every read of this app."""

from tongket.apps.accounts.queries.accounts import (
    AccountRow,
    accounts_matching,
    factors_of,
    has_second_factor,
    may_sign_in_by_password,
    row_of,
    rows_of,
)
from tongket.apps.accounts.queries.sessions import SessionRow, sessions_of
from tongket.apps.accounts.queries.tokens import token_in_force, tokens_of

__all__ = [
    "AccountRow",
    "SessionRow",
    "accounts_matching",
    "factors_of",
    "has_second_factor",
    "may_sign_in_by_password",
    "row_of",
    "rows_of",
    "sessions_of",
    "token_in_force",
    "tokens_of",
]
