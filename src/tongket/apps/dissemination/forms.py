"""What people fill in; the words of every error are here."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.dissemination import queries
from tongket.apps.dissemination.models import Campaign, CampaignActivity
from tongket.apps.dissemination.quiz_text import UnreadableQuiz, read_quiz
from tongket.apps.dissemination.services import (
    ActivityDetails,
    Audience,
    CampaignDetails,
    Question,
    RoundDetails,
)

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Document

QUIZ_FAULTS = {
    UnreadableQuiz.NO_ANSWERS: _("Line %(line)d: a question needs at least two answers."),
    UnreadableQuiz.NO_RIGHT: _("Line %(line)d: put * before the right answer."),
    UnreadableQuiz.MANY_RIGHT: _("Line %(line)d: only one answer may be marked with *."),
    UnreadableQuiz.REPEATED: _("Line %(line)d: one answer stands twice."),
}


class RoundForm(forms.Form):
    """Đợt phổ biến: who must study a document, by when."""

    due_on = forms.DateField(label=_("To be studied by"))
    units = forms.TypedMultipleChoiceField(
        label=_("Everybody in these units"), coerce=int, required=False
    )
    people = forms.TypedMultipleChoiceField(label=_("And these people"), coerce=int, required=False)
    cascading = forms.TypedMultipleChoiceField(
        label=_("Bodies that hand it down themselves"), coerce=int, required=False
    )
    instruction = forms.CharField(
        label=_("What to study"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    quiz = forms.CharField(
        label=_("Quick questions"),
        help_text=_(
            "One question a block, an empty line between blocks. The first line asks, each further"
            " line is an answer; put * before the right one. Leave empty when a confirmation is"
            " enough."
        ),
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
    )
    pass_mark = forms.IntegerField(
        label=_("Right answers needed"), min_value=0, required=False, help_text=_("Empty: all.")
    )

    def __init__(self, desk: "Desk", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desk = desk
        self._people = {h.person_id: h for h in queries.people_to_choose(desk)}
        self._choose("units", [(u.id, u.name) for u in queries.units_to_choose(desk)])
        self._choose("people", [(h.person_id, h.full_name) for h in self._people.values()])
        self._choose("cascading", [(u.id, u.name) for u in queries.units_below(desk)])

    def _choose(self, name: str, choices: list[tuple[int, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.TypedMultipleChoiceField)
        field.choices = choices
        if not choices:
            del self.fields[name]

    def clean_due_on(self) -> date:
        """The last day is today or later."""
        due_on: date = self.cleaned_data["due_on"]
        if due_on < self.desk.day:
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
        """Somebody must be told, and nobody can be asked more than there is."""
        cleaned = super().clean() or {}
        if not any(cleaned.get(name) for name in ("units", "people", "cascading")):
            raise forms.ValidationError(_("Choose at least one unit or person."))
        asked = len(cleaned.get("quiz") or ())
        if (cleaned.get("pass_mark") or 0) > asked:
            self.add_error(
                "pass_mark",
                _("There are only %(asked)d questions.") % {"asked": asked},
            )
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
        )

    def audience(self) -> Audience:
        """Who is told, through which unit; people named one by one come through their own unit."""
        given = self.cleaned_data
        people = queries.people_through(given.get("units", ()), self.desk.day)
        for person in given.get("people", ()):
            people.setdefault(person, self._people[person].unit_id)
        return Audience(people, tuple(given.get("cascading", ())))


class CampaignForm(forms.ModelForm):  # type: ignore[type-arg]
    """Đợt tuyên truyền."""

    class Meta:
        """What people fill in."""

        model = Campaign
        fields: ClassVar = ["name", "first_day", "last_day", "goal"]
        widgets: ClassVar = {"goal": forms.Textarea(attrs={"rows": 3})}

    def details(self) -> CampaignDetails:
        """The campaign as the services take it."""
        return CampaignDetails(**{name: self.cleaned_data[name] for name in self.Meta.fields})


class ActivityForm(forms.ModelForm):  # type: ignore[type-arg]
    """Hoạt động tuyên truyền."""

    link = forms.URLField(label=_("Address"), required=False, assume_scheme="https")

    class Meta:
        """What people fill in."""

        model = CampaignActivity
        fields: ClassVar = ["on", "channel", "title", "reach", "link"]

    def __init__(self, campaign: Campaign, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaign = campaign

    def clean_on(self) -> date:
        """The day lies within the campaign."""
        on: date = self.cleaned_data["on"]
        if not self.campaign.first_day <= on <= self.campaign.last_day:
            raise forms.ValidationError(
                _("The campaign runs from %(first)s to %(last)s."),
                params={
                    "first": self.campaign.first_day.strftime("%d/%m/%Y"),
                    "last": self.campaign.last_day.strftime("%d/%m/%Y"),
                },
            )
        return on

    def details(self) -> ActivityDetails:
        """The activity as the services take it."""
        return ActivityDetails(**{name: self.cleaned_data[name] for name in self.Meta.fields})
