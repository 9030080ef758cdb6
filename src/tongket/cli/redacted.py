"""What a public copy masks, told to a person and to programs; the words themselves stay behind."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tongket.cli.public_copy import SET_ANEW, PublicCopy
from tongket.cli.screen import Screen, visible
from tongket.core.check.masking import Mask
from tongket.core.check.personal_kinds import KIND_NAMES, NameLeft, PersonalKind
from tongket.core.text.words import Language, Words

REDACT = "tongket.redact/1"

Json = Mapping[str, Any]

# What a person has to look at before the copy is published.
NOTES = {
    "pictures": Words(
        "{count} hình ảnh: không đọc được chữ trong ảnh, phải xem bằng mắt",
        "{count} pictures: letters inside them cannot be read, look at them",
    ),
    "embedded-documents": Words(
        "{count} văn bản nhúng đã bỏ: nội dung của chúng không còn trong bản công khai",
        "{count} embedded documents left out: their content is missing in the copy",
    ),
    "embedded-objects": Words(
        "{count} đối tượng nhúng đã bỏ, hình đại diện có thể còn",
        "{count} embedded objects left out, a picture of them may remain",
    ),
    "pages-without-text": Words(
        "có trang chỉ là ảnh quét: không có trong bản công khai",
        "scanned pages: they are missing in the copy",
    ),
    "garbled-letters": Words(
        "nhiều chữ không nhận ra: có thể còn sót", "many letters could not be told: look yourself"
    ),
    "looks-like-tcvn3": Words(
        "giống bảng mã TCVN3, chưa chuyển: dùng --legacy tcvn3",
        "looks like TCVN3, not converted: use --legacy tcvn3",
    ),
    "looks-like-vni": Words(
        "giống bảng mã VNI, chưa chuyển: dùng --legacy vni",
        "looks like VNI, not converted: use --legacy vni",
    ),
    "comments": Words("{count} nhận xét bên lề đã bỏ", "{count} comments left out"),
    "hidden-text": Words("{count} đoạn chữ ẩn đã bỏ", "{count} pieces of hidden text left out"),
    "macros": Words("macro đã bỏ", "macros left out"),
    "bound-data": Words("dữ liệu đi kèm đã bỏ", "bound data left out"),
    "signatures": Words("chữ ký số không còn hiệu lực, đã bỏ", "digital signatures left out"),
    SET_ANEW: Words("trình bày lại từ đầu, không giữ bố cục", "set anew, its layout is not kept"),
}
_FOR_EYES = (
    *("pictures", "embedded-documents", "embedded-objects", "pages-without-text"),
    *("garbled-letters", "looks-like-tcvn3", "looks-like-vni"),
)
_MASKED = Words("đã che {things} mục ở {places} chỗ", "{things} things masked in {places} places")
_NOTHING = Words("không có gì phải che", "nothing had to be masked")
_KEPT = Words("Giữ theo yêu cầu", "Kept as asked")
_LEFT = Words("Tên để nguyên, cần xem lại", "Names left standing, please look")
_TIMES = Words("{count} lần", "{count} times")
_LINES = Words("dòng {lines}", "line {lines}")
_MOST_LINES = 8


def copy_object(
    name: str, made: PublicCopy, warnings: Iterable[str], written: Sequence[Path]
) -> Json:
    """``tongket.redact/1`` with the words: for the list that stays in the office."""
    masking = made.masking
    notes = {**made.notes, **dict.fromkeys((one for one in warnings if one in _FOR_EYES), 1)}
    return {
        "schema": REDACT,
        "file": name,
        "written": [str(path) for path in written],
        "masked": [_mask_object(one, made.text) for one in masking.masks],
        "kept": [_mask_object(one, made.text) for one in masking.kept],
        "left": [_left_object(one, made.text) for one in masking.left],
        "notes": [
            {"code": code, "count": count, "message": NOTES[code].fill(count=count)._asdict()}
            for code, count in notes.items()
            if code in NOTES
        ],
    }


def without_words(told: Json) -> Json:
    """The same without what is masked: this may be printed, logged and sent."""
    bare = [{key: one[key] for key in one if key != "words"} for one in told["masked"]]
    for one in bare:
        one["places"] = [
            {key: place[key] for key in place if key != "text"} for place in one["places"]
        ]
    return {**told, "masked": bare}


def needs_eyes(told: Json) -> bool:
    """Whether something in the copy, or missing in it, must be looked at by a person."""
    return any(note["code"] in _FOR_EYES for note in told["notes"])


def page(told: Json, screen: Screen, language: Language) -> str:
    """What was masked by its label, what was left, what to look at, and where the copy is."""
    places = sum(len(one["places"]) for one in told["masked"])
    sum_up = _MASKED.fill(things=len(told["masked"]), places=places) if told["masked"] else _NOTHING
    lines = [f"{screen.paint('place', visible(told['file']))}: {sum_up.into(language)}"]
    lines += [_line(one, language) for one in told["masked"]]
    kept = ", ".join(visible(one["words"]) for one in told["kept"])
    lines += [f"{_KEPT.into(language)}: {kept}"] if kept else []
    left = {visible(f"{one['text']} ({one['reason'][language]})"): None for one in told["left"]}
    lines += [f"{_LEFT.into(language)}: {'; '.join(left)}"] if left else []
    for note in told["notes"]:
        style = "warning" if note["code"] in _FOR_EYES else "quiet"
        lines.append(screen.paint(style, f"! {note['message'][language]}"))
    return "\n".join([*lines, *told["written"], ""])


def _line(one: Json, language: Language) -> str:
    kind = KIND_NAMES[PersonalKind(one["kind"])].into(language)
    found = list(dict.fromkeys(place["line"] for place in one["places"]))
    shown = ", ".join(map(str, found[:_MOST_LINES])) + ("…" if len(found) > _MOST_LINES else "")
    where = f"  {_LINES.fill(lines=shown).into(language)}" if found else ""
    times = _TIMES.fill(count=len(one["places"])).into(language)
    return f"  {one['label']:<22} {kind:<16} {times:>7}{where}"


def _mask_object(one: Mask, text: str) -> Json:
    return {
        "label": one.label,
        "kind": one.kind.value,
        "words": one.words,
        "places": [{**_place(*span, text), "text": span.cut(text)} for span in one.spans],
    }


def _left_object(one: NameLeft, text: str) -> Json:
    return {**_place(*one.span, text), "text": one.words, "reason": one.reason._asdict()}


def _place(start: int, end: int, text: str) -> Json:
    return {"start": start, "end": end, "line": text.count("\n", 0, start) + 1}
