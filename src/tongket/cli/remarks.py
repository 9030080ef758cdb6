"""What a reader noticed about a file and a person should know, although the file could be read."""

from collections.abc import Iterable

from tongket.core.text.words import Language, Words

_CONVERTED = Words(
    "chữ viết bằng bảng mã {name} đã được chuyển sang Unicode",
    "letters in the old encoding {name} were turned into Unicode",
)
_LOOKS_LIKE = Words(
    "giống chữ viết bằng bảng mã {name}, chưa chuyển; dùng --legacy {choice} nếu đúng",
    "looks like the old encoding {name}, left as it is; --legacy {choice} converts it",
)
REMARKS = {
    "comments": Words("có nhận xét bên lề, không đọc", "has comments, which were not read"),
    "cut-off": Words("tệp bị cắt cụt ở cuối", "the file is cut off at its end"),
    "embedded-part": Words(
        "có phần tệp khác nhúng vào, không đọc", "another file is embedded, it was not read"
    ),
    "external-content": Words(
        "có nội dung liên kết từ ngoài tệp, không tải về",
        "refers to content outside the file, which was not fetched",
    ),
    "garbled-letters": Words(
        "nhiều chữ không nhận ra; phông chữ trong tệp có thể thiếu bảng mã",
        "many letters could not be told; a font in the file may lack its table of codes",
    ),
    "hidden-text": Words("có chữ ẩn, không đọc", "has hidden text, which was not read"),
    "legacy-tcvn3": _CONVERTED.fill(name="TCVN3 (ABC)"),
    "legacy-vni": _CONVERTED.fill(name="VNI"),
    "looks-like-tcvn3": _LOOKS_LIKE.fill(name="TCVN3 (ABC)", choice="tcvn3"),
    "looks-like-vni": _LOOKS_LIKE.fill(name="VNI", choice="vni"),
    "macros": Words("có macro, không chạy", "has macros, which were not run"),
    "pages-without-text": Words(
        "có trang chỉ là ảnh quét, không đọc được chữ ở đó",
        "some pages are scanned pictures, their words could not be read",
    ),
    "text-only": Words(
        "chỉ đọc được phần chữ, không kiểm tra được thể thức; cài LibreOffice để đọc đủ",
        "only the text could be read, layout is not checked; LibreOffice would read it all",
    ),
    "tracked-changes": Words(
        "có sửa đổi được theo dõi; --tracked chọn đọc như đã chấp nhận hay đã từ chối",
        "has tracked changes; --tracked chooses whether they count as accepted or rejected",
    ),
    "unknown-encoding": Words(
        "không nhận ra bảng mã, chữ có thể sai", "unknown encoding, letters may be wrong"
    ),
    "windows-1258": Words(
        "đọc theo bảng mã Windows-1258; nếu chữ sai, thử --legacy tcvn3 hoặc --legacy vni",
        "read as Windows-1258; if letters are wrong, try --legacy tcvn3 or --legacy vni",
    ),
    "wrong-extension": Words(
        "đuôi tên tệp không đúng với nội dung; đã đọc theo nội dung",
        "the suffix does not fit the content; it was read by its content",
    ),
}
_MARK = Words("chú ý", "remark")


def remarked(name: str, codes: Iterable[str], language: Language) -> str:
    """A line for each, for standard error."""
    mark = _MARK.into(language)
    return "".join(f"{name}: {mark}: {REMARKS[code].into(language)}\n" for code in codes)
