"""The demo province on this machine: embedded database, one click a role, plain http."""

from datetime import date

from tongket.web.settings.site import *  # noqa: F403

SECRET_KEY = "the demo has no secrets"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DEMO = True
LOGIN_URL = "demo_sign_in"
DEMO_DAY = date(2024, 6, 25)

VAR.mkdir(parents=True, exist_ok=True)  # noqa: F405 - the embedded database lies here
