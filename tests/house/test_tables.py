"""Keys point down the list of apps, and what the models say is what the migrations make."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

# From the foundations up; a key may point to an app at or before its own.
ORDER = ("ui", "audit", "accounts", "org", "register", "dissemination")
MODELS = [
    model for model in apps.get_models() if model._meta.app_config.name.startswith("tongket.")
]


def test_every_app_has_its_place() -> None:
    names = {model._meta.app_label for model in MODELS}
    assert names <= set(ORDER)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: str(model._meta.label))
def test_foreign_keys_point_down(model: type[models.Model]) -> None:
    up = [
        f"{field.name} -> {target._meta.label}"
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and isinstance(target := field.related_model, type)
        and target._meta.app_label in ORDER
        and ORDER.index(target._meta.app_label) > ORDER.index(model._meta.app_label)
    ]
    assert up == []


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)
