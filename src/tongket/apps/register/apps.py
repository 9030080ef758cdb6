"""The app's card."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegisterConfig(AppConfig):
    """Sổ đăng ký văn bản: documents in, out and cited; numbers, files, relations, routing."""

    name = "tongket.apps.register"
    verbose_name = _("Register")
    log_words = {  # noqa: RUF012 - what the log tells that is no field; empty: a key
        "answer_needed": _("answer needed"),
        "at": _("given at"),
        "code_key": "",
        "closed_at": _("dealt with at"),
        "deadline": _("deadline"),
        "directive": _("directive"),
        "dispatch": "",
        "document": "",
        "kinds": _("kinds"),
        "ordinal": _("place in the case file"),
        "outcome": _("outcome"),
        "sent": _("sent to"),
        "units": "",
        "files": _("files"),
        "file": _("file"),
        "letters": _("letters of the text"),
        "reason": _("reason"),
        "by": _("by which document"),
        "period": _("period"),
        "last": _("last number"),
    }
    acts = {  # noqa: RUF012 - what the log calls each act of this app
        "register.case_file.add": _("put into a case file"),
        "register.case_file.close": _("case file closed"),
        "register.case_file.open": _("case file opened"),
        "register.case_file.remove": _("taken out of a case file"),
        "register.copy.certify": _("copy certified"),
        "register.dispatch.receipt": _("receipt noted"),
        "register.dispatch.send": _("sent out"),
        "register.document.arrive": _("entered as an arrival"),
        "register.document.edit": _("entry changed"),
        "register.document.enter": _("entered from a table"),
        "register.document.issue": _("number given to the document"),
        "register.document.recall": _("document recalled"),
        "register.document.refer": _("entered as a cited document"),
        "register.document.text": _("text read"),
        "register.document.void": _("the number voided"),
        "register.draft.save": _("draft kept"),
        "register.file.attach": _("file added"),
        "register.file.detach": _("file taken off"),
        "register.relation.state": _("relation stated"),
        "register.relation.withdraw": _("relation taken back"),
        "register.routing.close": _("noted as dealt with"),
        "register.routing.give": _("routed"),
        "register.routing.receive": _("taken over by a unit"),
        "register.series.change": _("number series changed"),
        "register.series.continue": _("number series continued from paper"),
        "register.series.open": _("number series opened"),
        "register.term.close": _("last day of a term entered"),
        "register.term.open": _("committee term entered"),
    }
