"""Text carried over from last period's report, and figures that came with it."""

from collections.abc import Callable, Iterator, Mapping

from tongket.core.check.brief import Brief
from tongket.core.check.copied_text import State, Told
from tongket.core.check.examples import REPORT, lay_out, report
from tongket.core.check.figures_places import TIMES, Counted
from tongket.core.check.figures_records import Verdict, judged_numbers
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.passages import Place
from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.number_format import format_number
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

COPIED_WHY = Words(
    vi="Nghị định 09/2019/NĐ-CP, Điều 4: thông tin báo cáo phải chính xác, kịp thời, đúng kỳ báo cáo. Câu và "
    "số liệu chép nguyên từ kỳ trước thường không còn đúng với kỳ này.",
    en="Decree 09/2019/NĐ-CP, article 4: a report must be exact and about its own period. What is carried "
    "over word by word is often no longer true.",
)
_LONG = 60  # words; shorter ones are a matter of care
_FEWEST = 3  # sentences


def find_copied_runs(brief: Brief) -> Iterator[Hit]:
    """Each run of sentences that are the same, word and number, as last period."""
    for run in _runs(brief):
        copied = [told for told in run if told.state is State.COPIED]
        words = sum(told.words for told in copied)
        grave = len(copied) >= _FEWEST and words >= _LONG
        yield hit(
            Span(copied[0].span.start, copied[-1].span.end),
            severity=Severity.WARNING if grave else None,
            count=len(copied),
            words=words,
        )


def _runs(brief: Brief) -> Iterator[list[Told]]:
    """Sentences with nothing new between them, under one heading, at least one of them copied."""
    run: list[Told] = []
    headings = iter(passage.index for passage in brief.body if passage.place is Place.HEADING)
    heading = next(headings, None)
    for told in brief.told:
        parted = False
        while heading is not None and heading < told.passage.index:
            parted, heading = True, next(headings, None)
        if parted or told.state is State.NEW:
            yield from _with_copies(run)
            run = []
        if told.state is not State.NEW:
            run.append(told)
    yield from _with_copies(run)


def _with_copies(run: list[Told]) -> Iterator[list[Told]]:
    if any(told.state is State.COPIED for told in run):
        yield run


def last_time(**parts: str) -> Callable[[], Mapping[str, Reading]]:
    """For examples: gives last period's report, with some parts changed."""
    earlier = {
        "date": "Bình Mẫu, ngày 26 tháng 12 năm 2023",
        "subject": "Kết quả trồng cây xanh công sở 6 tháng cuối năm 2023",
        "closing": "Trên đây là kết quả 6 tháng cuối năm 2023, Sở Xây dựng trân trọng báo cáo./.",
    }
    words = lay_out(REPORT, {**earlier, **parts})
    return lambda: {"previous": read_through(from_text(words))}


_OLD_LINE = "Các phòng đã phối hợp chặt chẽ với đơn vị liên quan để rà soát, thay thế cây bị chết."
_OLD_COUNT = "Sở đã đánh giá 08 bài viết đăng tải trên mạng xã hội theo đề nghị của Công an tỉnh."
_LAST = last_time(body=f"I. KẾT QUẢ\n{_OLD_LINE}\n{_OLD_COUNT}")
_TOLD_LAST = f"Báo cáo kỳ trước có câu: “{_OLD_LINE}”, “{_OLD_COUNT}”"

COPIED_RUN = Rule(
    code="R101",
    name="sentences-copied",
    severity=Severity.NOTE,
    title=Words(vi="Câu chép nguyên từ kỳ trước", en="Sentences copied from last period"),
    why=COPIED_WHY,
    message=Words(
        vi="{count} câu ({words} chữ) giống hệt báo cáo kỳ trước.",
        en="{count} sentences ({words} words) are those of last period's report.",
    ),
    remedy=Words(
        vi="Viết lại theo việc đã làm trong kỳ, hoặc xác nhận nội dung vẫn đúng.",
        en="Say what was done this period, or make sure that it still holds.",
    ),
    find=find_copied_runs,
    bad=(
        report(
            body=f"I. KẾT QUẢ\nĐã trồng 120 cây bóng mát tại 15 công sở.\n⟦{_OLD_LINE}⟧",
            given=_LAST,
            told=_TOLD_LAST,
        ),
        report(
            body=f"I. KẾT QUẢ\n⟦{_OLD_LINE}\n{_OLD_COUNT}⟧\nĐã trồng thêm 50 cây cảnh tại cổng Sở.",
            given=_LAST,
            told=_TOLD_LAST,
        ),
    ),
    good=(
        report(
            body="I. KẾT QUẢ\nSở đã đánh giá 12 bài viết đăng tải trên mạng xã hội theo đề nghị của "
            "Công an tỉnh.\nCác phòng đã thay thế toàn bộ số cây bị chết trong quý I.",
            given=_LAST,
            told=_TOLD_LAST,
        ),
        report(body=f"I. KẾT QUẢ\n{_OLD_LINE}"),
    ),
)

_NOTABLE = 30  # percent
_ENOUGH_WORDS = 60


def find_share_copied(brief: Brief) -> Iterator[Hit]:
    """How much of the text is last period's, numbers and dates aside."""
    own = [told for told in brief.told if told.state is not State.FORMULA]
    total = sum(told.words for told in own)
    same = sum(told.words for told in own if told.state is not State.NEW)
    share = 100 * same // total if total else 0
    if total >= _ENOUGH_WORDS and share >= _NOTABLE:
        yield hit(None, share=share, words=format_number(same, padded=False))


_MANY = "\n".join(
    f"Tại cơ quan thứ {place}, các phòng đã rà soát, thay thế cây bị chết và bón phân theo lịch."
    for place in ("nhất", "hai", "ba", "tư", "năm")
)

SHARE_COPIED = Rule(
    code="R102",
    name="share-of-copied-text",
    severity=Severity.NOTE,
    title=Words(vi="Tỷ lệ nội dung giống kỳ trước", en="Share of text from last period"),
    why=COPIED_WHY,
    message=Words(
        vi="{share}% nội dung ({words} chữ) giống báo cáo kỳ trước, chỉ khác số và ngày.",
        en="{share}% of the text ({words} words) is last period's but for numbers and dates.",
    ),
    remedy=Words(
        vi="Rà soát lại các đoạn được đánh dấu.", en="Go through the passages that are marked."
    ),
    find=find_share_copied,
    bad=(
        report(
            body=f"I. KẾT QUẢ\n{_MANY}\nĐã trồng 120 cây bóng mát tại 15 công sở.",
            given=last_time(body=f"I. KẾT QUẢ\n{_MANY}"),
            told="Báo cáo kỳ trước có năm câu giống hệt.",
        ),
    ),
    good=(
        report(
            body="I. KẾT QUẢ\nĐã trồng 120 cây bóng mát tại 15 công sở.",
            given=last_time(body=f"I. KẾT QUẢ\n{_MANY}"),
            told="Báo cáo kỳ trước có năm câu, kỳ này không câu nào.",
        ),
    ),
)


def find_copied_figures(brief: Brief) -> Iterator[Hit]:
    """Numbers in sentences that did not change, unless the records of this period have them."""
    copied = {
        (told.passage.index, told.at.start) for told in brief.told if told.state is State.COPIED
    }
    if not copied:
        return
    backed = {
        judged.number.number.span
        for judged in judged_numbers(brief)
        if judged.verdict is Verdict.BACKED
    }
    for sentence in brief.sentences:
        if (sentence.passage.index, sentence.at.start) in copied:
            for number in sentence.numbers:
                if _is_figure(number) and number.number.span not in backed:
                    written = " ".join(number.number.text.split())
                    yield hit(number.number.span, written=written)


def _is_figure(number: Counted) -> bool:
    return number.value is not None and number.digits is not None and number.unit not in TIMES


COPIED_FIGURE = Rule(
    code="R103",
    name="figure-copied",
    severity=Severity.WARNING,
    title=Words(vi="Số liệu giống hệt kỳ trước", en="Figure unchanged since last period"),
    why=COPIED_WHY,
    message=Words(
        vi="“{written}” nằm trong câu chép nguyên từ kỳ trước.",
        en="“{written}” stands in a sentence copied from last period.",
    ),
    remedy=Words(vi="Kiểm tra số liệu của kỳ này.", en="Check the figure of this period."),
    find=find_copied_figures,
    bad=(
        report(
            body="I. KẾT QUẢ\n" + _OLD_COUNT.replace("08 bài viết", "⟦08 bài viết⟧"),
            given=_LAST,
            told=_TOLD_LAST,
        ),
    ),
    good=(
        report(
            body="I. KẾT QUẢ\n" + _OLD_COUNT.replace("08 bài viết", "12 bài viết"),
            given=_LAST,
            told=_TOLD_LAST,
        ),
        report(body=f"I. KẾT QUẢ\n{_OLD_COUNT}"),
    ),
)
