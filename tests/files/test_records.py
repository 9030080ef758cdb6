"""A folder of records is read whole, or refused with every place that is wrong."""

import json
import shutil
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tongket.core.doc.model import Document, Figure
from tongket.core.doc.plain import plain_text
from tongket.core.doc.source import from_text
from tongket.core.doc.walk import all_inlines, block_text
from tongket.core.draft.order import Records
from tongket.core.draft.summary import draft
from tongket.core.facts.model import NilReason
from tongket.core.facts.package import read_package, write_package
from tongket.core.facts.records import Holds
from tongket.core.law.reading import read_through
from tongket.core.period import Period
from tongket.files.record_troubles import BadRecords
from tongket.files.records import fact_package, read_records

DEMO = Path(__file__).parents[2] / "demo"

Change = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the demo records to be spoilt."""
    copy = tmp_path / "records"
    shutil.copytree(DEMO, copy)
    return copy


@pytest.fixture
def change(folder: Path) -> Change:
    """Put other words into one of the files."""

    def put(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return put


def refused(folder: Path) -> list[str]:
    """What is said in Vietnamese."""
    with pytest.raises(BadRecords) as refusal:
        read_records(folder)
    assert len(refusal.value.words().en.splitlines()) == len(refusal.value.troubles)
    return refusal.value.words().vi.splitlines()


@pytest.fixture(scope="module")
def demo_report() -> Document:
    return draft(*read_records(DEMO)).document


def test_the_demo_department_is_read_whole() -> None:
    order, records = read_records(DEMO)
    assert order.period.days == Period(date(2024, 1, 1), date(2024, 7, 1))
    assert (order.dated.year, order.dated.month, order.dated.day) == (2024, 6, None)
    assert [one.ref.id for one in records.documents][-3:] == [
        "114-QĐ/TW",
        "131-QĐ/TW",
        "132-QĐ/TW",
    ]
    assert len(records.documents) == 9
    assert [task.number for task in records.tasks()] == ["01", "02"]
    assert {answer.node: answer.nil.reason for answer in records.nils} == {
        "I.4": NilReason.NOT_APPLICABLE,
        "I.5": NilReason.NOT_COLLECTED,
    }
    assert [node.holds for node in records.outline.nodes] == [
        Holds.ACTIVITIES,
        Holds.TASKS,
        Holds.DIRECTIONS,
    ]


def test_the_demo_report_has_the_figures_and_no_gap() -> None:
    made = draft(*read_records(DEMO))
    shown = [one.wording for one in all_inlines(made.document) if isinstance(one, Figure)]
    assert shown == [
        "08 bài viết",
        "02 video",
        "03 bài viết",
        "7,5 triệu đồng",
        "09 video",
        "02 nhiệm vụ",
        "02 nhiệm vụ",
    ]
    assert made.summary.gaps == made.summary.overruled == ()
    assert made.summary.unplaced == made.summary.uncited == ()


def test_the_demo_report_is_read_back_as_it_was_meant(demo_report: Document) -> None:
    """Header, sections and every citation survive being printed and read."""
    _, records = read_records(DEMO)
    reading = read_through(from_text(plain_text(demo_report)))
    header = reading.document.header
    assert (header.symbol, header.number, header.issuer) == (
        "BC-STTTT",
        None,
        "Sở Thông tin và Truyền thông",
    )
    first = {one.key: one for one in reversed(reading.citations)}
    register = {one.ref.id: one for one in records.documents}
    assert first.keys() == register.keys()
    for key, citation in first.items():
        known = register[key]
        assert citation.date is not None
        assert (citation.kind, citation.date.full) == (known.kind, known.date)
        assert citation.issuer in (known.issuer, "Sở")


def test_the_demo_report_says_nothing_in_the_words_of_the_sample(
    demo_report: Document, sample_text: str
) -> None:
    """No stretch of fourteen syllables is shared, but where a document or a contest is named."""
    _, records = read_records(DEMO)
    subjects = " ".join(one.subject for one in records.documents).lower()
    sample = sample_text.lower().split()
    copied = []
    for block in demo_report.body:
        words = block_text(block).lower().split()
        matcher = SequenceMatcher(None, sample, words, autojunk=False)
        for match in matcher.get_matching_blocks():
            shared = words[match.b : match.b + match.size]
            named = any("/" in word or "“" in word for word in shared)
            named = named or " ".join(shared[2:-1]) in subjects
            if len(shared) >= 14 and not named:
                copied.append(" ".join(shared))
    assert copied == []


def test_the_demo_names_no_private_person_and_no_address() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in DEMO.glob("*.toml"))
    for private in ("http", "www.", "N.V.", "@", " ông ", " bà "):
        assert private not in text


def test_the_package_beside_the_report_holds_its_figures() -> None:
    order, records = read_records(DEMO)
    data = write_package(fact_package(order, records))
    package = read_package(data)
    values = {fact.key: fact.value for fact in package.facts}
    assert values["activity.posts_assessed"] == Decimal(8)
    assert values["activity.fines"] == Decimal(7_500_000)
    assert values["programmes.tasks"] == Decimal(2)
    assert json.loads(data)["schema"] == "tongket.facts/1"
    assert package.as_of == order.on


def test_a_report_as_of_a_later_day_knows_more(change: Change, folder: Path) -> None:
    change("report.toml", "on = 2024-06-26", "on = 2024-07-05")
    text = plain_text(draft(*read_records(folder)).document)
    assert "10 bài viết" in text
    assert "08 bài viết" not in text


@pytest.mark.parametrize(
    ("name", "spoilt", "said"),
    [
        (
            "activities.toml",
            ('node = "I.1"', 'node = "I.11"'),
            "activities.toml, dòng 18, [[activity]] thứ 1, trường `node`: không có mục đề cương «I.11»; có phải là «I.1»?",
        ),
        (
            "activities.toml",
            ("{30/KH-STTTT}, trong đó", "{30/KH-STTT}, trong đó"),
            "activities.toml, dòng 25, [[activity]] thứ 2, trường `wording`: không có văn bản, số liệu, {ngày} hoặc {cơ quan} «30/KH-STTT»; có phải là «30/KH-STTTT»?",
        ),
        (
            "activities.toml",
            ("theme = ", "thme = "),
            "activities.toml, dòng 18, [[activity]] thứ 1: không có trường «thme»; có phải là «theme»?",
        ),
        (
            "activities.toml",
            ("day = 2024-01-17", 'day = "hôm qua"'),
            "activities.toml, dòng 18, [[activity]] thứ 1, trường `day`: ngày viết như 2024-01-29",
        ),
        (
            "activities.toml",
            ("posts_assessed = 3", "post_assessed = 3"),
            "không có chỉ tiêu «activity.post_assessed»; có phải là «activity.posts_assessed»?",
        ),
        ("activities.toml", ("posts_assessed = 3", 'posts_assessed = "ba"'), "cần một số"),
        ("activities.toml", ("posts_assessed = 3", "posts_assessed = inf"), "không quá 18 chữ số"),
        ("activities.toml", ("posts_assessed = 3", "posts_assessed = 1e400"), "18 chữ số"),
        ("activities.toml", ("posts_assessed = 3", "posts_assessed = 1e-30"), "18 chữ số"),
        (
            "activities.toml",
            ('task = "01"', 'task = "1"'),
            "trường `task`: không có nhiệm vụ «1»; có phải là «01»?",
        ),
        (
            "activities.toml",
            ('state = "under_way"', 'state = "doing"'),
            "«doing»; chọn một trong: done, under_way",
        ),
        ("activities.toml", ('state = "planned"', 'state = "done"'), "chỉ nhận việc dự kiến"),
        ("activities.toml", ('state = "under_way"', 'state = "planned"'), "vào mục phương hướng"),
        ("activities.toml", ('actor = "Giám đốc Sở"', "actor = 3"), "cần chữ trong ngoặc kép"),
        (
            "documents.toml",
            ('symbol = "26/KH-STTTT"', 'symbol = "KH-STTTT"'),
            "documents.toml, dòng 17, [[document]] thứ 2, trường `symbol`: số, ký hiệu viết như",
        ),
        (
            "documents.toml",
            ('symbol = "26/KH-STTTT"', 'symbol = "30/KH-STTTT"'),
            "trường `30/KH-STTTT`: mã này đã dùng ở trên",
        ),
        ("documents.toml", ('kind = "Kế hoạch"', 'kind = ""'), "không được để trống"),
        ("documents.toml", ('kind = "Kế hoạch"\n', ""), "thiếu trường `kind`"),
        ("documents.toml", ("[[document]]", "[[documents]]"), "có phải là «document»?"),
        ("documents.toml", ("[[document]]", "[[document]"), "documents.toml, dòng 10: sai cú pháp"),
        (
            "programmes.toml",
            ("to = 2024-12-31", "to = 2023-12-31"),
            "[[programme]] thứ 1, trường `task 01: due`: ngày cuối đứng trước ngày đầu",
        ),
        (
            "programmes.toml",
            ('document = "64-CTr/BCĐ"', 'document = "46-CTr/BCĐ"'),
            "không có văn bản «46-CTr/BCĐ»; có phải là «64-CTr/BCĐ»?",
        ),
        (
            "outline.toml",
            ('{64-CTr/BCĐ}"', '{64-CTr}"'),
            "trường `II: title`: không có văn bản «64-CTr»; có phải là «64-CTr/BCĐ»?",
        ),
        ("activities.toml", ("{30/KH-STTTT}, trong", "{30/KH-STTTT, trong"), "chưa khép"),
        ("outline.toml", ('id = "I.2"', 'id = "I.1"'), "trường `I.1`: mã này đã dùng ở trên"),
        ("outline.toml", ('holds = "tasks"', 'hold = "tasks"'), "có phải là «holds»?"),
        ("nil.toml", ('node = "I.4"', 'node = "I"'), "mục này có mục con"),
        ("nil.toml", ('reason = "not_applicable"', 'reason = "no"'), "chọn một trong: none, "),
        ("report.toml", ('date = "2024-06"', 'date = "6/2024"'), "trường `date`: viết như 2024-06"),
        ("report.toml", ('date = "2024-06"', 'date = "2024-13"'), "không có ngày này trong lịch"),
        ("report.toml", ("to = 2024-06-30", "to = 2023-06-30"), "ngày cuối đứng trước ngày đầu"),
        ("report.toml", ("basis = [", 'basis = ["1/KH-X", '), "trường `basis`: không có văn bản"),
        ("report.toml", ("[signer]", "[siner]"), "có phải là «signer»?"),
        ("report.toml", ('titles = ["GIÁM ĐỐC"]', "titles = []"), "trường `signer.titles`"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    folder: Path, change: Change, name: str, spoilt: tuple[str, str], said: str
) -> None:
    change(name, *spoilt)
    assert any(said in line and line.startswith(name) for line in refused(folder)), refused(folder)


def test_everything_that_is_wrong_is_said_at_once(folder: Path, change: Change) -> None:
    change("documents.toml", "date = 2024-01-26", "date = 3")
    change("activities.toml", "day = 2024-01-17", 'day = "x"')
    change("nil.toml", 'reason = "not_collected"', "")
    assert len(refused(folder)) == 3


@pytest.mark.parametrize("name", ["report.toml", "outline.toml"])
def test_the_order_and_the_outline_must_be_there(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert refused(folder)[0] == f"{name}: thiếu tệp này trong thư mục hồ sơ"


def test_an_outline_without_nodes_is_refused(folder: Path) -> None:
    (folder / "outline.toml").write_text("", encoding="utf-8")
    assert refused(folder)[0].startswith("outline.toml, trường `node`: ")


@pytest.mark.parametrize("name", ["programmes.toml", "figures.toml", "nil.toml"])
def test_the_other_files_may_be_missing(tmp_path: Path, name: str) -> None:
    for kept in ("report.toml", "outline.toml", "documents.toml"):
        shutil.copy(DEMO / kept, tmp_path / kept)
    (tmp_path / name).touch()
    _, records = read_records(tmp_path)
    assert records == Records(records.outline, records.documents)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"day = 2024-02-30", "sai cú pháp TOML"),
        (b"a = " + b"[" * 100_000, "sai cú pháp TOML"),
        (b"activity = 3", "[[activity]]"),
        (b"activity = [3]", "[[activity]]"),
    ],
)
def test_a_spoilt_file_is_refused_in_words(folder: Path, data: bytes, said: str) -> None:
    (folder / "activities.toml").write_bytes(data)
    (line,) = refused(folder)
    assert line.startswith("activities.toml")
    assert said in line


def test_decomposed_letters_line_ends_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    for path in folder.glob("*.toml"):
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_records(folder) == read_records(DEMO)


def test_a_text_may_be_broken_over_lines(folder: Path, change: Change) -> None:
    change(
        "activities.toml",
        '"giao việc cụ thể cho từng',
        '"""giao việc\\u0007 cụ thể\n   cho từng',
    )
    change("activities.toml", 'gắn với lĩnh vực phụ trách"', 'gắn với lĩnh vực phụ trách"""')
    assert read_records(folder) == read_records(DEMO)


FILES = sorted(path.name for path in DEMO.glob("*.toml"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(0, 60), st.text(max_size=8))
def test_whatever_befalls_a_file_it_is_refused_in_words_or_drafted(
    folder: Path, name: str, at: int, gone: int, put: str
) -> None:
    """A stretch is cut out of one file and other letters put in."""
    text = (DEMO / name).read_text(encoding="utf-8")
    start = at % len(text)
    spoilt = text[:start] + put + text[start + gone :]
    (folder / name).write_text(spoilt, encoding="utf-8", errors="replace")
    with suppress(BadRecords):
        assert draft(*read_records(folder)).document.body
    shutil.copy(DEMO / name, folder / name)
