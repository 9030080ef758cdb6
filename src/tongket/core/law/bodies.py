"""Words in and around the names of bodies, for reading where an issuer's name ends.

All in small letters; words are compared without regard to case.
"""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(phrases: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in phrases.split(","))


# Words that never stand in the name of a body: they open the subject or go on with the sentence.
SENTENCE_WORDS = _words(
    "về thì là được đã đang sẽ có để nhằm trong theo tại tới đến từ do nêu với cho khi sau trước "
    "gửi ngày năm tháng số cũng như trên dưới này nói qua vào mà nên cần phải hay hoặc còn vẫn "
    "chưa không kèm cùng các những đối căn thay bãi hủy huỷ của đó đây nay v/v nhưng vì giao giữa"
)
# Two-syllable verbs that open the subject when "về" is left out.
SENTENCE_VERBS = _phrases(
    "ban hành, phê duyệt, công bố, công nhận, điều chỉnh, đồng thời, thông qua, quy định, kết luận,"
    "báo cáo, hướng dẫn, thông báo, yêu cầu, đề nghị, đề xuất, triển khai, thực hiện, căn cứ,"
    "góp ý, tham gia, tham mưu, giải quyết, trả lời, phối hợp, tăng cường, đẩy mạnh, xử lý, lấy ý,"
    "mời họp, hợp nhất, tiếp tục, bảo đảm, đảm bảo, quán triệt, bổ sung, sửa đổi, thi hành,"
    "chấn chỉnh, thay thế, kiểm soát, xây dựng, nâng cao, khắc phục, phát động, cử cán, cử công,"
    "giới thiệu, tổ chức, chỉ đạo, phân công, kiện toàn, thành lập, bãi bỏ, đình chỉ, đính chính,"
    "một số, xác nhận, tuyển dụng, bổ nhiệm, điều động, kiểm tra, rà soát, tổng kết, sơ kết,"
    "khen thưởng, kỷ luật, trình bày, nghiêm cấm, chủ trì, tạm dừng, cho phép, chuyển đổi, gia hạn,"
    "thu hồi, bàn giao, nghiên cứu, sắp xếp, hỗ trợ, xét xử, tuyên phạt, truy tố, khởi tố, áp dụng,"
    "đôn đốc, nhắc nhở, xem xét, chấp thuận, cấp phép, giải đáp, giải thích, trưng cầu, mở rộng"
)
# Pairs where a syllable of the tables above is part of a name after all.
IN_NAMES = frozenset(
    {
        ("ban", "tổ"),  # Ban tổ chức
        ("ban", "chỉ"),  # Ban chỉ đạo
        ("ban", "kiểm"),  # Ủy ban kiểm tra
        ("quan", "kiểm"),  # Cơ quan kiểm tra
        ("đoàn", "kiểm"),
        ("cục", "thi"),  # Cục thi hành án
        ("đổi", "số"),  # chuyển đổi số
        ("tế", "số"),
        ("nghệ", "số"),
        ("hội", "số"),
        ("đua", "khen"),  # Hội đồng Thi đua - Khen thưởng
    }
)
# Bodies named by what they are set up to do: what follows the head is part of the name.
COMMITTEES = _phrases(
    "ban chỉ đạo, tổ chỉ đạo, tổ công tác, tổ giúp việc, đoàn công tác, đoàn kiểm tra,"
    "đoàn giám sát, hội đồng, tổ công nghệ, ban quản lý, ban tổ chức, đại hội"
)
# Words that a name made of sectors may begin with: "Sở Văn hóa, Thể thao và Du lịch".
SECTOR_HEADS = _words("bộ sở phòng ban vụ cục tổng chi trung viện ủy uỷ trường ty hội")
# Heads that a small word does not complete: "Sở chỉ ra" is prose.
BARE_HEADS = _words("bộ sở ban cục vụ phòng")
# Words that begin the name of another body.
BODY_HEADS = _phrases(
    "bộ, sở, ban, ubnd, hđnd, mttq, tand, vksnd, cục, vụ, ủy ban, uỷ ban, tòa án, toà án,"
    "viện kiểm, thủ tướng, chủ tịch, tổng cục, kho bạc, đảng ủy, đảng uỷ, quốc hội, đoàn thanh,"
    "ngân hàng, liên đoàn, chi cục, tỉnh ủy, tỉnh uỷ, tỉnh đoàn, huyện ủy, huyện uỷ, thành ủy,"
    "thành uỷ, công an, công đoàn, hội đồng, hội nông, hội liên, thanh tra, văn phòng, chính phủ,"
    "mặt trận, bảo hiểm, quân khu"
)
# Behind "của" these begin the name of an event or a paper, not of a body.
NOT_BODIES = _words("cuộc đợt kỳ ngày năm luật điều khoản bản phần mục chương pháp vụ")
# Small words with which a name may begin behind "của": "của tỉnh", "của ban chỉ đạo".
SMALL_HEADS = _words(
    "tỉnh huyện xã phường thành quận thị ngành sở bộ ban ủy uỷ hội chủ giám thủ đảng chi liên tòa "
    "toà viện công cục thanh văn trung ubnd phòng trường đoàn tổng chính tổ thường"
)
# Small words that belong to the names of bodies, wherever they stand in them.
NAME_WORDS = _words(
    "tỉnh thành phố huyện quận thị xã phường trấn đặc khu nhân dân tối cao cấp nhà nước trung ương "
    "sự quân án tư pháp khóa khoá nhiệm kỳ lần thứ liên ngành bộ trưởng tịch phó thường vụ chấp "
    "hành ủy uỷ viên chính phủ kiểm sát tra toán bầu cử quốc gia an ninh mạng hội bảo hiểm vực "
    "giám đốc sở trú cơ quan doanh nghiệp khối ngân hàng kho bạc hải thuế nghệ dự bị hình mặt trận "
    "tổ chức cựu chiến binh phụ nữ nông thanh niên bí thư ban đồng lãnh đạo chủ điều cán đảng"
)
# Before a numeral that is part of a name: "khóa 13", "Quân khu 1", "Đề án 06".
NUMERAL_HEADS = _words("khóa khoá khu đoàn án quận phường thứ vực")
# What goes on after a comma inside one name: "phòng, chống tham nhũng, lãng phí, tiêu cực".
GOES_ON_AFTER_COMMA = (
    "khen thưởng",
    "chống ",
    "lãng phí",
    "tiêu cực",
    "giáo dục pháp luật",
    "cứu nạn",
    "tìm kiếm",
    "chữa cháy",
)
