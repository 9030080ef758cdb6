"""Forms come out as the office's forms wherever a template says ``{{ form }}``."""

from django.forms.renderers import TemplatesSetting


class OfficeRenderer(TemplatesSetting):
    """``{{ form }}`` is ``ui/form.html``, a field's group ``ui/field.html``."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
