"""An agency's own server, behind a proxy that speaks https; everything by environment."""

import os

from tongket.web.settings.site import *  # noqa: F403

SECRET_KEY = os.environ["TONGKET_SECRET_KEY"]
ALLOWED_HOSTS = os.environ["TONGKET_HOSTS"].split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
# Other names under this one, and the lists of browsers, are for the owner of the domain to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TONGKET_PROXIES", "1"))
NINJA_NUM_PROXIES = ALLAUTH_TRUSTED_PROXY_COUNT
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
