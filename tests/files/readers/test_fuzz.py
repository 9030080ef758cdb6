"""A short run of every fuzz target, and proof that the fuzzer can find something."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fuzz.docx
import fuzz.odt
import fuzz.office
import fuzz.pdf
import fuzz.text
from fuzz.engine import Broken, Target, run
from fuzz.soundness import Unsound, assert_sound, check
from tests.files.readers.builders import docx_parts, p, table, zipped
from tests.files.readers.builders import run as letters
from tongket.core.doc.source import DrawnLine, Look, Run, Source, SourceParagraph
from tongket.core.text.spans import Span

TARGETS = (fuzz.docx.TARGET, fuzz.odt.TARGET, fuzz.pdf.TARGET, fuzz.text.TARGET, fuzz.office.TARGET)


@pytest.mark.parametrize("target", TARGETS, ids=[target.name for target in TARGETS])
@pytest.mark.parametrize("seed", range(3))
def test_spoilt_files_are_read_or_refused(
    target: Target, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    outcomes = run(target, seed=seed, rounds=120)
    assert outcomes.total() == 120
    assert len(outcomes) > 1


@pytest.mark.parametrize("target", TARGETS[:4], ids=[target.name for target in TARGETS[:4]])
def test_the_unspoilt_file_is_read(target: Target) -> None:
    assert {check(seed, target.name) for seed in target.seeds} == {"read"}


def test_the_same_seed_gives_the_same_files() -> None:
    seen: list[bytes] = []

    def note(data: bytes, _: str) -> str:
        seen.append(data)
        return "noted"

    for _ in range(2):
        run(fuzz.docx.TARGET, seed=5, rounds=20, judge=note)
    assert seen[:20] == seen[20:]


def test_a_reader_that_breaks_is_caught_with_the_file() -> None:
    def brittle(data: bytes, _: str) -> str:
        if b"26 th" not in data:
            raise KeyError("sheet")
        return "read"

    with pytest.raises(Broken) as caught:
        run(fuzz.text.TARGET, seed=1, rounds=500, judge=brittle)
    assert b"26 th" not in caught.value.data


LOOK = Look()


@pytest.mark.parametrize(
    "source",
    [
        Source("docx", "abc", (SourceParagraph(Span(0, 4)),)),
        Source("docx", "abc", (SourceParagraph(Span(1, 2)), SourceParagraph(Span(0, 1)))),
        Source("docx", "abc", (SourceParagraph(Span(0, 3), (Run(Span(0, 2), LOOK),)),)),
        Source("docx", "abc", (SourceParagraph(Span(0, 3), (Run(Span(1, 3), LOOK),)),)),
        Source("docx", "abc", (SourceParagraph(Span(0, 3), label="1."),)),
        Source("docx", "abc", (SourceParagraph(Span(0, 3)),), lines=(DrawnLine(1),)),
    ],
)
def test_unsound_sources_are_noticed(source: Source) -> None:
    with pytest.raises(Unsound):
        assert_sound(source)


PARTS = docx_parts(
    p(letters("Kết quả ", "<w:b/>"), letters("08 bài"))
    + table(("a", "b"), ("c", "d"))
    + "<w:sectPr/>"
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(sorted(PARTS)),
    at=st.floats(0, 1),
    put=st.binary(max_size=12),
    cut=st.integers(0, 40),
)
def test_any_change_to_any_part_of_a_small_file_is_read_or_refused(
    name: str, at: float, put: bytes, cut: int
) -> None:
    part = str(PARTS[name]).encode()
    place = int(at * len(part))
    check(zipped({**PARTS, name: part[:place] + put + part[place + cut :]}), "a.docx")
