"""Đăng nhập một cửa: an identity at the agency's OpenID Connect provider opens an account here.

The account must be there already, its sign-in name equal to the claim that the settings name. An
account once opened by one identity is not opened by another of the same name, which the provider
may have given to a new person.
"""

from typing import Any, Final

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.adapter import get_adapter as get_provider_adapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.apps.accounts import services
from tongket.apps.accounts.models import SIGN_IN_NAME, User
from tongket.apps.ui.kit import clock

ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")


class SingleSignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Which account an identity opens."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Accounts are opened by administrators."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie a new identity to the account it is for; refuse one that is for none."""
        if sociallogin.is_existing:
            return
        user = _account_for(sociallogin)
        if user is None:
            raise ImmediateHttpResponse(unknown(request))
        services.connect_sign_on(sociallogin, request, user, at=clock.now())


class SignedTokens(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth has no types
    """Reads identity tokens only with their signature, wherever they came from."""

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        try:
            said: dict[str, Any] = jwt.decode(
                id_token,
                self._key(id_token),
                algorithms=list(ALGORITHMS),
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=60,
                options={"require": ["exp", "iat", "iss", "aud", "sub"]},
            )
        except (jwt.PyJWTError, KeyError, ValueError) as refused:
            raise OAuth2Error("the identity token does not hold") from refused
        return said

    def _key(self, id_token: str) -> jwt.PyJWK:
        with get_provider_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
            keys = jwt.PyJWKSet.from_dict(answer.json())
        return keys[jwt.get_unverified_header(id_token)["kid"]]


def unknown(request: HttpRequest) -> HttpResponse:
    """The provider knows this person, the site does not."""
    return render(request, "account/signup_closed.html", status=403)


def _account_for(sociallogin: SocialLogin) -> User | None:
    account = sociallogin.account
    claims = account.extra_data.get("userinfo", {}) | account.extra_data.get("id_token", {})
    claim = account.get_provider().app.settings.get("username_claim", "preferred_username")
    name = str(claims.get(claim) or "").strip().lower()
    try:
        SIGN_IN_NAME(name)  # what a provider says may be anything
    except ValidationError:
        return None
    user = User.objects.filter(username=name, is_active=True).first()
    taken = user and SocialAccount.objects.filter(user=user, provider=account.provider).exists()
    return None if taken else user
