"""The door to reports: what was disseminated, whom it reached, what campaigns did."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal

from django.db.models import Count, QuerySet, Sum
from django.utils import timezone

from tongket.apps.dissemination.models import CampaignActivity, Channel, Dissemination, Duty
from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Ask, Combine, DerivedSpec, Fact, FactSpec
from tongket.core.period import Period

ROUNDS = FactSpec("dissemination.rounds", "Số lượt phổ biến, quán triệt văn bản", "lượt")
DOCUMENTS = FactSpec(
    "dissemination.documents", "Số văn bản được phổ biến, quán triệt", "văn bản", Combine.NEVER
)
TOLD = FactSpec("dissemination.told", "Số lượt người được giao nghiên cứu văn bản", "lượt người")
CONFIRMED = FactSpec(
    "dissemination.confirmed", "Số lượt người xác nhận đã nghiên cứu văn bản", "lượt người"
)
SHARE = DerivedSpec(
    "dissemination.share",
    "Tỷ lệ xác nhận đã nghiên cứu văn bản",
    "%",
    numerator=CONFIRMED.key,
    denominator=TOLD.key,
)
BY_CHANNEL = {
    Channel.PRESS: FactSpec(
        "dissemination.press", "Số tin, bài tuyên truyền trên báo chí", "tin, bài"
    ),
    Channel.LOCAL_RADIO: FactSpec(
        "dissemination.local_radio", "Số lượt phát trên truyền thanh cơ sở", "lượt"
    ),
    Channel.WEB: FactSpec(
        "dissemination.web", "Số tin, bài trên trang thông tin điện tử", "tin, bài"
    ),
    Channel.MEETING: FactSpec("dissemination.meetings", "Số hội nghị tuyên truyền", "hội nghị"),
    Channel.SOCIAL_PAGE: FactSpec(
        "dissemination.social_page", "Số tin, bài trên trang mạng xã hội của cơ quan", "tin, bài"
    ),
    Channel.OTHER: FactSpec("dissemination.other", "Số hoạt động tuyên truyền khác", "hoạt động"),
}
REACH = FactSpec("dissemination.reach", "Số lượt người tiếp cận tuyên truyền", "lượt người")


class DisseminationFacts:
    """Figures of one body, from its own rounds and campaigns."""

    name = "dissemination"

    def specs(self) -> Sequence[FactSpec]:
        """Every figure that adds up; ``derived`` has the share."""
        return (ROUNDS, DOCUMENTS, TOLD, CONFIRMED, *BY_CHANNEL.values(), REACH)

    def derived(self) -> Sequence[DerivedSpec]:
        """The share confirmed, divided after combining."""
        return (SHARE,)

    def facts(self, ask: Ask) -> Iterable[Fact]:
        """The figures asked for; only bodies (``org.unit``) have any."""
        if ask.scope.kind != "org.unit" or not ask.scope.id.isdigit():
            return
        yield from _rounds(ask)
        yield from _activities(ask)


def _rounds(ask: Ask) -> Iterable[Fact]:
    """A round counts in the period in which it was opened, with what had come in by ``as_of``.

    A document counts once, however many rounds it had; two bodies may disseminate the same one.
    """
    opened = Dissemination.objects.filter(
        holder_id=int(ask.scope.id),
        opened_on__gte=ask.period.start,
        opened_on__lt=min(ask.period.end, ask.as_of + timedelta(days=1)),
    )
    told = _by_round(Duty.objects.filter(dissemination__in=opened, assigned_at__lt=_end(ask)))
    done = _by_round(Duty.objects.filter(dissemination__in=opened, confirmed_at__lt=_end(ask)))
    rounds = list(opened.order_by("pk").values_list("pk", "document_id"))
    if rounds:
        sources = tuple(Ref("dissemination.dissemination", str(pk)) for pk, _document in rounds)
        distinct = Decimal(len({document for _pk, document in rounds}))
        yield Fact(DOCUMENTS.key, distinct, ask.scope, ask.period, sources)
    for pk, _document in rounds:
        source = (Ref("dissemination.dissemination", str(pk)),)
        counts = ((ROUNDS, 1), (TOLD, told.get(pk, 0)), (CONFIRMED, done.get(pk, 0)))
        for spec, count in counts:
            yield Fact(spec.key, Decimal(count), ask.scope, ask.period, source)


def _by_round(duties: QuerySet[Duty]) -> dict[int, int]:
    counted = duties.order_by().values("dissemination_id").annotate(count=Count("pk"))
    return {row["dissemination_id"]: row["count"] for row in counted}


def _activities(ask: Ask) -> Iterable[Fact]:
    """An activity counts on the day it was done, once it was recorded."""
    rows = (
        CampaignActivity.objects.filter(
            campaign__holder_id=int(ask.scope.id),
            on__gte=ask.period.start,
            on__lt=ask.period.end,
            recorded_at__lt=_end(ask),
        )
        .order_by()
        .values("campaign_id", "channel")
        .annotate(done=Count("pk"), reached=Sum("reach"))
        .order_by("campaign_id", "channel")
    )
    for row in rows:
        source = (Ref("dissemination.campaign", str(row["campaign_id"])),)
        spec = BY_CHANNEL[Channel(row["channel"])]
        yield Fact(spec.key, Decimal(row["done"]), ask.scope, ask.period, source)
        if row["reached"] is not None:
            yield Fact(REACH.key, Decimal(row["reached"]), ask.scope, ask.period, source)


def _end(ask: Ask) -> datetime:
    """The first moment after the day as of which is asked."""
    after: Period = Period.through(ask.as_of, ask.as_of)
    return timezone.make_aware(datetime.combine(after.end, time.min))
