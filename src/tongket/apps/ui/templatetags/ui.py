"""Filters and tags that every template has: they show, they never decide."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop

from tongket.apps.ui.kit.states import LOOKS, Look
from tongket.apps.ui.kit.table import Sorting, sorting_of
from tongket.core.text.date_format import date_line, short_date
from tongket.core.text.number_format import format_number, format_quantity

if TYPE_CHECKING:
    from django.http import HttpRequest

register = template.Library()
WEEKDAYS = (
    gettext_noop("Monday"),
    gettext_noop("Tuesday"),
    gettext_noop("Wednesday"),
    gettext_noop("Thursday"),
    gettext_noop("Friday"),
    gettext_noop("Saturday"),
    gettext_noop("Sunday"),
)
Number = int | Decimal


def _local_day(day: date) -> date:
    return timezone.localtime(day).date() if isinstance(day, datetime) else day


@register.filter
def day(value: date | None) -> str:
    """``05/3/2026``, as the office writes a day; nothing for nothing."""
    return short_date(_local_day(value)) if value else ""


@register.filter
def long_day(value: date | None) -> str:
    """``ngày 05 tháng 3 năm 2026``."""
    return date_line(_local_day(value)) if value else ""


@register.filter
def typed_day(value: object) -> str:
    """A whole day in a field as the office writes it, ``05/3/2026``; any other text as it stands."""
    text = str(value)
    try:
        return short_date(datetime.strptime(text, "%d/%m/%Y").date())  # noqa: DTZ007 - a bare day
    except ValueError:
        return text


@register.filter
def weekday(value: date) -> str:
    """``Thứ Tư``: spelt out, as the office does; Django's own catalogue writes a figure."""
    return gettext(WEEKDAYS[_local_day(value).weekday()])


@register.filter
def moment(value: datetime | None) -> str:
    """``05/3/2026, 09:42`` in the site's time zone."""
    return f"{day(value)}, {timezone.localtime(value):%H:%M}" if value else ""


@register.filter
def number(value: Number | None) -> str:
    """``1.234,5``: for tables, without a leading zero."""
    return "" if value is None else format_number(value, padded=False)


@register.filter
def counted(value: Number | None, unit: str = "") -> str:
    """``08 bài viết``, ``7.500.000 đồng``: a count as prose has it."""
    return "" if value is None else format_quantity(value, unit or None)


@register.filter
def initials(name: str) -> str:
    """``HA`` for Lê Hoài An: the last two names, by which people are called."""
    return "".join(word[0] for word in name.split()[-2:]).upper()


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """One symbol of the sprite; it says nothing to a screen reader, so words stand beside it."""
    href = f"{static('ui/sprite.svg')}#i-{name}"
    classes = f"i {css}".strip()
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}"></use></svg>', classes, href
    )


@register.simple_tag
def mark() -> SafeString:
    """Our own mark."""
    href = f"{static('ui/sprite.svg')}#i-mark"
    return format_html('<svg class="mark" aria-hidden="true"><use href="{}"></use></svg>', href)


@register.simple_tag(takes_context=True)
def query(context: template.Context, **changes: object) -> str:
    """The query string of this page with parameters changed; ``None`` or ``""`` removes one.

    A list replaces every value. A change of filter goes back to the first page.
    """
    words = _request(context).GET.copy()
    if "page" not in changes:
        words.pop("page", None)
    for name, value in changes.items():
        words.pop(name, None)
        values = value if isinstance(value, list | tuple) else [value]
        words.setlist(name, [str(each) for each in values if each not in (None, "")])
        if not words.getlist(name):
            words.pop(name, None)
    return f"?{words.urlencode()}"


@register.simple_tag(takes_context=True)
def without(context: template.Context, name: str, value: object) -> str:
    """The query string of this page less one value of one parameter: what a filter chip links to."""
    left = [each for each in _request(context).GET.getlist(name) if each != str(value)]
    return query(context, **{name: left})


@register.filter
def look(state: str) -> Look:
    """The symbol and tone of a state; see ``ui.kit.states``."""
    return LOOKS[state]


@register.simple_tag(takes_context=True)
def sorting(context: template.Context, key: str) -> Sorting:
    """How a column stands to the order that ``?sap=`` asks for."""
    return sorting_of(key, _request(context).GET.get("sap", ""))


def _request(context: template.Context) -> "HttpRequest":
    """The request, also inside ``{% include … only %}``."""
    return context.request  # type: ignore[attr-defined, no-any-return]
