"""Signs of a Party paper: the star under the issuer, five hyphens under the subject."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import party, report
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage, Place
from tongket.core.check.printed import printed
from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import Part
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_PARTY_WHY = Words(
    vi="Hướng dẫn 36-HD/VPTW và Hướng dẫn 05-HD/VPTW về thể thức văn bản của Đảng.",
    en="Guides 36-HD/VPTW and 05-HD/VPTW on the form of Party papers.",
)
_STAR = Pattern(r"\s*[*★✶]\s*")
_HYPHENS = Pattern(r"[-–—]{2,40}")
_WANTED = "-----"


def _header(brief: Brief) -> Iterator[Passage]:
    if brief.document.standard is Standard.PARTY and Part.NATIONAL_NAME in brief.parts:
        yield from (passage for passage in brief.passages if passage.place is Place.HEADER)


def find_missing_star(brief: Brief) -> Iterator[Hit]:
    """A Party header without the star below the name of the issuer."""
    lines = list(_header(brief))
    issuer = brief.parts.get(Part.ISSUER, ())
    if not lines or not issuer or not brief.reading.source.has_layout:
        return
    if not any(_STAR.fullmatch(passage.text) for passage in lines):
        yield hit(issuer[-1].span)


MISSING_STAR = Rule(
    code="L171",
    name="party-star-missing",
    severity=Severity.NOTE,
    title=Words(vi="Thiếu dấu sao dưới tên cơ quan", en="No star below the issuer"),
    why=_PARTY_WHY,
    message=Words(
        vi="Dưới tên cơ quan ban hành văn bản của Đảng phải có dấu sao (*).",
        en="A star (*) stands below the issuer of a Party paper.",
    ),
    remedy=Words(vi="Thêm một dòng “*”.", en="Add a line with “*”."),
    find=find_missing_star,
    bad=(
        printed("Không có dấu sao", pattern="party", words={"issuer": "BAN CHỈ ĐẠO CÔNG SỞ XANH"}),
    ),
    good=(printed("Có dấu sao", pattern="party"), report()),
)


def find_wrong_hyphens(brief: Brief) -> Iterator[Hit]:
    """A row of more or fewer than five hyphens below the subject."""
    for passage in _header(brief):
        words = passage.text.strip(" *\t")
        if _HYPHENS.fullmatch(words) and words != _WANTED:
            yield hit(passage.whole, Edit(passage.whole, _WANTED), count=len(words))


WRONG_HYPHENS = Rule(
    code="L172",
    name="party-hyphens",
    severity=Severity.NOTE,
    title=Words(vi="Dòng gạch dưới trích yếu", en="Hyphens below the subject"),
    why=_PARTY_WHY,
    message=Words(
        vi="Dưới trích yếu phải có 05 dấu gạch nối liền nhau, ở đây có {count}.",
        en="Five hyphens stand below the subject; here are {count}.",
    ),
    remedy=Words(vi="Ghi “-----”.", en="Write “-----”."),
    find=find_wrong_hyphens,
    bad=(
        party(
            subject="trồng cây xanh trong khuôn viên công sở\n⟦---⟧",
            fixed="trồng cây xanh trong khuôn viên công sở\n-----",
        ),
    ),
    good=(party(), report()),
)
