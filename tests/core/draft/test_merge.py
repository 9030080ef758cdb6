"""A new draft meets an edited text: neither is lost, and no number changes unasked."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tongket.core.doc.model import (
    Block,
    CitedDocument,
    Figure,
    Heading,
    Inline,
    Numbering,
    Paragraph,
    Text,
)
from tongket.core.doc.ref import Ref
from tongket.core.doc.walk import block_text
from tongket.core.draft.align import face
from tongket.core.draft.merge import Merged, ProposalKind, accept, merge
from tongket.core.text.spans import Span


def a_figure(value: int, key: str = "activity.posts") -> Figure:
    return Figure(key, Decimal(value), f"{value:02d} bài viết", (Ref("activity.entry", key),))


def a_paragraph(*pieces: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in pieces))


def texts(blocks: Sequence[Block]) -> list[str]:
    return [block_text(block) for block in blocks]


def kinds(merged: Merged) -> list[ProposalKind]:
    return [proposal.kind for proposal in merged.proposals]


ASSESSED = a_paragraph("Sở đã đánh giá ", a_figure(8), " theo đề nghị của Công an tỉnh.")
ASSESSED_NOW = a_paragraph("Sở đã đánh giá ", a_figure(10), " theo đề nghị của Công an tỉnh.")
SUPPORT = a_paragraph("Sở đã hỗ trợ các cơ quan tư pháp dùng phần mềm.")
PRESS = a_paragraph("Hằng ngày, Sở điểm báo về công tác tư pháp.")


def test_a_changed_number_is_proposed_and_not_written_in() -> None:
    merged = merge([ASSESSED, SUPPORT], [ASSESSED, SUPPORT], [ASSESSED_NOW, SUPPORT])
    assert texts(merged.blocks) == texts([ASSESSED, SUPPORT])
    (proposal,) = merged.proposals
    assert (proposal.kind, proposal.at, proposal.inline) == (ProposalKind.FIGURE, 0, 1)
    assert accept(merged, merged.proposals) == (ASSESSED_NOW, SUPPORT)
    assert accept(merged, ()) == (ASSESSED, SUPPORT)


def test_a_changed_number_finds_its_place_in_a_persons_own_sentence() -> None:
    edited = a_paragraph("Theo đề nghị của Công an tỉnh, Sở đánh giá ", a_figure(8), ", đúng hạn.")
    merged = merge([ASSESSED], [edited], [ASSESSED_NOW])
    assert kinds(merged) == [ProposalKind.FIGURE]
    assert texts(accept(merged, merged.proposals)) == [
        "Theo đề nghị của Công an tỉnh, Sở đánh giá 10 bài viết, đúng hạn."
    ]


def test_a_number_that_lost_its_link_is_found_by_its_words_and_linked_again() -> None:
    edited = a_paragraph("Sở đã đánh giá 08 bài viết theo đề nghị của Công an tỉnh, đúng hạn.")
    merged = merge([ASSESSED], [edited], [ASSESSED_NOW])
    (block,) = accept(merged, merged.proposals)
    assert isinstance(block, Paragraph)
    assert block_text(block) == (
        "Sở đã đánh giá 10 bài viết theo đề nghị của Công an tỉnh, đúng hạn."
    )
    assert a_figure(10) in block.inlines


def test_a_number_that_a_person_took_out_is_not_put_back_silently() -> None:
    edited = a_paragraph("Sở đã đánh giá nhiều bài viết theo đề nghị của Công an tỉnh.")
    merged = merge([ASSESSED], [edited], [ASSESSED_NOW])
    assert merged.blocks == (edited,)
    assert [(one.kind, one.new) for one in merged.proposals] == [
        (ProposalKind.REWORD, ASSESSED_NOW)
    ]


def test_words_that_only_the_drafter_wrote_follow_the_new_draft() -> None:
    now = a_paragraph("Sở đã hỗ trợ các cơ quan tư pháp dùng phần mềm, cơ sở dữ liệu.")
    merged = merge([SUPPORT, PRESS], [SUPPORT, PRESS], [now, PRESS])
    assert merged == Merged((now, PRESS), ())


def test_words_that_a_person_changed_stay_and_the_new_ones_are_offered() -> None:
    edited = a_paragraph("Sở đã hỗ trợ các cơ quan tư pháp dùng phần mềm rất ổn định.")
    now = a_paragraph("Sở đã hỗ trợ các cơ quan tư pháp dùng phần mềm, cơ sở dữ liệu.")
    merged = merge([SUPPORT], [edited], [now])
    assert merged.blocks == (edited,)
    assert kinds(merged) == [ProposalKind.REWORD]
    assert accept(merged, merged.proposals) == (now,)


def test_a_new_paragraph_comes_in_behind_its_neighbour() -> None:
    own = a_paragraph("Đoạn do người soạn viết thêm.")
    merged = merge([ASSESSED, PRESS], [ASSESSED, PRESS, own], [ASSESSED, SUPPORT, PRESS])
    assert merged == Merged((ASSESSED, SUPPORT, PRESS, own), ())


def test_what_has_lost_its_records_is_only_proposed_for_removal() -> None:
    merged = merge([ASSESSED, SUPPORT], [ASSESSED, SUPPORT], [SUPPORT])
    assert merged.blocks == (ASSESSED, SUPPORT)
    assert kinds(merged) == [ProposalKind.REMOVE]
    assert accept(merged, merged.proposals) == (SUPPORT,)


def test_what_a_person_took_out_stays_out_unless_something_is_new_about_it() -> None:
    assert merge([ASSESSED, SUPPORT], [SUPPORT], [ASSESSED, SUPPORT]).proposals == ()
    merged = merge([ASSESSED, SUPPORT], [SUPPORT], [ASSESSED_NOW, SUPPORT])
    assert merged.blocks == (SUPPORT,)
    assert [(one.kind, one.at) for one in merged.proposals] == [(ProposalKind.ADD, 0)]
    assert accept(merged, merged.proposals) == (ASSESSED_NOW, SUPPORT)


def test_new_sources_of_the_same_number_are_taken_over() -> None:
    richer = replace(a_figure(8), sources=(Ref("activity.entry", "x"), Ref("activity.entry", "y")))
    now = a_paragraph("Sở đã đánh giá ", richer, " theo đề nghị của Công an tỉnh.")
    assert merge([ASSESSED], [ASSESSED], [now]) == Merged((now,), ())


def test_a_text_read_back_from_a_file_is_not_taken_for_edited() -> None:
    read = replace(ASSESSED, span=Span(10, 90))
    merged = merge([ASSESSED], [read], [ASSESSED_NOW])
    assert kinds(merged) == [ProposalKind.FIGURE]


def test_a_heading_is_renumbered_with_the_outline() -> None:
    one, two = (
        Heading(1, Numbering(number, "."), (Text("PHƯƠNG HƯỚNG"),)) for number in ("II", "III")
    )
    assert merge([one], [one], [two]) == Merged((two,), ())


WORDS = st.sampled_from(
    [
        "rà",
        "soát",
        "phần",
        "mềm",
        "tuyên",
        "truyền",
        "pháp",
        "luật",
        "hòa",
        "giải",
        "cơ",
        "sở",
        "báo",
        "chí",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
FIGURES = st.builds(a_figure, st.integers(1, 4), st.sampled_from(["a.x", "a.y"]))
CITED = st.builds(
    lambda n: CitedDocument(f"Kế hoạch số {n}/KH", Ref("d", str(n))), st.integers(1, 3)
)
BLOCKS = st.builds(
    lambda head, pieces: a_paragraph(head, *pieces),
    SENTENCES,
    st.lists(st.one_of(FIGURES, CITED, SENTENCES.map(Text)), max_size=3),
)
DRAFTS = st.lists(BLOCKS, max_size=5)


@st.composite
def edited_from(draw: st.DrawFn, base: list[Paragraph]) -> list[Block]:
    """What a person makes of a draft: keeps, drops, rewords and adds."""
    out: list[Block] = []
    for block in base:
        act = draw(st.sampled_from(["keep", "keep", "drop", "reword", "add"]))
        if act in ("keep", "add"):
            out.append(block)
        if act == "reword":
            out.append(replace(block, inlines=(*block.inlines, Text(" " + draw(SENTENCES)))))
        if act == "add":
            out.append(a_paragraph("Viết thêm: " + draw(SENTENCES)))
    return out


@given(DRAFTS, st.data())
def test_without_a_new_draft_the_edited_text_stands_as_it_is(
    base: list[Paragraph], data: st.DataObject
) -> None:
    edited = data.draw(edited_from(base))
    assert merge(base, edited, base) == Merged(tuple(edited), ())


@given(DRAFTS, DRAFTS)
def test_where_nobody_edited_accepting_everything_gives_the_new_draft(
    base: list[Paragraph], fresh: list[Paragraph]
) -> None:
    merged = merge(base, base, fresh)
    assert texts(accept(merged, merged.proposals)) == texts(fresh)


@given(DRAFTS, DRAFTS, st.data())
def test_every_word_of_a_person_stays(
    base: list[Paragraph], fresh: list[Paragraph], data: st.DataObject
) -> None:
    edited = data.draw(edited_from(base))
    merged = merge(base, edited, fresh)
    drafted = {block_text(block) for block in base}
    persons = [text for text in texts(edited) if text not in drafted]
    assert [text for text in texts(merged.blocks) if text in persons] == persons


@given(DRAFTS, DRAFTS, st.data())
def test_everything_new_is_in_the_text_or_proposed(
    base: list[Paragraph], fresh: list[Paragraph], data: st.DataObject
) -> None:
    edited = data.draw(edited_from(base))
    merged = merge(base, edited, fresh)
    offered = {face(one.new) for one in merged.proposals if isinstance(one.new, Paragraph)}
    changed = {one.new for one in merged.proposals if isinstance(one.new, Figure)}
    known = {face(block) for block in (*merged.blocks, *base)} | offered
    for block in fresh:
        figures = {one for one in block.inlines if isinstance(one, Figure)}
        assert face(block) in known or figures & changed


@given(DRAFTS, DRAFTS, st.data())
def test_no_number_changes_unasked(
    base: list[Paragraph], fresh: list[Paragraph], data: st.DataObject
) -> None:
    """Every number of the edited text is still in the merged text, as often as before."""
    edited = data.draw(edited_from(base))
    merged = merge(base, edited, fresh)

    def numbers(blocks: Sequence[Block]) -> list[str]:
        return sorted(
            one.wording
            for block in blocks
            for one in getattr(block, "inlines", ())
            if isinstance(one, Figure)
        )

    left = numbers(merged.blocks)
    for number in numbers(edited):
        assert number in left
        left.remove(number)
