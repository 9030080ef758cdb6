"""Facts for tests: only what matters is named."""

from datetime import date
from decimal import Decimal

from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Fact, FactSpec, Nil, NilReason
from tongket.core.period import Period

HALF_YEAR = Period(date(2024, 1, 1), date(2024, 7, 1))
PROVINCE = Ref("org.body", "province")
POSTS = FactSpec("requests.posts", "Số bài viết được đánh giá", "bài viết")


def a_body(name: str) -> Ref:
    return Ref("org.body", name)


def a_fact(
    value: int | str | NilReason | Decimal,
    *,
    source: str = "1",
    body: str = "a",
    key: str = POSTS.key,
    period: Period = HALF_YEAR,
) -> Fact:
    said = Nil(value) if isinstance(value, NilReason) else Decimal(value)
    return Fact(key, said, a_body(body), period, (Ref("log.entry", source),))
