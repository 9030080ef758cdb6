"""Why a file is left as it is."""

from tongket.core.text.words import Words

SIGNED = Words(
    "tệp có chữ ký số, sửa sẽ làm mất hiệu lực chữ ký; không sửa",
    "the file bears a digital signature that any change would break; left as it is",
)
OTHER_KIND = Words(
    "không sửa được ngay trong tệp .{format}; lưu thành .docx rồi thử lại",
    "a .{format} cannot be changed in place; save it as .docx and try again",
)


class Unchangeable(Exception):
    """A file that is not changed, and why."""

    def __init__(self, why: Words) -> None:
        super().__init__(why)
        self.why = why

    def words(self) -> Words:
        """The reason, and the remedy where there is one."""
        return self.why
