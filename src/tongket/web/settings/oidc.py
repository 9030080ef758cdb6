"""Single sign-on by OpenID Connect, as the environment describes it; without it there is none."""

import os
from typing import Any
from urllib.parse import urlsplit


def oidc_apps() -> list[dict[str, Any]]:
    """The agency's provider, when ``TONGKET_OIDC_ISSUER`` names one.

    ``TONGKET_OIDC_CLIENT`` and ``TONGKET_OIDC_SECRET`` are what the provider gave this site;
    ``TONGKET_OIDC_CLAIM`` says which claim holds the sign-in name.
    """
    issuer = os.environ.get("TONGKET_OIDC_ISSUER", "")
    if not issuer:
        return []
    return [
        {
            "provider_id": "don-vi",
            "name": os.environ.get("TONGKET_OIDC_NAME", urlsplit(issuer).hostname),
            "client_id": os.environ["TONGKET_OIDC_CLIENT"],
            "secret": os.environ["TONGKET_OIDC_SECRET"],
            "settings": {
                "server_url": issuer,
                "username_claim": os.environ.get("TONGKET_OIDC_CLAIM", "preferred_username"),
            },
        }
    ]


def oidc_origins() -> list[str]:
    """Where the browser may be sent to sign in: the provider, or ``TONGKET_OIDC_ORIGIN``."""
    where = os.environ.get("TONGKET_OIDC_ORIGIN") or os.environ.get("TONGKET_OIDC_ISSUER", "")
    return ["{0.scheme}://{0.netloc}".format(urlsplit(where))] if where else []
