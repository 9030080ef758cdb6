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
    "chưa không kèm cùng các những đối căn thay bãi hủy huỷ của đó đây nay v/v nhưng vì giao giữa "
    "vừa mới hằng nghiêm dừng bàn mời xin rằng luôn đều"
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
    "công tác, kinh phí, danh mục, nhiệm vụ, kết quả, tình hình, nội dung, mang tính, chỉ tiêu,"
    "trực tiếp, kịp thời, khẩn trương, chủ động, tích cực, chính thức, định kỳ, cập nhật, thí điểm,"
    "sử dụng, thẩm định, công khai, hoàn thiện, hoàn thành, đưa ra, tạo điều, thúc đẩy, siết chặt,"
    "tổng hợp, thông tin, cấp giấy, cấp phép, đồng ý, liên quan, khẳng định, nhấn mạnh, truyền đạt, thống nhất, xác định,"
    "đặt ra, đề ra, ý kiến, tạm giao, tạm cấp, phân bổ, sáp nhập, tiếp thu, phát huy, giám định,"
    "điều tra, khảo sát, theo dõi, đánh giá, chỉ ra, cảnh báo, khuyến cáo, miễn nhiệm, cách chức,"
    "phát triển, quản lý, tuyên truyền, vận động, chuẩn bị, chào mừng, kỷ niệm, gửi về,"
    "đôn đốc, nhắc nhở, xem xét, chấp thuận, cấp phép, giải đáp, giải thích, trưng cầu, mở rộng"
)
# Pairs where a syllable of the tables above is part of a name after all.
IN_NAMES = frozenset(
    {
        ("quản", "lý"),
        ("lý", "xử"),  # Quản lý xử lý vi phạm hành chính
        ("lý", "thi"),  # Quản lý thi hành án dân sự
        ("tư", "phát"),  # Quỹ Đầu tư phát triển
        ("hàng", "không"),
        ("phòng", "không"),
        ("ngoại", "giao"),
        ("dân", "số"),
        ("người", "có"),  # người có công
        ("toàn", "giao"),  # An toàn giao thông
        ("trình", "giao"),
        ("văn", "bản"),
        ("tư", "xây"),  # đầu tư xây dựng
        ("quan", "điều"),
        ("ninh", "điều"),
        ("tổng", "điều"),
        ("đổi", "mới"),
        ("thôn", "mới"),
        ("bí", "thư"),
        ("đoàn", "công"),
        ("đoàn công", "tác"),
        ("sở", "hữu"),
        ("tần", "số"),
        ("tiếng", "nói"),
        ("nước", "chi"),  # Ngân hàng Nhà nước chi nhánh tỉnh
        ("phạm", "sử"),  # tội phạm sử dụng công nghệ cao
        ("toàn", "thông"),  # An toàn thông tin
        ("nghệ", "thông"),
        ("và", "thông"),
        ("phòng", "thủ"),
        ("phòng", "cháy"),
        ("phòng", "chống"),
        ("và", "phòng"),
        ("bộ", "đội"),
        ("tnhh", "một"),
        ("thpt", "chuyên"),
        ("sát", "quản"),  # Cảnh sát quản lý hành chính
        ("sát", "phòng"),
        ("sát", "điều"),
        ("sát", "giao"),
        ("sát", "kinh"),
        ("sát", "môi"),
        ("chính", "về"),  # … quản lý hành chính về trật tự xã hội
        ("ương", "về"),  # Ban Chỉ đạo Trung ương về phòng, chống tham nhũng
        ("cao", "tại"),  # Tòa án nhân dân cấp cao tại Hà Nội
        ("hành chính", "công"),
        ("tổ", "công"),
        ("tổ công", "tác"),
        ("tổ", "giúp"),
        ("tổ giúp", "việc"),
        ("tổng", "công"),
        ("tổng công", "ty"),
        ("đoàn", "đại"),
        ("đại", "biểu"),
        ("hóa", "gia"),
        ("hoá", "gia"),
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
# Words of two syllables in the names of sectors; behind a place or a level they are prose.
NAME_PAIRS = _phrases(
    "giao thông, vận tải, nông thôn, nông nghiệp, môi trường, thực phẩm, điện tử,"
    "truyền thông, thị trường, chất lượng, nông lâm, lâm sản, thủy sản, thuỷ sản, thực vật,"
    "động vật, gia đình, vệ sinh, an toàn, dự án, đầu tư, công trình, thủy lợi,"
    "thuỷ lợi, phòng hộ, đặc dụng, kinh tế, công nghiệp, khu công, khu kinh, chế xuất, trật tự,"
    "xã hội, tệ nạn, hình sự, hành chính, tội phạm, công nghệ, phòng cháy, chữa cháy, cứu nạn,"
    "cứu hộ, thiên tai, dân sự, biên phòng, bộ đội, kỹ thuật, vật tư, thiết bị, y tế,"
    "dự phòng, bệnh tật, sức khỏe, sức khoẻ, trẻ em, lao động, việc làm, dạy nghề, nghề nghiệp,"
    "giáo dục, đào tạo, thường xuyên, quỹ đất, đất đai, đo đạc, bản đồ, thủy văn, khoáng sản,"
    "địa chất, tài nguyên, nước sạch, cấp nước, thoát nước, đô thị, hạ tầng, nhà ở, kiến trúc,"
    "quy hoạch, đấu thầu, đấu giá, tài sản, tài chính, ngân sách, kiểm định, đo lường,"
    "tiêu chuẩn, trí tuệ, chuyển đổi, đổi mới, sáng tạo, khởi nghiệp, doanh nghiệp, cổ phần,"
    "thành viên, hữu hạn, trách nhiệm, điện lực, viễn thông, bưu điện, phát thanh, truyền hình,"
    "báo chí, xuất bản, nghệ thuật, điện ảnh, di sản, văn hóa, văn hoá, thể thao, du lịch,"
    "di tích, tôn giáo, dân tộc, miền núi, biên giới, biển đảo, hải đảo, cao tuổi, khuyết tật,"
    "thập đỏ, xung phong, pháp lý, công chứng, quốc tịch, chứng thực, lý lịch, văn bản, vi phạm,"
    "tạm giữ, tạm giam, trại giam, tham nhũng, buôn lậu, ma túy, hóa chất, vật liệu, nghĩa vụ,"
    "quốc tế, đối ngoại, nước ngoài, chuyên trách, lý luận, chiến lược, chính sách, đảng viên,"
    "quần chúng, dịch vụ, thương mại, xúc tiến, khuyến nông, cây trồng, vật nuôi, chăn nuôi,"
    "thú y, trồng trọt, bảo tồn, cựu giáo, mục tiêu, thanh thiếu, thiếu niên, nhi đồng, mầm non,"
    "tiểu học, trung học, phổ thông, đại học, cao đẳng, chữa bệnh, chi nhánh, người cao,"
    "người mù, người khuyết, người tiêu, tiêu dùng, nạn nhân, chất độc, da cam, thủ đô, tố tụng,"
    "thanh toán, bảo trợ, bà mẹ, phục hồi, chức năng, chỉnh hình, nhiệt đới, lao phổi, tâm thần"
)
# Behind these the name of a level is complete: "của UBND tỉnh phòng, chống dịch" goes on in prose.
WHOLE = _phrases(
    "tỉnh ủy, tỉnh uỷ, thành ủy, thành uỷ, huyện ủy, huyện uỷ, quận ủy, quận uỷ, chính trị, bí thư,"
    "thủ tướng, chính phủ, tối cao, nhân dân"
)
LEVELS = _words("tỉnh huyện xã phường phố thị trấn quận khu phủ hội ương nước")
# "Đảng ủy Khối các cơ quan", "Ban Quản lý các khu công nghiệp", "Liên hiệp các Hội": one name.
OF_MANY = _words("khối lý đoàn hiệp đạo ủy uỷ bộ")
MANY = _words("cơ khu hội chương dự ban công")
# What may follow "và" in small letters inside a name.
AND_SMALL = _phrases(
    "thông tin, phòng chống, cứu nạn, cứu hộ, thủy sản, thuỷ sản, doanh nghiệp, phát thanh,"
    "truyền hình, trật tự, môi trường, phát triển, đầu tư, hạ tầng, đô thị, công nghệ, du lịch,"
    "gia đình, thể thao, đào tạo, truyền thông, quản lý, tìm kiếm, giáo dục, đặc dụng, môi sinh,"
    "xã hội, tái định, xây dựng, thú y, bảo vệ, chuyển đổi, quốc phòng, an ninh, trẻ em"
)
ORDINALS = _words("nhất hai ba tư bốn năm sáu bảy bẩy tám chín mười")
# Bodies named by what they are set up to do: what follows the head is part of the name.
COMMITTEES = _phrases(
    "ban chỉ đạo, tổ chỉ đạo, tổ công tác, tổ giúp việc, đoàn công tác, đoàn kiểm tra,"
    "đoàn giám sát, hội đồng, tổ công nghệ, ban quản lý, ban tổ chức, đại hội"
)
# Words that a name made of sectors may begin with: "Sở Văn hóa, Thể thao và Du lịch".
SECTOR_HEADS = _words(
    "bộ sở phòng ban vụ cục tổng chi trung viện ủy uỷ trường ty hội hạt trạm đội quỹ chánh ngành "
    "báo đài nhà đoàn khối tạp khu phó"
)
# Heads that a small word does not complete: "Sở chỉ ra" is prose.
BARE_HEADS = _words("bộ sở ban cục vụ phòng")
# Words that begin the name of another body.
BODY_HEADS = _phrases(
    "bộ, sở, ban, ubnd, hđnd, mttq, tand, vksnd, cục, vụ, ủy ban, uỷ ban, tòa án, toà án,"
    "viện kiểm, thủ tướng, chủ tịch, tổng cục, kho bạc, đảng ủy, đảng uỷ, quốc hội, đoàn thanh,"
    "ngân hàng, liên đoàn, chi cục, tỉnh ủy, tỉnh uỷ, tỉnh đoàn, huyện ủy, huyện uỷ, thành ủy,"
    "thành uỷ, công an, công đoàn, hội đồng, hội nông, hội liên, thanh tra, văn phòng, chính phủ,"
    "mặt trận, bảo hiểm, quân khu, đoàn chủ, chánh án, viện trưởng, bộ trưởng, giám đốc,"
    "thường trực, tổng liên, thống đốc, kiểm toán, tổng kiểm, hội cựu, tổng giám, trung ương"
)
# Behind "của" these begin the name of an event or a paper, not of a body.
NOT_BODIES = _words("cuộc đợt kỳ ngày năm luật điều khoản bản phần mục chương pháp")
SMALL_NOT_BODIES = _words("vụ")  # "của vụ án", but "của Vụ Pháp chế"
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
    "tổ chức cựu chiến binh phụ nữ nông thanh niên bí thư ban đồng lãnh đạo chủ điều cán đảng sản rừng miền hóa hoá"
)
# Before a numeral that is part of a name: "khóa 13", "Quân khu 1", "Đề án 06".
NUMERAL_HEADS = _words("khóa khoá khu đoàn án quận phường thứ vực ương đạo")
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
    "cứu hộ",
    "chữa bệnh",
    "chiến lược",
    "truyền hình",
    "quốc tịch",
    "chứng thực",
)
