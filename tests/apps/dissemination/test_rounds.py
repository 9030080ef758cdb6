"""A round is opened, studied, confirmed, handed down, closed."""

from datetime import date, timedelta
from unittest.mock import Mock

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404

from tests.apps.dissemination.conftest import AT, Office, a_person, a_unit, account
from tongket.apps.audit.models import Entry
from tongket.apps.dissemination import queries, services
from tongket.apps.dissemination.models import Dissemination, UnitDuty
from tongket.apps.dissemination.services import Audience, Question, RoundDetails
from tongket.apps.dissemination.services.once import once
from tongket.apps.org.models import Person, Role

DUE = date(2024, 3, 20)
QUIZ = (
    Question("Quy định 114 do cơ quan nào ban hành?", ("Bộ Chính trị", "Ban Bí thư"), 0),
    Question("Quy định có hiệu lực từ ngày nào?", ("11/7/2023", "01/01/2024"), 0),
)


def opened(
    office: Office, *, quiz: tuple[Question, ...] = (), units: tuple[int, ...] = ()
) -> Dissemination:
    people = {office.specialist.pk: office.division.pk, office.head.pk: office.division.pk}
    return services.open_round(
        office.agency.pk,
        RoundDetails(office.document.pk, DUE, questions=quiz, pass_mark=len(quiz)),
        Audience(people, units),
        actor=account(office.clerk),
        at=AT,
    )


def confirm(
    office: Office, round_: Dissemination, person: Person, answers: list[int | None]
) -> None:
    duty = queries.duty_for(office.desk(person), round_.pk)
    services.confirm(duty, answers, actor=account(person), at=AT)


def test_everybody_told_has_it_on_their_desk(office: Office) -> None:
    round_ = opened(office)
    mine = queries.my_open_duties(office.desk(office.specialist)).get()
    assert mine.dissemination == round_


def test_a_confirmation_leaves_the_desk_and_raises_the_share(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    assert not queries.my_open_duties(office.desk(office.specialist)).exists()
    assert queries.standing_of(round_).all.percent == 50


def test_a_wrong_answer_counts_a_try_and_confirms_nothing(office: Office) -> None:
    round_ = opened(office, quiz=QUIZ)
    with pytest.raises(services.QuizNotPassed) as caught:
        confirm(office, round_, office.specialist, [0, 1])
    duty = queries.duty_for(office.desk(office.specialist), round_.pk)
    assert (caught.value.score, caught.value.needed) == (1, 2)
    assert (duty.attempts, duty.confirmed_at) == (1, None)


def test_the_first_confirmation_stands(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    with pytest.raises(services.AlreadyConfirmed):
        confirm(office, round_, office.specialist, [])


def test_nobody_confirms_for_somebody_else(office: Office) -> None:
    duty = queries.duty_for(office.desk(office.specialist), opened(office).pk)
    with pytest.raises(services.NotYours):
        services.confirm(duty, [], actor=account(office.head), at=AT)


def test_a_closed_round_takes_no_confirmation(office: Office) -> None:
    round_ = opened(office)
    services.close_round(round_, 1, actor=account(office.clerk), at=AT)
    with pytest.raises(services.AlreadyClosed):
        confirm(office, round_, office.specialist, [])


def test_those_who_have_not_are_listed_by_given_name(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    assert [d.person for d in queries.duties_of(round_, confirmed=False)] == [office.head]
    assert [d.person for d in queries.duties_of(round_, confirmed=True)] == [office.specialist]


def test_a_round_for_nobody_is_refused(office: Office) -> None:
    with pytest.raises(services.NobodyToTell):
        services.open_round(
            office.agency.pk,
            RoundDetails(office.document.pk, DUE),
            Audience({}),
            actor=account(office.clerk),
            at=AT,
        )


def test_a_round_cannot_end_before_it_begins(office: Office) -> None:
    with pytest.raises(ValidationError):
        services.open_round(
            office.agency.pk,
            RoundDetails(office.document.pk, date(2024, 3, 1)),
            Audience({office.head.pk: office.division.pk}),
            actor=account(office.clerk),
            at=AT,
        )


def test_a_handed_down_round_counts_in_the_one_above(office: Office) -> None:
    round_ = opened(office, units=(office.division.pk,))
    duty = UnitDuty.objects.get(dissemination=round_)
    colleague = a_person("Đỗ Ngọc Ánh", office.division, Role.SPECIALIST)
    below = services.cascade(
        duty,
        RoundDetails(office.document.pk, DUE),
        Audience({colleague.pk: office.division.pk}),
        actor=account(office.head),
        at=AT,
    )
    confirm(office, below, colleague, [])
    progress = queries.standing_of(round_).all
    assert (progress.told, progress.confirmed) == (3, 1)


def test_a_handed_down_round_may_not_end_later(office: Office) -> None:
    round_ = opened(office, units=(office.division.pk,))
    with pytest.raises(services.TooLate):
        services.cascade(
            UnitDuty.objects.get(dissemination=round_),
            RoundDetails(office.document.pk, DUE + timedelta(days=1)),
            Audience({office.head.pk: office.division.pk}),
            actor=account(office.head),
            at=AT,
        )


def test_people_told_twice_have_one_duty(office: Office) -> None:
    round_ = opened(office)
    again = Audience({office.head.pk: office.division.pk, office.clerk.pk: office.agency.pk})
    assert services.add_audience(round_, again, actor=account(office.clerk), at=AT) == 1
    assert round_.duties.count() == 3


def test_a_duty_given_by_mistake_is_taken_back_unless_confirmed(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    actor = account(office.clerk)
    assert services.release(round_, office.head.pk, actor=actor, at=AT)
    assert not services.release(round_, office.specialist.pk, actor=actor, at=AT)


def test_only_those_who_wait_are_reminded_and_once_a_day(
    office: Office, django_capture_on_commit_callbacks: object
) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    head = account(office.head)
    head.email = "chau@example.vn"
    head.save()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        reminder = services.remind(round_, actor=account(office.clerk), at=AT)
    assert reminder.people == 1
    assert [letter.to for letter in mail.outbox] == [["chau@example.vn"]]
    with pytest.raises(services.RemindedToday):
        services.remind(round_, actor=account(office.clerk), at=AT)


def test_another_agency_does_not_see_the_round(office: Office) -> None:
    round_ = opened(office)
    stranger = a_person("Trần Văn Ngoài", a_unit("Sở Tư pháp", agency=True), Role.CLERK)
    with pytest.raises(Http404):
        queries.round_for(office.desk(stranger), round_.pk)


def test_the_log_names_no_list_of_people(office: Office) -> None:
    opened(office)
    entry = Entry.objects.get(action="dissemination.open")
    assert entry.after["people"] == 2
    assert "Phạm Thu Hà" not in str(entry.after)


def test_of_two_sendings_that_arrive_together_the_second_gets_what_the_first_wrote(
    office: Office,
) -> None:
    earlier = opened(office)
    rows = Mock()
    rows.filter.return_value.first.side_effect = [None, earlier]
    assert once(rows, "một", Mock(side_effect=IntegrityError)) == earlier


def test_what_is_wrong_with_a_first_sending_is_still_said(office: Office) -> None:
    late = RoundDetails(office.document.pk, date(2024, 3, 1), request_key="hai")
    with pytest.raises(ValidationError):
        services.open_round(
            office.agency.pk,
            late,
            Audience({office.head.pk: office.division.pk}),
            actor=account(office.clerk),
            at=AT,
        )
