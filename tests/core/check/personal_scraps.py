"""What texts about people are made of, to be thrown together in any order."""

from hypothesis import strategies as st

SCRAPS = [
    *(
        "ông",
        "bà",
        "Ông",
        "đối tượng",
        "bị can",
        "công dân",
        "khởi tố",
        "tố cáo",
        "vi phạm",
        "đồng chí",
    ),
    *(
        "Nguyễn Văn Hùng",
        "NGUYỄN VĂN HÙNG",
        "nguyen van hung",
        "Hùng",
        "Trần Thị Hoà",
        "Hòa",
        "Hoà",
    ),
    *(
        "N.V.A",
        "Giàng A Páo",
        "Lê C",
        "Nguyễn\nVăn Hùng",
        "Giám đốc Sở",
        "của Sở",
        "khai nhận",
        "bị",
    ),
    *("tài khoản Facebook", "“Sự Thật”", "“Hoa”", '"Kênh Mẫu"', "kênh", "trang", "liên hệ"),
    *("facebook.com/abc", "https://www.facebook.com/abc/posts/1", "nva@gmail.com", "0912.345.678"),
    *(
        "+84912345678",
        "CCCD",
        "024090001234",
        "số tài khoản",
        "0123456789012",
        "biển số",
        "98A-123.45",
    ),
    *("SN 1990", "sinh năm 1985", "1/2/1990", "trú tại", "ở", "thôn 3, xã Tân Mẫu", "Hà Giang"),
    *(
        "Thị trấn Vôi, Lạng Giang",
        "đường",
        "phường Trần Phú",
        "Họ và tên:",
        "Địa chỉ:",
        "| a | b |",
    ),
    *(",", ";", ".", "(", ")", "và", "\n", "- ", "Tra\u0302\u0300n", "\u200b", "Số: 05/BC-SXD"),
]
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(SCRAPS), max_size=30).map(" ".join)
)
