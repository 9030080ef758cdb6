"""Không có số liệu: the formulas with which a section says that it has nothing to tell."""

from collections.abc import Sequence

from tongket.core.text.pattern import Pattern


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = Pattern(r"[\w/]+")
_PUNCTUATION = ' \t\n-+•*.;:,()[]/…"“”'
_NEGATIONS = frozenset({"không", "chưa", "ko"})
_ALONE = frozenset({"không", "không có", "chưa có", "chưa", "ko", "không có gì"})
# Who has nothing, or when: "Sở không có số liệu", "Trong kỳ, đơn vị không phát sinh vụ việc nào".
# "Tình hình ổn định, không phát sinh điểm nóng" tells something and is no nil answer.
_OPENERS = _words(
    "sở bộ cục chi ban phòng cơ đơn trung ubnd hđnd ủy uỷ xã phường huyện tỉnh thành tòa toà viện "
    "công ngành trường bệnh hội đoàn đảng văn tổng thanh các cả hai trong trên hiện kỳ từ đến tính "
    "qua năm quý tháng địa nội toàn thời tại tổ khu thị quận"
)
# Words in front of "không" that tell of something done.
_TELLING = _words("đã đang sẽ được ổn tốt nghiêm hoàn đảm đạt tiếp tăng giảm do vì nếu khi để nên")
_CONTRAST = _words("nhưng tuy song đã khác ngoài trừ mà quý được đảm bảo")
# What is denied: there is none of it, none came up, none was found.
_DENIED = (
    ("phát", "sinh"),
    ("phát", "hiện"),
    ("ghi", "nhận"),
    ("tiếp", "nhận"),
    ("thụ", "lý"),
    ("nhận", "được"),
    ("xảy", "ra"),
    ("xẩy", "ra"),
    ("có",),
    ("thuộc",),
)
_THINGS = _words(
    "số vụ việc trường đơn khiếu tố kiến đề ý phản hoạt nội phát sai vi hồ yêu án cuộc nhiệm dự "
    "kháng thông dữ báo chỉ tin vướng tồn hạn biến phạm bị đối chức thẩm lĩnh tình kết thay sự ca "
    "văn gì vấn cá tổ đoàn nhu chi khó"
)
_MOST_BEFORE = 14
_MOST_AFTER = 14
_LONGEST = 200
_CUTS = Pattern(r"[:(]|\s[-–]\s|\.\s")
_SENTENCE_END = Pattern(r"[.;!?]\s+\S")


def is_nil_answer(text: str) -> bool:
    """Whether the whole of ``text`` says that there is nothing to report."""
    bare = text.strip(_PUNCTUATION) if len(text) <= _LONGEST else ""
    if not bare or _SENTENCE_END.search(bare):
        return False
    words = _WORD.findall(bare.lower())
    if " ".join(words) in _ALONE:
        return True
    at = next((at for at, word in enumerate(words) if word in _NEGATIONS), None)
    if at is None or not _only_says_who(words[:at]):
        return False
    return _denies_all(words[at + 1 :])


def _only_says_who(words: Sequence[str]) -> bool:
    """Whether what stands before "không" names nothing but an office and a time."""
    if not words:
        return True
    if len(words) > _MOST_BEFORE or words[0] not in _OPENERS:
        return False
    return not _TELLING.intersection(words)


def _denies_all(words: Sequence[str]) -> bool:
    """Whether "không" is followed by a verb of being or coming up, and by nothing that is counted."""
    width = next((len(verb) for verb in _DENIED if tuple(words[: len(verb)]) == verb), 0)
    rest = words[width:]
    if not width or len(rest) > _MOST_AFTER or _CONTRAST.intersection(rest):
        return False
    if any(word[0].isdigit() and word.strip("0") for word in rest):
        return False
    if width == 2 or not rest:  # có, thuộc: of what?
        return True
    return rest[0] in _THINGS and tuple(rest[:2]) != ("gì", "quý")


def ends_in_nil(title: str) -> bool:
    """Whether a heading answers itself: its last part, after a colon or the like, is the formula."""
    if is_nil_answer(title):
        return True
    tail = title[-_LONGEST:]
    for cut in _CUTS.finditer(tail):
        if is_nil_answer(tail[cut.end() :]):
            return True
        if cut[0] == ":" or ";" in tail[: cut.start()]:
            return False  # the answer has begun: "Tốt 88%; Khá 12%; Yếu: không" tells something
    return False
