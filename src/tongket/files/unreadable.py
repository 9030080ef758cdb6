"""Why a file cannot be read, and what its owner can do about it.

Readers know bytes, not names: they raise ``Refused`` with one of the troubles below, and the door
(``files.read``) adds the name of the file.
"""

from typing import NamedTuple

from tongket.core.text.words import Words


class Trouble(NamedTuple):
    """One way of failing: a stable code, what is wrong, and what to do."""

    code: str
    reason: Words
    remedy: Words


class Refused(Exception):
    """A reader will not go on; ``values`` fill the named places in the trouble's words."""

    def __init__(self, trouble: Trouble, **values: object) -> None:
        super().__init__(trouble.code, values)
        self.trouble = trouble
        self.values = values


class Unreadable(Exception):
    """A file that cannot be read: its name, a stable code, the reason, and the remedy."""

    def __init__(self, name: str, code: str, reason: Words, remedy: Words) -> None:
        super().__init__(name, code, reason, remedy)
        self.name = name
        self.code = code
        self.reason = reason
        self.remedy = remedy

    def words(self) -> Words:
        """Reason and remedy as one message, without the name of the file."""
        return Words(f"{self.reason.vi}; {self.remedy.vi}", f"{self.reason.en}; {self.remedy.en}")

    def __str__(self) -> str:
        return f"{self.name}: {self.words().en}"


def unreadable(name: str, refused: Refused) -> Unreadable:
    """The same refusal with the name of the file on it."""
    trouble = refused.trouble
    values = {key: printable(str(value)) for key, value in refused.values.items()}
    return Unreadable(
        name, trouble.code, trouble.reason.fill(**values), trouble.remedy.fill(**values)
    )


def printable(text: str) -> str:
    """At most 120 letters that cannot steer a terminal: details come from hostile files too."""
    return "".join(letter if letter.isprintable() else "?" for letter in text[:120])


CHECK_NAME = Words("kiểm tra lại tên và đường dẫn", "check the name and the folder")
SEND_AGAIN = Words(
    "đề nghị nơi gửi gửi lại, hoặc mở và lưu lại tệp bằng chương trình đã tạo ra nó",
    "ask the sender for it again, or open it in the program that made it and save it anew",
)
UNLOCK = Words("mở tệp bằng mật khẩu rồi lưu lại không mật khẩu", "open it and save it unprotected")
DO_NOT_OPEN = Words(
    "không mở tệp này; hỏi lại nơi gửi", "do not open it; ask the sender what it is"
)
SPLIT = Words("tách tệp thành nhiều phần nhỏ hơn", "split it into smaller files")
SAVE_AS = Words(
    "mở tệp và lưu lại thành .docx, .odt, .pdf hoặc .txt",
    "open it and save it as .docx, .odt, .pdf or .txt",
)

MISSING = Trouble("missing", Words("không tìm thấy tệp", "there is no such file"), CHECK_NAME)
NOT_A_FILE = Trouble(
    "not-a-file",
    Words("đây không phải là tệp thông thường", "this is not an ordinary file"),
    CHECK_NAME,
)
FORBIDDEN = Trouble(
    "forbidden",
    Words("không được phép đọc tệp", "reading it is not permitted"),
    Words("kiểm tra quyền truy cập của tệp", "check the permissions of the file"),
)
NOT_READ = Trouble(
    "not-read",
    Words("hệ thống không đọc được tệp ({error})", "the system could not read it ({error})"),
    Words("kiểm tra ổ đĩa hoặc kết nối mạng rồi thử lại", "check the disk or the network"),
)
EMPTY = Trouble("empty", Words("tệp rỗng", "the file is empty"), SEND_AGAIN)
TOO_LARGE = Trouble(
    "too-large",
    Words("tệp lớn hơn {limit} MiB", "the file is larger than {limit} MiB"),
    SPLIT,
)
TOO_LONG = Trouble(
    "too-long",
    Words(
        "văn bản dài hoặc lồng nhiều lớp quá mức có thể xử lý",
        "the document is longer or more deeply nested than can be handled",
    ),
    SPLIT,
)
BINARY = Trouble(
    "binary",
    Words(
        "nội dung là dữ liệu nhị phân, không phải văn bản",
        "the content is binary data, not a document",
    ),
    SAVE_AS,
)
UNSUPPORTED = Trouble(
    "unsupported",
    Words("đây là {thing_vi}, không phải văn bản đọc được", "this is {thing_en}, not a document"),
    SAVE_AS,
)
MISNAMED = Trouble(
    "misnamed",
    Words(
        "tên tệp ghi là .{said} nhưng nội dung là .{held}",
        "the name says .{said} but the content is .{held}",
    ),
    Words(
        "đổi đuôi tên tệp cho đúng, hoặc hỏi lại nơi gửi",
        "give it the right suffix, or ask the sender",
    ),
)
DAMAGED = Trouble(
    "damaged",
    Words("tệp hỏng hoặc không đầy đủ ({detail})", "the file is damaged or cut off ({detail})"),
    SEND_AGAIN,
)
ENCRYPTED = Trouble(
    "encrypted",
    Words("tệp được bảo vệ bằng mật khẩu", "the file is protected with a password"),
    UNLOCK,
)
ZIP_BOMB = Trouble(
    "zip-bomb",
    Words(
        "tệp nén bung ra lớn bất thường ({detail})",
        "the file unpacks to an unreasonable size ({detail})",
    ),
    DO_NOT_OPEN,
)
BAD_NAMES = Trouble(
    "bad-names",
    Words("tệp nén chứa đường dẫn không an toàn", "the file holds parts with unsafe path names"),
    DO_NOT_OPEN,
)
DTD = Trouble(
    "dtd",
    Words(
        "tệp chứa khai báo DTD hoặc thực thể XML, không được chấp nhận",
        "the file holds a DTD or XML entities, which are not accepted",
    ),
    DO_NOT_OPEN,
)
NO_TEXT_LAYER = Trouble(
    "no-text-layer",
    Words(
        "tệp PDF chỉ có ảnh quét, không có lớp văn bản",
        "the PDF holds only scanned pictures, no text layer",
    ),
    Words(
        "nhận dạng ký tự (OCR) rồi lưu lại, hoặc xin tệp gốc",
        "run character recognition (OCR) on it, or ask for the original",
    ),
)
NO_PROGRAM = Trouble(
    "no-program",
    Words(
        "đọc tệp .{format} cần {programs} mà máy này chưa cài",
        "reading .{format} needs {programs}, which is not installed here",
    ),
    Words(
        "cài {programs}, hoặc lưu lại tệp thành .docx",
        "install {programs}, or save the file as .docx",
    ),
)
PROGRAM_FAILED = Trouble(
    "program-failed",
    Words("{program} không mở được tệp", "{program} could not open the file"),
    SEND_AGAIN,
)
PROGRAM_SLOW = Trouble(
    "program-slow",
    Words("{program} chưa đọc xong sau {seconds} giây", "{program} was not done after {seconds} s"),
    SAVE_AS,
)
UNEXPECTED = Trouble(
    "unexpected",
    Words(
        "chương trình gặp lỗi chưa lường trước khi đọc tệp ({error})",
        "the reader met an error of its own ({error})",
    ),
    Words(
        "lưu lại tệp ở định dạng khác và báo lỗi cho nhóm phát triển",
        "save it in another format, and report this to the developers",
    ),
)
