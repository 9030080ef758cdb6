"""The units of office figures: their names, other spellings, and the signs for measures."""

# Grouped for the reader only. A name that begins another ("vụ", "vụ việc") may stand anywhere.
NAMES = """
đồng | nghìn đồng | đồng Việt Nam | người | lượt người | người dân | người lao động
người có công | lượt | lượt xem | lượt truy cập | lượt chia sẻ | lượt bình luận | lượt tương tác
lượt thi | lượt khách | lượt phương tiện | lượt tuyên truyền | lượt tiếp | lượt hồ sơ
lượt cán bộ | lượt công chức | lượt đảng viên | lượt hội viên | lượt công dân | lượt đoàn viên
lượt tàu | lượt hộ | lượt tin | lượt bài viết | đồng chí | cán bộ | công chức | viên chức
đảng viên | đoàn viên | hội viên | thành viên | đại biểu | học sinh | sinh viên | học viên
giáo viên | giảng viên | nhân viên | chuyên viên | lao động | công dân | cử tri | nhân khẩu
khẩu | hộ | hộ dân | hộ gia đình | hộ nghèo | hộ cận nghèo | hộ kinh doanh | gia đình | cá nhân
tập thể | đối tượng | bị can | bị cáo | bị hại | bị đơn | nguyên đơn | đương sự | phạm nhân
phạm nhân nữ | nạn nhân | nhân chứng | luật sư | trợ giúp viên | báo cáo viên
tuyên truyền viên | hòa giải viên | giám định viên | kiểm sát viên | thẩm phán | hội thẩm
thư ký | chấp hành viên | điều tra viên | công chứng viên | đấu giá viên | phóng viên | nhà báo
cộng tác viên | chiến sĩ | quân nhân | bác sĩ | bệnh nhân | trẻ em | phụ nữ | thanh niên
thí sinh | tác giả | nghệ nhân | chuyên gia | khách | du khách | khách hàng | lãnh đạo
ứng viên | trường hợp | ca | ca mắc | ca bệnh | mũi | liều | suất | suất quà | phần quà | giải
giải thưởng | vụ | vụ việc | vụ án | vụ kiện | vụ vi phạm | vụ tai nạn | vụ cháy | vụ tranh chấp
việc | sự việc | sự cố | vi phạm | hành vi | hành vi vi phạm | tội phạm | tin báo | tố giác
tin báo, tố giác | lỗi | lỗ hổng | điểm yếu | cuộc tấn công | mã độc | cảnh báo | đơn | đơn thư
đơn khiếu nại | đơn tố cáo | đơn vị | đơn vị sự nghiệp | đơn vị hành chính | khiếu nại | tố cáo
kiến nghị | phản ánh | ý kiến | đề xuất | câu hỏi | câu | nội dung | vấn đề | nhiệm vụ
chỉ tiêu | tiêu chí | mục tiêu | giải pháp | nhóm giải pháp | nhóm nhiệm vụ | nhóm | công việc
đầu việc | sáng kiến | mô hình | phong trào | phần việc | công trình | dự án | đề án | đề tài
gói thầu | hợp đồng | hạng mục | chương trình | kế hoạch | chuyên đề | hoạt động | bài
bài viết | bài báo | bài đăng | bài thi | bài dự thi | bài tuyên truyền | tin | tin bài
tin, bài | tin tức | phóng sự | chuyên mục | chuyên trang | video | clip | video clip | ảnh
hình ảnh | bức ảnh | bình luận | tài khoản | tài khoản mạng xã hội | trang | trang mạng
trang tin | trang thông tin điện tử | website | fanpage | nhóm Zalo | kênh | đường link
đường dẫn | liên kết | tên miền | tác phẩm | ấn phẩm | xuất bản phẩm | cuốn | quyển | cuốn sách
đầu sách | tờ | tờ rơi | tờ gấp | bản | bản tin | số báo | pano | băng rôn | băng zôn
khẩu hiệu | áp phích | chương | tập | kỳ | buổi | buổi tuyên truyền | buổi phát thanh | cuộc
cuộc họp | cuộc thi | cuộc kiểm tra | cuộc thanh tra | cuộc giám sát | cuộc khảo sát | cuộc gọi
cuộc tuyên truyền | cuộc hội nghị | hội nghị | hội thảo | tọa đàm | phiên | phiên họp
phiên tòa | phiên toà | phiên tòa trực tuyến | phiên tòa rút kinh nghiệm | kỳ họp | lớp
lớp tập huấn | lớp học | lớp bồi dưỡng | khóa | khóa học | khoá | đợt | đợt kiểm tra | lần
chuyến | đoàn | đoàn kiểm tra | đoàn thanh tra | đoàn công tác | tổ | tổ công tác | tổ hòa giải
đội | ban | phòng | phòng họp | chi bộ | đảng bộ | tổ chức | tổ chức đảng | tổ chức cơ sở đảng
tổ chức hành nghề | hội | câu lạc bộ | văn bản | văn bản quy phạm pháp luật | quyết định
nghị quyết | nghị định | thông tư | chỉ thị | công văn | tờ trình | thông báo | báo cáo
biên bản | kết luận | quy định | quy chế | quy trình | hướng dẫn | luật | bộ luật | pháp lệnh
điều | khoản | điểm | mục | phụ lục | biểu | biểu mẫu | phiếu | lá phiếu | phiếu khảo sát | giấy
giấy phép | giấy chứng nhận | giấy mời | chứng chỉ | chứng thư | chứng thư số | chữ ký số
hồ sơ | thủ tục | thủ tục hành chính | dịch vụ | dịch vụ công | dịch vụ công trực tuyến | bản án
án | bản kết luận | lệnh | yêu cầu | cơ quan | cơ quan, đơn vị | cơ quan báo chí | sở
sở, ngành | ngành | bộ | tỉnh | tỉnh, thành phố | thành phố | huyện | huyện, thành phố | quận
thị xã | thị trấn | xã | xã, phường | xã, phường, thị trấn | phường | thôn | bản làng | làng
ấp | xóm | khu phố | tổ dân phố | khu dân cư | địa phương | địa bàn | địa điểm | điểm cầu
điểm trường | trường | trường học | cơ sở | cơ sở kinh doanh | cơ sở sản xuất | doanh nghiệp
công ty | hợp tác xã | chi nhánh | văn phòng | ngân hàng | bệnh viện | trạm | trạm y tế
trung tâm | nhà văn hóa | khu công nghiệp | cụm công nghiệp | chợ | tuyến | tuyến đường
tuyến cáp | cầu | cống | căn | căn nhà | ngôi nhà | nhà | thửa | thửa đất | lô | lô đất | khu
khu đất | vị trí | máy | máy tính | máy chủ | máy in | máy trạm | máy tính xách tay | máy quét
thiết bị | thiết bị mạng | bộ máy | phần mềm | bản quyền | hệ thống | hệ thống thông tin
cơ sở dữ liệu | ứng dụng | nền tảng | bản ghi | tệp | tập tin | trạm phát sóng | trạm BTS
thuê bao | cụm loa | loa | camera | camera giám sát | ô tô | xe | xe máy | xe ô tô | phương tiện
tàu | thuyền | chiếc | cái | con | bộ phận | cây | cây xanh | khẩu súng | viên | viên đạn | gói
túi | thùng | hộp | bao | chai | lít | mẫu | mẫu vật | sản phẩm | mặt hàng | lô hàng | container
cấp | bậc | hạng | loại | lĩnh vực | nhóm lĩnh vực | giây | phút | giờ | ngày | ngày làm việc
ngày công | tuần | tháng | quý | năm | thế kỷ | tuổi | đêm | tiết | tiết học | tín chỉ
phần trăm | điểm phần trăm | phần nghìn | bước | vị | thứ hạng | vòng | tấn | tạ | yến | kg
gam | kilôgam | mét | mét vuông | mét khối | kilômét | héc ta | hecta | sào | mẫu ruộng | độ
ki-lô-mét | ki-lô-gam | cây số | dòng | chữ | ký tự | trang giấy | trang A4 | cột | ô | slide
bức | tấm | tấm gương | tấm pano | gương điển hình | gương người tốt | danh hiệu | bằng khen
giấy khen | huân chương | huy chương | cờ | cờ thi đua | kỷ niệm chương | chiến sĩ thi đua
tuyến bài | vệt bài | phương án | kịch bản | quỹ | tỷ lệ phần trăm | hòa giải | vụ hòa giải
vụ, việc | sổ | thẻ | thẻ bảo hiểm y tế | khu vực | hội đồng | ban, ngành | ban ngành
phòng ban | tổ hợp tác | ban quản lý | ban chỉ đạo | điểm nóng | đường truyền | đường dây
bộ hồ sơ | bộ câu hỏi | ý tưởng | cán bộ, công chức | cán bộ, đảng viên
cán bộ, công chức, viên chức | thôn, bản | thôn, tổ dân phố | xã, thị trấn
huyện, thị xã, thành phố | sở, ban, ngành | phòng, ban | phòng, đơn vị | cơ quan, tổ chức
cơ quan, đơn vị, địa phương | đơn vị, địa phương | tổ chức, cá nhân | giải nhất | giải nhì
giải ba | giải khuyến khích | lượt cơ quan | lao động nông thôn | chốt
tổ công nghệ số cộng đồng | cơ sở giáo dục | biên chế | vị trí việc làm | suất học bổng | căn hộ
phòng học | giường bệnh | trang trại | nông hộ | trại | dân tộc | tôn giáo | quốc gia | vùng
đảo | lượt giám định | vụ giám định | bản kết luận giám định | mẫu giám định | trưng cầu
kết quả | chuyến công tác | chuyến bay | lượt bình chọn | phiếu bầu | cuộc vận động
cơ sở thờ tự | di tích | lễ hội | điểm bưu điện | loại hình | hình thức | tài liệu
tập đoàn | kỳ thi
tờ khai | chỉ số | bản đồ | bản cam kết | đề thi
"""

SAME = {
    "phần trăm": "%",
    "tỷ lệ phần trăm": "%",
    "phần nghìn": "‰",
    "đồng việt nam": "đồng",
    "hecta": "ha",
    "héc ta": "ha",
    "kilômét": "km",
    "ki-lô-mét": "km",
    "cây số": "km",
    "kilôgam": "kg",
    "ki-lô-gam": "kg",
    "gam": "g",
    "mét": "m",
    "mét vuông": "m²",
    "mét khối": "m³",
    "phiên toà": "phiên tòa",
    "khoá": "khóa",
}

# Signs and short names that may also be glued to the digits: 12,5% · 30m2 · 500.000đ.
SIGNS = {
    "%": "%",
    "‰": "‰",
    "°C": "°C",
    "°": "°",
    "đ": "đồng",
    "₫": "đồng",
    "VNĐ": "đồng",
    "VND": "đồng",
    "vnđ": "đồng",
    "USD": "USD",
    "EUR": "EUR",
    "$": "USD",
    "km²": "km²",
    "km2": "km²",
    "m²": "m²",
    "m2": "m²",
    "m³": "m³",
    "m3": "m³",
    "km": "km",
    "cm": "cm",
    "mm": "mm",
    "m": "m",
    "ha": "ha",
    "kg": "kg",
    "mg": "mg",
    "g": "g",
    "kWh": "kWh",
    "kW": "kW",
    "MW": "MW",
    "kV": "kV",
    "GB": "GB",
    "TB": "TB",
    "MB": "MB",
    "Mbps": "Mbps",
    "Gbps": "Gbps",
    "GHz": "GHz",
    "MHz": "MHz",
}

# Measured or paid, not counted one by one.
MEASURES = frozenset({*SIGNS.values(), "tấn", "tạ", "yến", "lít", "sào", "độ", "nghìn đồng"})
