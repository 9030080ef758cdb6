"""What a person may come to do."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """Vai trò, held in a unit from day to day."""

    SPECIALIST = "specialist", _("specialist")
    HEAD_OF_DIVISION = "head_of_division", _("head of division")
    CLERK = "clerk", _("records clerk")
    OFFICE_HEAD = "office_head", _("head of the office")
    DIRECTOR = "director", _("director")
    RECEIVING_OFFICER = "receiving_officer", _("receiving officer")
    ORGANISING_BOARD = "organising_board", _("contest: organising board")
    QUESTION_TEAM = "question_team", _("contest: question team")
    APPRAISAL_TEAM = "appraisal_team", _("contest: appraisal team")
    SECRETARIAT = "secretariat", _("contest: secretariat")
    ADMINISTRATOR = "administrator", _("system administrator")
