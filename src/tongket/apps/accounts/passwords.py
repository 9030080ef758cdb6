"""What makes a password too weak here: known to everybody, or known from the name."""

import re
from functools import cached_property
from typing import Any, Final

from django.contrib.auth.password_validation import CommonPasswordValidator, MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from tongket.core.text.fold import fold

# Words that Vietnamese passwords are made of, without marks; alone or repeated they are guessed.
WIDELY_USED: Final = frozenset(
    [
        "matkhau",
        "matkhaumoi",
        "matkhaucu",
        "matkhaumacdinh",
        "macdinh",
        "matkhaucuatoi",
        "khongcomatkhau",
        "quenmatkhau",
        "dangnhap",
        "taikhoan",
        "quantri",
        "quantrivien",
        "admin",
        "administrator",
        "password",
        "user",
        "vanthu",
        "anhyeuem",
        "emyeuanh",
        "yeuem",
        "yeuanh",
        "iloveyou",
        "toiyeuvietnam",
        "vietnam",
        "vietnamvodich",
        "hochiminh",
        "hanoi",
        "saigon",
        "danang",
        "haiphong",
        "cantho",
        "conyeume",
        "conyeubome",
        "giadinh",
        "giadinhtoi",
        "hanhphuc",
        "maimai",
        "mottinhyeu",
        "khongbiet",
        "khongnho",
        "chaoban",
        "xinchao",
        "camon",
        "tamtam",
        "thanhcong",
        "chucmungnammoi",
        "nammoi",
        "doclaptudohanhphuc",
        "conghoaxahoichunghiavietnam",
        "noichinh",
        "bannoichinh",
        "tinhuy",
        "ubnd",
        "uybannhandan",
        "qwerty",
        "qwertyuiop",
        "asdfgh",
        "asdfghjkl",
        "zxcvbnm",
        "abcdef",
        "abcdefgh",
        "abc",
    ]
)


def letters_of(text: str) -> str:
    """The letters of a text as a search sees them: no marks, no case, nothing between."""
    return "".join(letter for letter in fold(text) if letter.isalpha())


class LongEnough(MinimumLengthValidator):
    """Django's rule in our words."""

    def get_help_text(self) -> str:
        """The rule, for whoever chooses a password."""
        return _("At least %(count)d characters: a phrase that nobody else would say is good.") % {
            "count": self.min_length
        }

    def get_error_message(self) -> str:
        """What is wrong with a shorter one."""
        return _("Shorter than %(count)d characters.") % {"count": self.min_length}


class NotWidelyUsed:
    """Refuses what is on every list of guesses, in Vietnamese too."""

    @cached_property
    def _lists(self) -> CommonPasswordValidator:
        return CommonPasswordValidator()

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ``ValidationError`` for a password that others have chosen before."""
        letters = letters_of(password)
        if not letters or len(set(password)) < 5 or self._is_known(letters):
            raise ValidationError(self.get_help_text(), code="password_widely_used")
        self._lists.validate(password)

    def get_help_text(self) -> str:
        """The rule, for whoever chooses a password."""
        return _("Not a common word or row of keys, alone or repeated, and not digits alone.")

    def _is_known(self, letters: str) -> bool:
        return any(
            letters == word * (len(letters) // len(word))
            for word in WIDELY_USED
            if len(letters) % len(word) == 0
        )


class NotLikeTheName:
    """Refuses a password that holds the sign-in name or the owner's name, with or without marks."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ``ValidationError`` when the owner's names can be read in the password."""
        letters = letters_of(password)
        if user is not None and any(name in letters for name in _names(user)):
            raise ValidationError(self.get_help_text(), code="password_like_name")

    def get_help_text(self) -> str:
        """The rule, for whoever chooses a password."""
        return _("Not your name, sign-in name or e-mail address, with or without marks.")


def _names(user: Any) -> set[str]:
    """The names of at least four letters, each also with the given name first."""
    words = re.findall(r"\S+", user.full_name)
    spoken = [user.username, user.email.partition("@")[0], user.full_name]
    spoken.append(" ".join([*words[-1:], *words[:-1]]))
    return {letters for name in spoken if len(letters := letters_of(name)) >= 4}
