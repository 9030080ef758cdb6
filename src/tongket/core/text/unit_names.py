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
điều | điều kiện | khoản | điểm | mục | phụ lục | biểu | biểu mẫu | phiếu | lá phiếu | phiếu khảo sát | giấy
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
công nhân | lượt công nhân | em | cháu | em học sinh | thạc sĩ | tiến sĩ | giáo sư | phó giáo sư
cử nhân | kỹ sư | bác sỹ | y sĩ | điều dưỡng | dược sĩ | thương nhân | tiểu thương | chủ đầu tư
nhà thầu | nhà đầu tư | chủ hộ | chủ rừng | chủ thể | nữ | nam | thương binh | bệnh binh | liệt sĩ
cựu chiến binh | nông dân | ngư dân | thuyền viên | vận động viên | huấn luyện viên
tình nguyện viên | thanh tra viên | kiểm toán viên | kiểm lâm viên | chi hội trưởng | bị án
can phạm | nghệ sĩ | diễn viên | đội viên | thiếu nhi | trẻ | dân quân | cộng tác viên dân số
lượt khám | lượt bệnh nhân | lượt học sinh | lượt đại biểu | lượt học viên | lượt giáo viên
lượt đơn vị | lượt đăng ký | lượt theo dõi | lượt tải | lượt thích | lượt đối tượng
lượt tổ chức | lượt trẻ | lượt trẻ em | lượt đồng chí | lượt xe | lượt phụ nữ | lượt nông dân
lượt thanh niên | lượt doanh nghiệp | lượt tập thể | lượt cá nhân | lượt vay | lượt phát thanh
lượt điều trị | lượt báo cáo | lượt nhà báo | lượt tàu thuyền | lượt ý kiến
nhà máy | nhà xưởng | nhà kho | nhà tạm giữ | trại giam | trại tạm giam | phân trại | buồng giam
phòng khám | phòng thí nghiệm | phòng giao dịch | phòng chức năng | phòng thi | trạm biến áp
trạm bơm | trạm quan trắc | hồ | hồ chứa | đập | kè | cây cầu | tuyến phố | tuyến đê | tuyến kênh
nút giao | bến xe | bến | bến cảng | bãi đỗ xe | bãi | cảng | cảng biển | ga | sân bay
sân vận động | sân | khu du lịch | điểm du lịch | điểm đến | khách sạn | nhà nghỉ | nhà hàng | quán
cửa hàng | cây xăng | siêu thị | đại lý | quầy | quầy thuốc | nhà thuốc | cơ sở y tế
cơ sở lưu trú | cơ sở đào tạo | cơ sở vi phạm | giường | ca phẫu thuật | ca mổ | ca đẻ | ca tử vong
ca nhiễm | ca dương tính | mẫu xét nghiệm | mẫu bệnh phẩm | mũi tiêm | lọ | ống | vỉ | kit
nghề | làng nghề | ngành nghề | ngành học | mã ngành | môn | môn học | môn thi | học phần | khoa
bộ môn | viện | tổ bộ môn | tiết dạy | bài giảng | giáo trình | luận văn | luận án
bài báo khoa học | công trình nghiên cứu | bằng sáng chế | nhãn hiệu | giải pháp hữu ích
kháng nghị | bản kiến nghị | cáo trạng | bản cáo trạng | tòa án | toà án | tòa | toà
viện kiểm sát | đơn tố giác | tố giác, tin báo | chuyên án | ổ nhóm | băng nhóm
tụ điểm | biểu hiện | dấu hiệu | khuyết điểm | ưu điểm | tồn tại | hạn chế | tồn tại, hạn chế
nguyên nhân | bài học | bài học kinh nghiệm | khó khăn | vướng mắc | khó khăn, vướng mắc
nguy cơ | thách thức | quan điểm | nguyên tắc | trụ cột | đột phá | khâu đột phá | hợp phần
dự án thành phần | tiểu dự án | chỉ số thành phần | trục | trụ | gói hỗ trợ | khoản vay
khoản chi | khoản thu | sổ tiết kiệm | hóa đơn | hoá đơn | chứng từ | biên lai | tem | mã số
mã QR | mã định danh | vùng trồng | sản phẩm OCOP | sao | chứng nhận | phôi | mã vùng trồng
gia súc | gia cầm | con gia súc | con gia cầm | con trâu | con bò | con lợn | tổ ong | ao | lồng
lồng bè | bè | tàu cá | tàu thuyền | tàu bay | máy bay | máy xúc | máy phát điện | quả | quả bom
quả đạn | khẩu pháo | viên ma túy | bánh | tép | gói ma túy | khúc gỗ | lóng gỗ
làn xe | làn | nhịp | tầng | căn hộ chung cư | tòa nhà | toà nhà | dãy nhà | phân khu | phân hiệu
ô đất | lô tái định cư | nền nhà | nền đất | mộ | ngôi mộ | phần mộ | hài cốt | hài cốt liệt sĩ
cụm | cụm dân cư | điểm dân cư | chi hội | chi đoàn | phân hội | phân đoàn | đoàn cơ sở
công đoàn cơ sở | công đoàn | nghiệp đoàn | chi cục | cục | tổng công ty
tổ liên gia | tổ tự quản | tổ đội | tổ vay vốn | mô hình điểm | hội quán
cấp ủy | cấp uỷ | đảng ủy | đảng uỷ | tổ đảng | đảng bộ cơ sở | ủy viên | uỷ viên | cấp ủy viên
ủy viên ban chấp hành | tổ chức cơ sở | lực lượng | phiên giao dịch | phiên đấu giá | cuộc đối thoại
buổi đối thoại | buổi tập huấn | hội thi | hội diễn | hội chợ | giải đấu | trận | trận mưa | cơn bão
đợt rét | đợt mưa | đợt dịch | điểm sạt lở | điểm ngập | vị trí sạt lở | điểm kiểm tra | ổ dịch
ngày đêm | thập kỷ | thập niên | dây chuyền | tổ máy | lò | bình | bình chữa cháy | phuy | kiện
can | tập hồ sơ | mét giá | cặp | hộp hồ sơ | trang tài liệu | mét giá tài liệu | bộ sách | thư viện
tủ sách | phiếu đánh giá | phiếu lấy ý kiến | phiếu tín nhiệm | phiếu thuận | suất ăn
suất đầu tư | suất cơm | bữa | bữa ăn | phần thưởng | tiết mục | vở | vở diễn | bộ phim | phim
bộ máy tính | bộ thiết bị | bộ bàn ghế | bàn | ghế | bộ ấn phẩm | tít | chuyên luận | số chuyên đề
phường, xã | phường, thị trấn | quận, huyện | huyện, quận | xã, phường, đặc khu | đặc khu
thôn, buôn | buôn | bon | sóc | phum | thôn, ấp | thôn bản | tổ chức chính trị - xã hội
đầu người | độ C | chủ trương | quyết sách | cam kết | văn kiện | thỏa thuận | bản ghi nhớ
bản đăng ký | đăng ký | đô la | đô la Mỹ | euro | nhân dân tệ | yên Nhật | lượng vàng | chỉ vàng
công đất | xe tải | xe buýt | xe khách | xe ô tô con | ô tô con | xe mô tô | mô tô | xe đạp
xe cứu thương | xe chữa cháy | ca nô | xuồng | hải lý | kilômét vuông | ki-lô-mét vuông
"""

# Units that begin other words, each with the syllables that make them so: ban hành, giải ngân.
OTHER_WORDS = """
ban hành đầu
bài trừ
bản thân sắc
ca ngợi
điều chỉnh tra hành động kiện tiết
đoàn kết
đơn giản phương
giải ngân quyết phóng trình đáp thích tỏa toả thể
hội nhập ý đàm
kỳ vọng
lần lượt
phòng chống ngừa vệ thủ
tập trung huấn hợp kết
tin tưởng
"""

SAME = {
    "phần trăm": "%",
    "tỷ lệ phần trăm": "%",
    "phần nghìn": "‰",
    "đồng việt nam": "đồng",
    "hecta": "ha",
    "héc ta": "ha",
    "kilômét": "km",
    "kilômét vuông": "km²",
    "ki-lô-mét vuông": "km²",
    "độ c": "°C",
    "đô la": "USD",
    "đô la mỹ": "USD",
    "euro": "EUR",
    "bác sỹ": "bác sĩ",
    "toà án": "tòa án",
    "toà": "tòa",
    "toà nhà": "tòa nhà",
    "hoá đơn": "hóa đơn",
    "cấp uỷ": "cấp ủy",
    "đảng uỷ": "đảng ủy",
    "uỷ viên": "ủy viên",
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
    "kVA": "kVA",
    "MVA": "MVA",
    "kWp": "kWp",
    "MWp": "MWp",
    "MWh": "MWh",
    "GWh": "GWh",
    "GW": "GW",
    "mmHg": "mmHg",
    "dB": "dB",
    "ml": "ml",
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
