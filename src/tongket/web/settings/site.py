"""What every way of running shares."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from tongket.web.settings.oidc import oidc_apps, oidc_origins
from tongket.web.wiring import REF_RESOLVERS  # noqa: F401 - apps read it as a setting

VAR = Path(os.environ.get("TONGKET_VAR", "var/site")).resolve()
FILES = VAR / "files"  # originals, by their SHA-256; never served as they lie

DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", f"sqlite:///{VAR / 'tongket.sqlite3'}"), conn_max_age=600
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
            "PRAGMA cache_size=-20000; PRAGMA mmap_size=268435456;"
        ),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DEBUG = False
ROOT_URLCONF = "tongket.web.urls"
WSGI_APPLICATION = "tongket.web.wsgi.application"
INSTALLED_APPS = [
    # Ours first: their templates, widgets and words win over those of others.
    "tongket.apps.ui",
    "tongket.apps.audit",
    "tongket.apps.accounts",
    "tongket.apps.org",
    "tongket.apps.register",
    "tongket.apps.dissemination",
    "tongket.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django.forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tongket.web.middleware.LanguageMiddleware",
    "tongket.web.limits.LimitsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tongket.web.privacy.PrivatePagesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tongket.web.middleware.DeskMiddleware",
    "tongket.apps.accounts.second_factor.SecondFactorMiddleware",
    "tongket.web.once.OnceMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tongket.web.frame.frame",
            ],
            "builtins": ["tongket.apps.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "tongket.apps.ui.kit.renderer.OfficeRenderer"

# ---- who comes in -------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "tongket.apps.accounts.passwords.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "tongket.apps.accounts.passwords.NotWidelyUsed"},
    {"NAME": "tongket.apps.accounts.passwords.NotLikeTheName"},
]
PASSWORD_RESET_TIMEOUT = 2 * 24 * 3600  # seconds for which a link to a first password is good
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
SESSION_COOKIE_AGE = 12 * 3600  # a working day with its evening
DEMO = False
DEMO_DAY: date | None = None  # the day on which the demo lives; see ui.kit.clock

ACCOUNT_ADAPTER = "tongket.apps.accounts.entrance.Entrance"
ACCOUNT_FORMS = {
    "login": "tongket.apps.accounts.entrance_forms.SignIn",
    "change_password": "tongket.apps.accounts.entrance_forms.ChangePassword",
    "reauthenticate": "tongket.apps.accounts.entrance_forms.Confirm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]  # nobody signs up; allauth wants it to fit
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_SESSION_REMEMBER = True  # for SESSION_COOKIE_AGE
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",  # a whole agency may sit behind one address at half past seven
    "login_failed": "30/m/ip,5/15m/key",
}
MFA_ADAPTER = "tongket.apps.accounts.second_factor.SecondFactor"
MFA_FORMS = {
    "authenticate": "tongket.apps.accounts.entrance_forms.Code",
    "reauthenticate": "tongket.apps.accounts.entrance_forms.ConfirmByCode",
    "activate_totp": "tongket.apps.accounts.entrance_forms.SetUpCode",
}
MFA_TOTP_ISSUER = "Tổng kết"
MFA_TOTP_TOLERANCE = 1  # thirty seconds either way: office clocks drift
SOCIALACCOUNT_ADAPTER = "tongket.apps.accounts.single_sign_on.SingleSignOn"
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": oidc_apps()}}

# ---- words, numbers, days -----------------------------------------------------------------------
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["tongket.web.formats"]

# ---- files that are served ----------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024  # bytes of one file

# ---- the browser's door -------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *oidc_origins()],  # signing in by OpenID Connect leaves the site
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "tongket.web.errors.not_trusted"
LANGUAGE_COOKIE_AGE = 31_536_000
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "web_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # throttles live here: a flood must not push them out
    }
}
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# ---- what goes wrong is told on the server's standard error; never what a document says -----------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}
