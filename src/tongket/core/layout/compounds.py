"""Two-syllable words of office language that a heading should not be cut through."""

COMPOUNDS = frozenset(
    " ".join(pair)
    for line in (
        "công tác|cải cách|tư pháp|hành chính|nhiệm vụ|kế hoạch|chương trình|báo cáo|kết quả",
        "thực hiện|triển khai|tổ chức|quản lý|nhà nước|thông tin|truyền thông|khoa học",
        "công nghệ|chuyển đổi|điện tử|trực tuyến|hướng dẫn|phương hướng|giải pháp|chủ trương",
        "chính sách|pháp luật|xây dựng|hoàn thiện|phát triển|kinh tế|xã hội|văn hóa|giáo dục",
        "đào tạo|y tế|tài chính|ngân sách|đầu tư|môi trường|tài nguyên|nông nghiệp|nông thôn",
        "công thương|giao thông|vận tải|lao động|thương binh|tôn giáo|dân tộc|thanh tra",
        "kiểm tra|giám sát|kiểm toán|giám định|thi hành|khiếu nại|tố cáo|phòng chống",
        "tham nhũng|tiêu cực|lãng phí|an toàn|an ninh|quốc phòng|trật tự|hội đồng|nhân dân",
        "ủy ban|uỷ ban|chủ tịch|giám đốc|ban hành|quy định|quy chế|quyết định|nghị quyết",
        "chỉ thị|kết luận|thông báo|tờ trình|văn bản|hồ sơ|lưu trữ|văn phòng|cơ quan|đơn vị",
        "địa phương|địa bàn|thành phố|thị xã|thị trấn|trung tâm|trung ương|chính phủ|quốc hội",
        "đảng viên|đảng bộ|chi bộ|tỉnh ủy|thành ủy|huyện ủy|nội chính|kiểm sát|tòa án|công an",
        "quân sự|biên phòng|cán bộ|công chức|viên chức|tuyển dụng|bổ nhiệm|khen thưởng|kỷ luật",
        "thi đua|đánh giá|tổng kết|sơ kết|định kỳ|chuyên đề|đột xuất|tuyên truyền|phổ biến",
        "cuộc thi|tìm hiểu|luật sư|đạo đức|nghề nghiệp|danh mục|kinh phí|dự toán|quyết toán",
        "mua sắm|tài sản|thiết bị|phần mềm|bản quyền|hệ thống|dữ liệu|hạ tầng|dịch vụ|cung cấp",
        "tiếp nhận|giải quyết|thủ tục|người dân|doanh nghiệp|hợp tác|quốc tế|đối ngoại|du lịch",
        "thể thao|gia đình|trẻ em|phụ nữ|thanh niên|công đoàn|mặt trận|tổ quốc|đoàn kết",
        "sử dụng|khai thác|vận hành|bảo đảm|đảm bảo|nâng cao|chất lượng|hiệu quả|tăng cường",
        "đẩy mạnh|tiếp tục|phối hợp|tham mưu|tham gia|ý kiến|góp ý|dự thảo|sửa đổi|bổ sung",
        "thay thế|bãi bỏ|hiệu lực|trách nhiệm|quyền hạn|chức năng|nội dung|mục tiêu|mục đích",
        "yêu cầu|giai đoạn|quy hoạch|đô thị|nhà ở|đất đai|khu vực|khu dân|vệ sinh|thực phẩm",
        "cây xanh|khuôn viên|công sở|chăm sóc|trụ sở|học tập|làm việc|hội nghị|hội thảo|tập huấn",
        "bồi dưỡng|kiện toàn|củng cố|rà soát|thống kê|tổng hợp|theo dõi|đôn đốc|xử lý|vi phạm",
    )
    for pair in (word.split() for word in line.split("|"))
)
