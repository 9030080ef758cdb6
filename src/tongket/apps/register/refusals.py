"""What to tell a person when the register will not do what was asked."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tongket.apps.audit.services import StaleEdit
from tongket.apps.register import services
from tongket.core.law.compose import NoAbbreviation
from tongket.core.text.date_format import short_date

# What a sentence names in brackets is an attribute of the refusal.
SENTENCES: dict[type[Exception], str | Promise] = {
    services.SecretDocument: _(
        "This document is marked %(mark)s. Documents that hold State secrets are not entered here:"
        " use the separate register. Nothing of it was kept."
    ),
    services.NoSeries: _("No number series takes this kind of document; set one up first."),
    services.NoTerm: _("No committee term holds %(day)s; enter the term first."),
    services.NoSymbol: _("The issuing body has no abbreviation for symbols on %(day)s."),
    NoAbbreviation: _("“%(kind)s” has no abbreviation in this standard."),
    services.CodeTaken: _("%(document)s stands in the register of this period already."),
    services.KindElsewhere: _("“%(kind)s” runs in the series “%(series)s” already."),
    services.TermsOverlap: _("The term overlaps with “%(term)s”."),
    services.NumbersGiven: _("Numbers were given in this period already."),
    services.NotADraft: _("The document has its number already."),
    services.NotVoidable: _("Only a number that was given can be voided, with a reason."),
    services.NotRecallable: _("Only a registered document can be recalled."),
    services.NotRoutable: _("Only an incoming document in the register is handed on."),
    services.LeadAmongOthers: _("The leading unit is among the co-operating ones."),
    services.RoutingClosed: _("This is done already."),
    services.NotALetter: _(
        "Faults of form and procedure are corrected by an official letter (công văn)."
    ),
    services.OtherKind: _("A document is amended or replaced by one of the same kind."),
    services.NothingToCopy: _("A draft or a voided number cannot be certified."),
    services.NotIssued: _("Only an outgoing document with its number is sent."),
    services.CaseFileClosed: _("This case file is closed."),
    services.FixedField: _("What the register gave is not changed by hand."),
    StaleEdit: _(
        "Somebody else saved this meanwhile. Nothing you typed is lost; compare and save again."
    ),
}
REFUSALS = tuple(SENTENCES)  # for ``except``


def told(refusal: Exception) -> str:
    """The sentence for a refusal of the services, in the language of the page."""
    sentence = next(words for kind, words in SENTENCES.items() if isinstance(refusal, kind))
    return str(sentence) % {name: _shown(value) for name, value in vars(refusal).items()}


def _shown(value: object) -> str:
    return short_date(value) if isinstance(value, date) else str(value)
