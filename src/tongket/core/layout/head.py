"""The top of page 1: who issues, under which number, when, what kind and about what (ô 1-5, 10b)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from tongket.core.doc.model import Header, Standard
from tongket.core.doc.paper_law import PAPER_LAWS, Part
from tongket.core.layout import geometry as g
from tongket.core.layout.breaking import balanced, fitted
from tongket.core.layout.geometry import Geometry, Ornament, Type
from tongket.core.layout.placing import Pieces, box_bottom, centred, fitting, length, rows, stroke
from tongket.core.layout.prose import tidy
from tongket.core.layout.sheet import Head, Line, Rule, Stamp
from tongket.core.layout.symbol import date_pieces, number_lines, number_pieces
from tongket.core.layout.units import Mm, Pt

# Air kept at each side of a column of the head.
COLUMN_AIR = Mm(1.0)
# A subject fills no more of the text area than this: a title as wide as the text is no title.
SUBJECT_ROOM = Mm(147)
# Sizes the date line may fall back to when the name of the place is long.
DATE_SIZES = (Pt(14), Pt(13))


def head(header: Header, geometry: Geometry) -> Head:
    """Everything above the text of page 1."""
    left = _issuers(header, geometry)
    right = _nation(geometry)
    above = (*left, *right, *_number_and_date(header, geometry, _number_at(left, right, geometry)))
    if header.kind is None:
        return _letter_head(header, geometry, above)
    return _titled_head(header, geometry, above)


def _issuers(header: Header, geometry: Geometry) -> tuple[Line, ...]:
    """The left column down to the star."""
    lines = [
        centred(part, (text,), type_, geometry.left_centre, baseline)
        for (part, text, type_), baseline in zip(
            _issuer_names(header, geometry), _column_baselines(geometry), strict=False
        )
    ]
    if geometry.standard is Standard.PARTY:
        last = lines[-1].baseline if lines else geometry.head.first_baseline
        star = geometry.type[Ornament.STAR]
        at = Mm(last + geometry.head.star)
        lines.append(centred(Ornament.STAR, ("*",), star, geometry.left_centre, at))
    return tuple(lines)


def _issuer_names(header: Header, geometry: Geometry) -> Iterator[tuple[Part, str, Type]]:
    """Superior and issuer in capitals, line by line, both of the size that fits both."""
    names = {
        Part.SUPERIOR: tidy(header.superior or "").upper(),
        Part.ISSUER: tidy(header.issuer or "").upper(),
    }
    room = Mm(geometry.left_column - 2 * COLUMN_AIR)
    size = min(
        fitted(name, geometry.type[part], geometry.small_heads, room).size
        for part, name in names.items()
    )
    for part, name in names.items():
        type_ = geometry.type[part]._replace(size=size)
        for text in balanced(name, type_, room):
            yield part, text, type_


def _column_baselines(geometry: Geometry) -> Iterator[Mm]:
    first = geometry.head.first_baseline
    second = Mm(first + geometry.head.first_row)
    yield first
    for index in count():
        yield Mm(second + index * geometry.head.row)


def _nation(geometry: Geometry) -> tuple[Line, ...]:
    """The right column: Quốc hiệu and Tiêu ngữ, or the name of the Party."""
    law = PAPER_LAWS[geometry.standard]
    first = geometry.head.first_baseline
    name = centred(
        Part.NATIONAL_NAME,
        (law.national_name,),
        geometry.type[Part.NATIONAL_NAME],
        geometry.right_centre,
        first,
    )
    if law.motto is None:
        return (name,)
    at = Mm(first + geometry.head.first_row)
    motto = geometry.type[Part.MOTTO]
    return (name, centred(Part.MOTTO, (law.motto,), motto, geometry.right_centre, at))


def _number_at(left: Sequence[Line], right: Sequence[Line], geometry: Geometry) -> Mm:
    """The common baseline of number and date: clear of both columns."""
    lowest = left if geometry.standard is Standard.PARTY else (*left, *right)
    return Mm(max(line.baseline for line in lowest) + geometry.head.number)


def _number_and_date(header: Header, geometry: Geometry, baseline: Mm) -> tuple[Line, ...]:
    """Side by side; a joint symbol wider than its column goes on below."""
    type_ = geometry.type[Part.NUMBER]
    pieces = number_pieces(header, PAPER_LAWS[geometry.standard].number_label, geometry.standard)
    number = tuple(
        centred(
            Part.NUMBER, line, type_, geometry.left_centre, Mm(baseline + index * geometry.head.row)
        )
        for index, line in enumerate(number_lines(pieces, type_, geometry.left_column))
    )
    return (*number, *_date(header, geometry, baseline))


def _date(header: Header, geometry: Geometry, baseline: Mm) -> tuple[Line, ...]:
    """On one line; under the place when its name is too long for that."""
    room = Mm(geometry.right_column - COLUMN_AIR)
    allowed = PAPER_LAWS[geometry.standard].parts[Part.PLACE_DATE].size_pt
    sizes = [size for size in DATE_SIZES if allowed.holds(size)]
    together = date_pieces(header)
    type_ = fitting(together, geometry.type[Part.PLACE_DATE], sizes, room)
    lines: list[Pieces] = [together]
    if length(together, type_) > room:
        place = balanced(f"{tidy(header.place or '')},", type_, room)
        lines = [*((text,) for text in place), date_pieces(replace(header, place=None))]
    return tuple(
        centred(
            Part.PLACE_DATE,
            line,
            type_,
            geometry.right_centre,
            Mm(baseline + index * geometry.head.row),
        )
        for index, line in enumerate(lines)
    )


def _titled_head(header: Header, geometry: Geometry, above: tuple[Line, ...]) -> Head:
    """Kind and subject in the middle of the text area, a rule or five hyphens under them."""
    stamp = _stamp(header, geometry, above)
    kind, subject = _title(header, geometry, above, stamp)
    lines = (*above, kind, *subject)
    rules = _column_rules(above, geometry)
    low = box_bottom(lines[-1])
    if subject and geometry.standard is Standard.PARTY:
        at = Mm(subject[-1].baseline + geometry.head.hyphens)
        hyphens = centred(
            Ornament.HYPHENS,
            ("-----",),
            geometry.type[Ornament.HYPHENS],
            geometry.paper.text_centre,
            at,
        )
        lines, low = (*lines, hyphens), at
    elif subject:
        rules = (*rules, _subject_rule(subject))
        low = rules[-1].y
    return Head(lines, rules, stamp, Mm(low + geometry.head.after))


def _title(
    header: Header, geometry: Geometry, above: Sequence[Line], stamp: Stamp | None
) -> tuple[Line, tuple[Line, ...]]:
    pitch, centre = geometry.head, geometry.paper.text_centre
    kind_type, subject_type = geometry.type[Part.KIND], geometry.type[Part.SUBJECT]
    at = Mm(max(line.baseline for line in above) + pitch.kind)
    if stamp is not None:
        clear = stamp.top + stamp.height + g.URGENCY_SPACE + g.ASCENT_EM * kind_type.size.mm
        at = Mm(max(at, clear))
    kind = centred(Part.KIND, (tidy(header.kind or "").upper(),), kind_type, centre, at)
    texts = balanced(tidy(header.subject or ""), subject_type, SUBJECT_ROOM)
    first = Mm(at + pitch.subject)
    return kind, rows(Part.SUBJECT, texts, subject_type, centre, (first, pitch.subject_row))


def _letter_head(header: Header, geometry: Geometry, above: tuple[Line, ...]) -> Head:
    """An official letter says V/v under its number and has no kind."""
    subject: tuple[Line, ...] = ()
    if header.subject:
        type_ = geometry.type[Part.LETTER_SUBJECT]
        number = [line for line in above if line.part is Part.NUMBER][-1]
        room = Mm(geometry.left_column - 2 * COLUMN_AIR)
        texts = balanced(f"V/v {tidy(header.subject)}", type_, room)
        first = box_bottom(number) + g.LETTER_SUBJECT_SPACE.mm + g.ASCENT_EM * type_.size.mm
        pitch = (Mm(first), geometry.head.letter_row)
        subject = rows(Part.LETTER_SUBJECT, texts, type_, geometry.left_centre, pitch)
    lines = (*above, *subject)
    stamp = _stamp(header, geometry, lines)
    low = max(box_bottom(line) for line in lines)
    if stamp is not None:
        low = max(low, Mm(stamp.top + stamp.height))
    return Head(lines, _column_rules(above, geometry), stamp, Mm(low + geometry.head.after))


def _column_rules(above: Sequence[Line], geometry: Geometry) -> tuple[Rule, ...]:
    """Under the motto or the Party's name as long as the text; under the issuer a share of it."""
    named = [line for line in above if line.part in (Part.NATIONAL_NAME, Part.MOTTO)]
    rules = [stroke(named[-1], named[-1].width, g.RULE_DROP)]
    issuer = [line for line in above if line.part is Part.ISSUER]
    if issuer and geometry.standard is Standard.STATE:
        longest = max(line.width for line in issuer)
        rules.append(stroke(issuer[-1], Mm(longest * g.RULE_SHARE), g.RULE_DROP))
    return tuple(rules)


def _subject_rule(subject: Sequence[Line]) -> Rule:
    """A share of the shortest line, and still the least share of the longest, if both can be."""
    shortest = min(line.width for line in subject)
    longest = max(line.width for line in subject)
    length = max(shortest * g.RULE_SHARE, longest * g.LEAST_RULE_SHARE)
    return stroke(subject[-1], Mm(length), g.SUBJECT_RULE_DROP)


def _stamp(header: Header, geometry: Geometry, above: Sequence[Line]) -> Stamp | None:
    """Red capitals in a box, in the left column under the number or V/v."""
    if not header.urgency:
        return None
    text = tidy(header.urgency).upper()
    under = [line for line in above if line.part in (Part.NUMBER, Part.LETTER_SUBJECT)]
    word = centred(Part.NUMBER, (text,), g.URGENCY_TYPE, geometry.left_centre, Mm(0))
    wide = g.URGENCY_WIDTHS.get(text, Mm(word.width + 2 * g.URGENCY_SPACE))
    top = Mm(box_bottom(under[-1]) + g.URGENCY_SPACE)
    # Capitals are two thirds of an em high: that puts their middle on the middle of the box.
    rise = g.URGENCY_TYPE.size.mm * g.CAPITAL_EM / 2
    return Stamp(
        text,
        g.URGENCY_TYPE,
        left=Mm(geometry.left_centre - wide / 2),
        top=top,
        width=wide,
        height=g.URGENCY_HEIGHT,
        stroke=g.URGENCY_STROKE,
        baseline=Mm(top + g.URGENCY_HEIGHT / 2 + rise),
    )
