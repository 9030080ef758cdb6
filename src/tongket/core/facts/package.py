"""Gói số liệu: a signed-off set of facts as canonical JSON, which one body sends to the next.

Canonical means that equal facts give equal bytes: keys sorted, facts sorted, decimals as strings
without an exponent, UTF-8 without escapes, no white space. The SHA-256 covers all of it but itself.
"""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any, cast

from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Combine, Fact, FactSpec, Missing, Nil, NilReason
from tongket.core.period import Period
from tongket.core.text.number_format import plain
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

SCHEMA = "tongket.facts/1"


@dataclass(frozen=True, slots=True)
class FactPackage:
    """What a body signs for: its figures of one period as known on one day, and what they mean."""

    scope: Ref
    name: str  # of the body, for people
    period: Period
    as_of: date
    specs: tuple[FactSpec, ...]
    facts: tuple[Fact, ...]


@dataclass(eq=False)
class BadPackage(ValueError):
    """Bytes that are not an unharmed package: the reason in words."""

    reason: Words

    def __str__(self) -> str:
        return self.reason.en


_NOT_JSON = Words("không phải tệp JSON", "not JSON")
_SCHEMA = Words("không phải gói số liệu {wanted}", "not a fact package {wanted}")
_HARMED = Words(
    "nội dung đã bị thay đổi sau khi chốt: mã băm SHA-256 không khớp",
    "changed after it was signed off: the SHA-256 does not match",
)
_SHAPE = Words("thiếu hoặc sai trường {what}", "missing or wrong: {what}")
_STRANGER = Words("số liệu không thuộc chỉ tiêu đã khai báo: {what}", "undeclared key: {what}")


def write_package(package: FactPackage) -> bytes:
    """The package as canonical JSON with its SHA-256, ready to be sent or attached."""
    _refuse_strangers(package)
    content = _content(package)
    return _bytes({**content, "sha256": sha256(_bytes(content)).hexdigest()})


def read_package(data: bytes) -> FactPackage:
    """The package back; raises ``BadPackage`` for anything that is not exactly what was sent."""
    content = _opened(data)
    try:
        package = _package(content)
    except _WRONG_SHAPE as trouble:
        raise BadPackage(_SHAPE.fill(what=trouble)) from trouble
    if _content(package) != content:  # e.g. unsorted, or a number spelt in another way
        raise BadPackage(_SHAPE.fill(what=SCHEMA))
    _refuse_strangers(package)
    return package


_WRONG_SHAPE = (KeyError, TypeError, ValueError, AttributeError, ArithmeticError)


def _opened(data: bytes) -> dict[str, Any]:
    """The content whose hash was found to hold, without the hash."""
    try:
        content = json.loads(data)
        if not isinstance(content, dict) or content.get("schema") != SCHEMA:
            raise BadPackage(_SCHEMA.fill(wanted=SCHEMA))
        claimed = content.pop("sha256", None)
        held = claimed == sha256(_bytes(content)).hexdigest()
    except BadPackage:
        raise
    except (ValueError, RecursionError) as trouble:
        raise BadPackage(_NOT_JSON) from trouble
    if not held:
        raise BadPackage(_HARMED)
    return content


def _refuse_strangers(package: FactPackage) -> None:
    strangers = {fact.key for fact in package.facts} - {spec.key for spec in package.specs}
    if strangers:
        raise BadPackage(_STRANGER.fill(what=", ".join(sorted(strangers))))


def _bytes(content: dict[str, Any]) -> bytes:
    return json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def _content(package: FactPackage) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "body": {"ref": str(package.scope), "name": package.name},
        "period": _period_content(package.period),
        "as_of": package.as_of.isoformat(),
        "specs": [
            {
                "key": spec.key,
                "label": spec.label,
                "unit": spec.unit,
                "combine": spec.combine.value,
            }
            for spec in sorted(package.specs, key=lambda spec: spec.key)
        ],
        "facts": sorted((_fact_content(fact) for fact in package.facts), key=_order),
    }


def _order(fact: dict[str, Any]) -> tuple[str, str]:
    return cast("str", fact["key"]), json.dumps(fact, sort_keys=True)


def _period_content(period: Period) -> dict[str, str]:
    """Both days inside, as people write a period."""
    return {"from": period.start.isoformat(), "to": period.last.isoformat()}


def _fact_content(fact: Fact) -> dict[str, Any]:
    content: dict[str, Any] = {
        "key": fact.key,
        "scope": str(fact.scope),
        "period": _period_content(fact.period),
        "sources": [str(ref) for ref in fact.sources],
        "missing": [{"scope": str(gap.scope), "reason": gap.reason.value} for gap in fact.missing],
    }
    if isinstance(fact.value, Nil):
        return {**content, "nil": {"reason": fact.value.reason.value, "note": fact.value.note}}
    return {**content, "value": plain_decimal(fact.value)}


def plain_decimal(value: Decimal) -> str:
    """A decimal without exponent and without idle zeros: one number, one spelling.

    Raises ``BadPackage`` for what is no number of an office: NaN, infinity, beyond forty digits.
    """
    if not value.is_finite() or abs(value.adjusted()) >= 40:
        raise BadPackage(_SHAPE.fill(what=value))
    return plain(value)


def _package(content: dict[str, Any]) -> FactPackage:
    body = content["body"]
    return FactPackage(
        Ref.parse(body["ref"]),
        str(body["name"]),
        _period(content["period"]),
        date.fromisoformat(content["as_of"]),
        tuple(_spec(row) for row in content["specs"]),
        tuple(_fact(row) for row in content["facts"]),
    )


def _spec(row: dict[str, Any]) -> FactSpec:
    return FactSpec(row["key"], row["label"], row["unit"], Combine(row["combine"]))


def _fact(row: dict[str, Any]) -> Fact:
    nil = row.get("nil")
    value: Decimal | Nil = (
        Nil(NilReason(nil["reason"]), nil["note"]) if nil else _decimal(row["value"])
    )
    missing = tuple(
        Missing(Ref.parse(gap["scope"]), NilReason(gap["reason"])) for gap in row["missing"]
    )
    return Fact(
        row["key"],
        value,
        Ref.parse(row["scope"]),
        _period(row["period"]),
        tuple(Ref.parse(ref) for ref in row["sources"]),
        missing,
    )


# A short text may claim a number of a thousand million digits (1E999999999): only plain ones pass.
_PLAIN = Pattern(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")


def _decimal(written: str) -> Decimal:
    if not _PLAIN.fullmatch(written):
        raise ValueError(f"value {written[:40]!r}")
    return Decimal(written)


def _period(row: dict[str, str]) -> Period:
    return Period.through(date.fromisoformat(row["from"]), date.fromisoformat(row["to"]))
