"""The families of rules: the letter that begins a code, and what it is about."""

from tongket.core.text.words import Words

FAMILIES = {
    "C": Words("Viện dẫn văn bản", "Citations"),
    "F": Words("Số liệu", "Figures"),
    "L": Words("Thể thức, trình bày", "Layout"),
    "N": Words("Ngôn ngữ, chính tả", "Language"),
    "P": Words("Dữ liệu cá nhân", "Personal data"),
    "R": Words("Nội dung chép lại", "Text copied forward"),
    "S": Words("Kết cấu", "Structure"),
}
