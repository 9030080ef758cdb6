"""Every write of this app: one function a use case, one line in the log."""

from tongket.apps.accounts.services.accounts import (
    AccountDetails,
    OwnAccount,
    change_details,
    change_language,
    create_account,
    disable_account,
    enable_account,
)
from tongket.apps.accounts.services.passwords import (
    change_password,
    link_is_good,
    link_token,
    renew_link,
    set_first_password,
)
from tongket.apps.accounts.services.second_factor import note_second_factor, reset_second_factor
from tongket.apps.accounts.services.sessions import (
    connect_sign_on,
    end_other_sessions,
    end_session,
    note_refusal,
    note_sign_in,
)
from tongket.apps.accounts.services.tokens import (
    digest_of,
    issue_token,
    note_use_of_token,
    revoke_token,
)

__all__ = [
    "AccountDetails",
    "OwnAccount",
    "change_details",
    "change_language",
    "change_password",
    "connect_sign_on",
    "create_account",
    "digest_of",
    "disable_account",
    "enable_account",
    "end_other_sessions",
    "end_session",
    "issue_token",
    "link_is_good",
    "link_token",
    "note_refusal",
    "note_second_factor",
    "note_sign_in",
    "note_use_of_token",
    "renew_link",
    "reset_second_factor",
    "revoke_token",
    "set_first_password",
]
