"""Family names (họ) of Vietnam, also of the peoples of the mountains and the delta, in small letters."""

_BEGINNING_NAMES = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh đoàn trịnh mai đào
lương tô tạ hà cao lưu thân giáp nông vi lâm châu quách thạch kim chu trương tống phùng từ tăng
thái la vương khổng nghiêm ngọ hứa triệu diệp quan hầu phí khuất bạch cù doãn đàm đồng đậu điêu
giang kiều khúc lại lã lục ma mạc mạch mâu mẫn nhan ninh ông phó quản sầm tiêu tôn trà trang ung
văn viên vòng xa y ân âu bế bành cấn chử chung danh dư hàn hình hoa mã nhâm nhữ ngụy sơn thi thiều
trác uông vừ thào giàng vàng sùng lò cà quàng tòng cháng lầu mùa hạng tẩn phàn tráng ly lù lường
sình quán hờ thàng chẩu chớ đới hoắc hảng khoàng lèng lèo lữ lỳ moong pờ sìn sồng tào tần viêm xồng
kpă ksor siu niê êban kbuôr hốih rah rmah alăng bríu zơrâm
"""
_BEGINNING_WORDS = """
a bá bàn bạc bồ cầm chang cháo chảo chương cung cụt cứ đèo giả hùng hướng khà khang lang long lộ lự
má mạnh mông mua mùi nay ngân ngần nùng ôn phà phương quảng rơ sần sí thẩm thiên thò tiền tiết trì
tưởng vì yên
"""
_WORDS = """
đoàn phó quản văn viên xa y danh hình hoa sơn thi a bàn quan kim giang đồng trang chung chương
vàng hùng ngân thiên phương long tiền yên cung lang lộ giả hướng trì tiết mạnh thái ninh nông
hà lâm cao lưu mai đào châu lục lại la ma từ bạc vì ly cụt mùa ông trà tiêu kiều khúc hàn tôn
tưởng bạch cầm nay rơ siu quảng
"""
# A line in capitals that begins with one of these, and holds no title, is a name. With the others it
# more often begins something else: NGÂN HÀNG, HƯỚNG DẪN, MUA SẮM.
CAPITAL_SURNAMES = frozenset(_BEGINNING_NAMES.split())
# In running text "Quán Cây Đa" is an eating place.
SURNAMES = CAPITAL_SURNAMES - {"quán"} | frozenset(_BEGINNING_WORDS.split())
# Bare, these are taken for a surname only before "Văn" or "Thị": "Đoàn Đại biểu", "Sơn La".
SURNAMES_LIKE_WORDS = frozenset(_WORDS.split())
