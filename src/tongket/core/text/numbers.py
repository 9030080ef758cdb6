"""Numbers as officials write them."""

from dataclasses import dataclass
from decimal import Decimal

from tongket.core.text.spans import Span


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number in prose with its unit.

    ``span`` covers number, multiplier and unit ("7,5 triệu đồng"); ``value`` is in the bare unit
    (7500000) and ``None`` where the text only gives an order of size ("hàng trăm").
    """

    span: Span
    text: str
    value: Decimal | None
    unit: str | None = None
    digits: Span | None = None  # the number alone, without multiplier and unit
