"""Accounts as records that can be followed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from tongket.apps.accounts.models import User
from tongket.apps.accounts.permissions import may_administer_accounts
from tongket.apps.ui.kit.refs import Followed
from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

ACCOUNT = "accounts.user"


class AccountRefs:
    """Answers for accounts; only administrators open them."""

    kinds = (ACCOUNT,)

    def follow(self, ids: Mapping[str, Sequence[str]], desk: "Desk") -> dict[Ref, Followed]:
        """Names for all that exist, addresses for administrators. One query."""
        may_open = may_administer_accounts(desk)
        return {
            Ref(ACCOUNT, str(user.pk)): Followed(
                str(user), reverse("accounts:account", args=[user.pk]) if may_open else None
            )
            for user in User.objects.filter(pk__in=ids.get(ACCOUNT, ()))
        }
