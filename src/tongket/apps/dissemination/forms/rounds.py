"""Forms of a round: which document, who is told, by when, with which questions."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.dissemination import queries
from tongket.apps.dissemination.forms import fields
from tongket.apps.dissemination.quiz_text import UnreadableQuiz, read_quiz
from tongket.apps.dissemination.services import Audience, Question, RoundDetails

if TYPE_CHECKING:
    from tongket.apps.dissemination.models import Dissemination
    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Document

QUIZ_FAULTS = {
    UnreadableQuiz.NO_ANSWERS: _("Line %(line)d: a question needs at least two answers."),
    UnreadableQuiz.NO_RIGHT: _("Line %(line)d: put * before the right answer."),
    UnreadableQuiz.MANY_RIGHT: _("Line %(line)d: only one answer may be marked with *."),
    UnreadableQuiz.REPEATED: _("Line %(line)d: one answer stands twice."),
}
NOBODY = queries.Known()
_EXAMPLE = "Quy định có hiệu lực từ ngày nào?\n* Ngày ký\nSau 45 ngày"


class ChooseForm(forms.Form):
    """The document that is to be disseminated."""

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"] = fields.DocumentField(
            desk,
            label=_("Document"),
            help_text=_("Its number and symbol, as 114-QĐ/TW; it must stand in the register."),
        )


class AudienceForm(forms.Form):
    """Đối tượng: who is told, out of one unit and what is below it."""

    people = fields.PeopleField(label=_("Who studies it"))
    cascading = forms.TypedMultipleChoiceField(
        label=_("Units that hand it down themselves"),
        help_text=_("Each chooses its own people; their confirmations count here too."),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, unit_id: int, on: date, *args: Any, known: queries.Known = NOBODY, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        choice = queries.choice_in(unit_id, on)
        people, cascading = self.fields["people"], self.fields["cascading"]
        assert isinstance(people, fields.PeopleField)
        assert isinstance(cascading, forms.TypedMultipleChoiceField)
        people.offer(choice, known.people)
        cascading.choices = [(u.id, u.name) for u in choice.bodies if u.id not in known.units]
        if not choice.groups:
            del self.fields["people"]
        if not cascading.choices:
            del self.fields["cascading"]

    def clean(self) -> dict[str, Any]:
        """Somebody must be told."""
        cleaned = super().clean() or {}
        if not self.errors and not self.audience():
            raise forms.ValidationError(_("Choose at least one unit or person."))
        return cleaned

    def audience(self) -> Audience:
        """Who is told, through which unit."""
        given = self.cleaned_data
        return Audience(given.get("people", {}), tuple(given.get("cascading", ())))


class RoundForm(AudienceForm):
    """Đợt phổ biến: who must study a document, by when."""

    due_on = forms.DateField(label=_("To be studied by"))
    instruction = forms.CharField(
        label=_("What to study"),
        help_text=_("Articles to mind, what to do afterwards."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    quiz = forms.CharField(
        label=_("Quick questions"),
        help_text=_(
            "One question a block, an empty line between blocks. The first line asks, each further"
            " line is an answer; put * before the right one. Leave empty when a confirmation is"
            " enough."
        ),
        widget=forms.Textarea(attrs={"rows": 6, "placeholder": _EXAMPLE}),
        required=False,
    )
    pass_mark = forms.IntegerField(
        label=_("Right answers needed"), min_value=0, required=False, help_text=_("Empty: all.")
    )
    request_key = fields.request_key()

    field_order = ("due_on", "people", "cascading", "instruction", "quiz", "pass_mark")

    def clean_due_on(self) -> date:
        """The last day is today or later."""
        due_on: date = self.cleaned_data["due_on"]
        if due_on < self.on:
            raise forms.ValidationError(_("This day has passed; choose today or later."))
        return due_on

    def clean_quiz(self) -> tuple[Question, ...]:
        """The questions; an error names the line."""
        try:
            return read_quiz(self.cleaned_data["quiz"])
        except UnreadableQuiz as unreadable:
            raise forms.ValidationError(
                QUIZ_FAULTS[unreadable.fault], params={"line": unreadable.line}
            ) from unreadable

    def clean(self) -> dict[str, Any]:
        """Nobody can be asked more than there is."""
        cleaned = super().clean()
        asked = len(cleaned.get("quiz") or ())
        if "quiz" in cleaned and (cleaned.get("pass_mark") or 0) > asked:
            self.add_error("pass_mark", _("There are only %(asked)d questions.") % {"asked": asked})
        return cleaned

    def details(self, document: "Document") -> RoundDetails:
        """The round as the services take it."""
        given = self.cleaned_data
        mark = given.get("pass_mark")
        return RoundDetails(
            document_id=document.pk,
            due_on=given["due_on"],
            instruction=given["instruction"],
            questions=given["quiz"],
            pass_mark=len(given["quiz"]) if mark is None else mark,
            request_key=given["request_key"],
        )


class ChangeForm(forms.Form):
    """Gia hạn, sửa nội dung: what may change while a round is open."""

    due_on = forms.DateField(label=_("To be studied by"))
    instruction = forms.CharField(
        label=_("What to study"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    version = fields.version()

    def __init__(self, opened: "Dissemination", on: date, data: Any = None) -> None:
        initial = {name: getattr(opened, name) for name in ("due_on", "instruction", "version")}
        super().__init__(data, initial=initial)
        self.on, self.before = on, opened.due_on

    def clean_due_on(self) -> date:
        """A day that is moved is moved to today or later."""
        due_on: date = self.cleaned_data["due_on"]
        if due_on < self.on and due_on != self.before:
            raise forms.ValidationError(_("This day has passed; choose today or later."))
        return due_on


class VersionForm(forms.Form):
    """Carries the version that was read through a page that asks."""

    version = fields.version()

    def claimed(self) -> int:
        """The version sent; 0, which no record has, for nonsense."""
        return (self.cleaned_data.get("version") or 0) if self.is_valid() else 0
