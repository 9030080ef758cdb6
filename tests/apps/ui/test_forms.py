"""A form comes out in our looks: labels above, faults in words twice, nothing typed lost."""

from django import forms

from tongket.apps.ui.views.samples import sample_form


class Upload(forms.Form):
    """A file and a choice of several."""

    file = forms.FileField(label="Tệp")
    kinds = forms.MultipleChoiceField(
        label="Loại", choices=[("a", "A")], widget=forms.CheckboxSelectMultiple
    )


def test_faults_are_told_at_the_top_and_beside_the_field() -> None:
    page = str(sample_form())
    assert 'role="alert"' in page
    assert '<a href="#id_count">Số bài viết: Phải là số nguyên, ví dụ 12.</a>' in page
    assert 'id="id_count_error"' in page
    assert 'aria-describedby="id_count_helptext id_count_error"' in page
    assert page.count('aria-invalid="true"') == 2


def test_what_was_typed_comes_back_even_when_it_is_no_number() -> None:
    page = str(sample_form())
    assert 'value="hai"' in page
    assert 'value="31/6/2025"' in page


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert str(sample_form()).count("(không bắt buộc)") == 2


def test_every_control_has_its_label() -> None:
    page = str(sample_form())
    for name in ("title", "count", "day", "body", "note", "sealed", "file"):
        assert f'for="id_{name}"' in page


def test_a_file_can_be_dropped() -> None:
    page = str(Upload())
    assert "data-drop" in page
    assert 'type="file" name="file" class="drop-i"' in page


def test_a_fault_is_escaped() -> None:
    form = Upload({"kinds": ["<b>"]})
    assert "<b>" not in str(form)
