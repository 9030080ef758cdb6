"""Figures as they stand in real reports: what is said of them, and what is let pass."""

import pytest

from tests.core.check.builders import marked, said_of

FOUND = [
    # totals
    ("F111", "Đã tiếp nhận ⟦45 đơn⟧, gồm 12 đơn khiếu nại, 08 đơn tố cáo, 24 đơn kiến nghị."),
    ("F111", "Toàn tỉnh có ⟦2.268 tổ⟧, bao gồm: 1.833 tổ ở thôn, 301 tổ ở phố và 144 tổ ở khu phố."),
    ("F111", "Tổng số ⟦156 hồ sơ⟧, trong đó 120 hồ sơ đúng hạn và 37 hồ sơ quá hạn."),
    ("F111", "Tổng số ⟦156 hồ sơ⟧, cụ thể: 120 hồ sơ đúng hạn và 35 hồ sơ quá hạn."),
    ("F111", "Tổng số ⟦156 hồ sơ⟧, trong đó 120 hồ sơ đúng hạn, còn lại 35 hồ sơ quá hạn."),
    ("F111", "Sở tiếp nhận ⟦25 đơn⟧, trong đó có 52 đơn khiếu nại."),
    ("F111", "Vốn đầu tư ⟦350 tỷ đồng⟧, chia ra ngân sách tỉnh 200 tỷ đồng, ngân sách huyện 100 tỷ "
     "đồng, vốn vay 40 tỷ đồng."),
    ("F111", "Tổ chức ⟦24 cuộc kiểm tra⟧ (gồm 18 cuộc theo kế hoạch, 05 cuộc đột xuất) tại 15 xã."),
    ("F111", "Mở 15 lớp cấp tỉnh, 12 lớp cấp huyện, cộng ⟦28 lớp⟧."),
    # shares and changes
    ("F121", "Tuyển dụng 125/150 chỉ tiêu (⟦85,3%⟧) trong năm."),
    ("F121", "Bao phủ bảo hiểm y tế đạt ⟦96,2%⟧ (1.234.567/1.296.814 người)."),
    ("F121", "Thu hồi 15,7 tỷ đồng trên tổng số 25,1 tỷ đồng (đạt ⟦72,5%⟧)."),
    ("F122", "Tiếp 1.250 lượt công dân, giảm ⟦22,5%⟧ so với cùng kỳ năm 2023 (1.250/1.429 lượt)."),
    ("F122", "Có 1.256 trạm phát sóng, tăng 56 trạm phát sóng (⟦5,7%⟧) so với năm 2023."),
    ("F122", "Khám cho 1.856 lượt người, tăng ⟦103 lượt người⟧ so với năm trước (1.763 lượt người)."),
    ("F123", "Cơ cấu kinh tế: nông nghiệp 25,5%, công nghiệp 42,5%, dịch vụ ⟦38%⟧."),
    # the way of writing
    ("F131", "Kiểm tra ⟦6⟧ trường, tập huấn ⟦9⟧ lớp cho 450 giáo viên."),
    ("F132", "Phát ⟦15000⟧ tờ rơi, ⟦2,500⟧ cuốn sách với kinh phí ⟦85500000⟧ đồng."),
    ("F133", "Tỷ lệ hài lòng đạt ⟦98.25⟧%, dài ⟦1.8⟧ km, vốn ⟦9.6⟧ tỷ đồng."),
    ("F134", "Hỗ trợ từ ⟦50 triệu đồng đến 30 triệu đồng⟧ cho mỗi mô hình."),
    ("F135", "Nghỉ học ⟦12 (mười một)⟧ học sinh; còn ⟦ba (04)⟧ phòng học tạm."),
    ("F136", "Số tiền: 1.250.000 đồng (viết bằng chữ: ⟦Một triệu hai trăm nghìn đồng⟧)."),
    # units
    ("F142", "Đã chi 7,5 triệu đồng, 2 triệu đồng, 1,5 triệu⟦ VNĐ⟧."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body"), FOUND)
def test_one_slip_is_named_once_and_nothing_else_with_it(code: str, body: str) -> None:
    bare, marks = marked(body)
    assert said_of(bare, "F") == [(code, words) for words in marks]


PASSED = [
    # parts that need not be all, overlap, or count something else
    "Có 4.520 viên chức, trong đó bác sĩ 1.050 người, dược sĩ 320 người, điều dưỡng 1.850 người.",
    "Sở có 47 người, gồm 35 công chức, 10 viên chức, 02 hợp đồng; nữ 25 người, đảng viên 40 người.",
    "Tổng số 156 hồ sơ, trong đó 120 hồ sơ đúng hạn và 35 hồ sơ quá hạn.",
    "Sở có 45 công chức, trong đó 30 công chức đại học, 20 công chức học lý luận chính trị.",
    "Tổng số 25 cuộc, tăng 05 cuộc so với năm 2023, trong đó 10 cuộc thanh tra và 15 cuộc kiểm tra.",
    "Xảy ra 25 vụ, tăng 05 vụ so với cùng kỳ, trong đó 12 vụ ma túy.",
    "Có 12 hồ sơ quá hạn, trong đó 10 hồ sơ đất đai; 30 hồ sơ được trả trước hạn.",
    "Tiêm 98.760 mũi, trong đó mũi 1 là 25.000 mũi và mũi 2 là 24.500 mũi.",
    "Giải quyết 643.272 hồ sơ, trong đó đúng hạn 635.593 hồ sơ, quá hạn 7.677 hồ sơ.",
    "Khởi tố 08 vụ/15 bị can, gồm cấp tỉnh 05 vụ/11 bị can, cấp huyện 03 vụ/04 bị can.",
    "Mở 05 lớp cho 350 học viên, gồm 02 lớp (120 học viên), 03 lớp (230 học viên).",
    "Trồng 120 cây gồm lát, sao đen, bằng lăng… tại 15 công sở, mỗi công sở 08 cây.",
    "Tổ công tác gồm 05 thành viên, 02 thư ký, được 03 phòng giúp việc.",
    "Xử lý 25 vụ, trong đó khởi tố 12 vụ, xử phạt hành chính 10 vụ, chuyển cơ quan khác 05 vụ.",
    "Tổng số 25 cuộc (tăng 05 cuộc), trong đó 10 cuộc thanh tra, 15 cuộc kiểm tra.",
    "Đã phát 2.000 tờ rơi, 300 cuốn sách và 50 pano, tổng cộng 03 loại ấn phẩm.",
    # shares of another base, rounded, or rough
    "Giải quyết 43/45 đơn (95,6%), 43/45 đơn (đạt tỷ lệ 95,55%), 43/45 đơn (đạt trên 95%).",
    "Có 17/20 xã đạt chuẩn, đạt 94,4% kế hoạch; 05/12 trung tâm, chiếm gần 42%.",
    "Chỉ số xếp 9/63 tỉnh, thành phố (tăng 26 bậc); đạt 100% số xã (124/124 xã).",
    "Hồ sơ trực tuyến đạt 85,2%, cao hơn 5,2% so với quý I (80%).",
    "Giảm 3.009 vụ (-24,25%), giảm 201 người chết (-3,66%), giảm 3.203 người bị thương (-33,9%).",
    "Cấp 5.126 phiếu, trong đó 4.980 phiếu đúng hạn, giảm 320 phiếu (-5,9%) so với cùng kỳ.",
    "Phấn đấu 98% hồ sơ đúng hạn, trên 80% hồ sơ trực tuyến; giảm từ 15% xuống 10%.",
    "Tăng 20% số hồ sơ trực tuyến (120/150 hồ sơ đã xử lý).",
    # numbers that are written as they should be
    "Trong 5 ngày, 3 tháng, 2 năm; chính quyền 2 cấp; cấp độ 3; tăng 2 lần; trẻ dưới 5 tuổi.",
    "Đường dài 5 km, rộng 7 m; phụ cấp 3 triệu đồng; 1 tỷ đồng; tăng 5%; mạng 5G.",
    "Mỗi tổ có 5 - 7 người, từ 5 đến 7 tổ; 3/5 xã; thứ 2 hằng tuần; Quân khu 1; Quốc lộ 1.",
    "Năm 2024 có 1850 m² nhà; số hiệu 12345; mã số thuế 2400123456; điện thoại 02043 856 123.",
    "Nhiệt độ 38,5°C; cân nặng 2.500 g; 1.234 tỷ đồng; 1,234 tỷ đồng; 12 tỷ 500 triệu đồng.",
    "Dự toán 1.250.000.000 đồng (Một tỷ hai trăm năm mươi triệu đồng chẵn).",
    "Theo Hiến pháp năm (2013) và điểm b khoản 2 (3) Điều 5, hai (02) đơn vị được miễn.",
]  # fmt: skip


@pytest.mark.parametrize("body", PASSED)
def test_a_figure_that_may_be_right_is_let_pass(body: str) -> None:
    assert said_of(body, "F") == []


@pytest.mark.parametrize(
    "items",
    [
        ["Sở Tư pháp: 05 cuộc;", "Sở Nội vụ: 07 cuộc;", "Sở Y tế: 12 cuộc."],
        ["05 cuộc thanh tra;", "07 cuộc kiểm tra, tăng 02 cuộc;", "12 cuộc giám sát."],
        ["Cấp tỉnh;", "Cấp huyện: 07 cuộc;", "Cấp xã: 05 cuộc."],
    ],
)
def test_a_list_that_adds_up_or_says_more_is_let_pass(items: list[str]) -> None:
    body = "Đã tiến hành 24 cuộc, gồm:\n" + "\n".join(f"- {item}" for item in items)
    assert said_of(body, "F1") == []


def test_a_list_that_does_not_add_up_is_found_at_its_total() -> None:
    body = "Đã tiến hành 24 cuộc, gồm:\n- Cấp tỉnh: 05 cuộc;\n- Cấp huyện: 07 cuộc;\n- Xã: 11 cuộc."
    assert said_of(body, "F1") == [("F111", "24 cuộc")]
