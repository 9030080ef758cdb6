"""Whoever changes, removes, moves or slips in a line is found, and the place is named."""

import json
import tracemalloc
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import translation

from tests.apps.audit.builders import AT, a_chain, tamper
from tongket.apps.accounts.models import User
from tongket.apps.audit import services
from tongket.apps.audit.models import Entry, Head
from tongket.apps.audit.queries import Anchor, Break, Fault, proof, verify
from tongket.apps.audit.queries.proof import _sealed

MOVED = """UPDATE audit_entry SET seq = 900 WHERE seq = 2;
UPDATE audit_entry SET seq = 2 WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = 900"""
SLIPPED_IN = """INSERT INTO audit_entry
(seq, at, actor_name, action, kind, record_id, before, after, previous, hash)
SELECT %s, at, actor_name, action, kind, record_id, before, after, previous, hash
FROM audit_entry WHERE seq = 2"""
RENUMBERED = """DELETE FROM audit_entry WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = 4;
UPDATE audit_entry SET seq = 4 WHERE seq = 5; UPDATE audit_head SET seq = 4"""

TAMPERED = [
    ("UPDATE audit_entry SET action = 'nothing' WHERE seq = 3", 3, Fault.CHANGED),
    ("UPDATE audit_entry SET actor_name = 'người khác' WHERE seq = 3", 3, Fault.CHANGED),
    ("UPDATE audit_entry SET actor_id = NULL WHERE seq = 3", 3, Fault.CHANGED),
    ("UPDATE audit_entry SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 3", 3, Fault.CHANGED),
    ("UPDATE audit_entry SET kind = 'org.unit' WHERE seq = 3", 3, Fault.CHANGED),
    ("UPDATE audit_entry SET record_id = '7' WHERE seq = 3", 3, Fault.CHANGED),
    ("""UPDATE audit_entry SET before = '{"a": 1}' WHERE seq = 3""", 3, Fault.CHANGED),
    ("""UPDATE audit_entry SET after = '{}' WHERE seq = 5""", 5, Fault.CHANGED),
    ("UPDATE audit_entry SET hash = previous WHERE seq = 3", 3, Fault.CHANGED),
    ("UPDATE audit_entry SET previous = hash WHERE seq = 3", 3, Fault.UNLINKED),
    ("DELETE FROM audit_entry WHERE seq = 1", 1, Fault.REMOVED),
    ("DELETE FROM audit_entry WHERE seq = 3", 3, Fault.REMOVED),
    ("DELETE FROM audit_entry WHERE seq = 5", 5, Fault.REMOVED),
    ("DELETE FROM audit_entry", 5, Fault.REMOVED),
    (RENUMBERED, 3, Fault.UNLINKED),
    (MOVED, 2, Fault.UNLINKED),
    (SLIPPED_IN.replace("%s", "0"), 0, Fault.INSERTED),
    (SLIPPED_IN.replace("%s", "6"), 6, Fault.INSERTED),
    ("UPDATE audit_head SET hash = 'abc'", 5, Fault.END),
    ("UPDATE audit_head SET seq = 4", 4, Fault.END),
    ("UPDATE audit_head SET seq = 6", 6, Fault.REMOVED),
    ("DELETE FROM audit_head", 0, Fault.END),
]


@pytest.fixture
def clerk(db: None) -> User:
    clerk = User.objects.create_user("vt", full_name="Lê Thị Thảo")
    a_chain(5, clerk)
    return clerk


def cut_off(last: int) -> None:
    """Remove the tail and mend the end, as a careful hand would."""
    kept = Entry.objects.get(seq=last).hash
    tamper("DELETE FROM audit_entry WHERE seq > %s", [last])
    Head.objects.update(seq=last, hash=kept)


@pytest.mark.usefixtures("clerk")
def test_an_untouched_chain_is_whole() -> None:
    last = Entry.objects.get(seq=5)
    verdict = verify()
    assert (verdict.broken, verdict.end) == (None, Anchor(5, last.hash))


def test_an_empty_chain_is_whole(db: None) -> None:
    assert verify().broken is None


@pytest.mark.usefixtures("clerk")
@pytest.mark.parametrize(("statement", "seq", "fault"), TAMPERED)
def test_tampering_is_found_at_its_first_place(statement: str, seq: int, fault: Fault) -> None:
    tamper(statement)
    assert verify().broken == Break(seq, fault)


@pytest.mark.usefixtures("clerk")
def test_a_line_sealed_anew_no_longer_carries_the_next() -> None:
    forged = Entry.objects.get(seq=3)
    forged.action = "nothing"
    tamper(
        "UPDATE audit_entry SET action = 'nothing' WHERE seq = 3;"
        "UPDATE audit_entry SET hash = %s WHERE seq = 3",
        [_sealed(forged).seal(forged.previous)],
    )
    assert verify().broken == Break(4, Fault.UNLINKED)


@pytest.mark.usefixtures("clerk")
def test_a_tail_cut_off_with_its_end_mended_shows_against_the_kept_end() -> None:
    kept = verify().end
    cut_off(3)
    assert verify().broken is None
    assert verify(kept).broken == Break(4, Fault.CUT)


def test_a_tail_written_anew_shows_against_the_kept_end(clerk: User) -> None:
    kept = verify().end
    cut_off(3)
    services.record(clerk, "other", clerk, at=AT)
    services.record(clerk, "other", clerk, at=AT)
    assert verify(kept).broken == Break(5, Fault.CUT)


def test_lines_that_are_written_meanwhile_are_followed_too(
    clerk: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def lines(after: int, last: int) -> Iterator[Entry]:
        yield from read(after, last)
        if not calls:
            services.record(clerk, "other", clerk, at=AT)
        calls.append(last)

    read = proof._lines
    monkeypatch.setattr(proof, "_lines", lines)
    verdict = verify()
    assert (verdict.broken, verdict.end.seq, calls) == (None, 6, [5, 6])


def test_a_long_chain_is_followed_in_little_memory(clerk: User) -> None:
    acts = [
        services.Act("x", clerk, after={"n": number, "text": "x" * 400}) for number in range(9000)
    ]
    with transaction.atomic():
        services.record_all(clerk, acts, at=AT)
    tracemalloc.start()
    assert verify().end.seq == 9005
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * 1024 * 1024  # a chunk or two of lines, not nine thousand


def verified(*arguments: str) -> tuple[int, str]:
    said = StringIO()
    try:
        with translation.override("en"):
            call_command("audit", "verify", *arguments, stdout=said)
    except SystemExit as left:
        return int(str(left.code)), said.getvalue()
    return 0, said.getvalue()


@pytest.mark.usefixtures("clerk")
def test_the_command_names_the_broken_line_and_leaves_with_1() -> None:
    assert verified()[0] == 0
    tamper("DELETE FROM audit_entry WHERE seq = 3")
    assert verified() == (1, "The log is broken at line 3: a line was removed\n")


@pytest.mark.usefixtures("clerk")
def test_the_command_keeps_the_end_and_compares_with_it(tmp_path: Path) -> None:
    anchor = tmp_path / "end.json"
    assert verified("--anchor", str(anchor))[0] == 0
    assert json.loads(anchor.read_text()) == {"seq": 5, "hash": Entry.objects.get(seq=5).hash}
    cut_off(2)
    assert verified("--anchor", str(anchor))[0] == 1
    assert json.loads(anchor.read_text())["seq"] == 5


@pytest.mark.parametrize("content", ["", "[]", '{"seq": "x", "hash": ""}', '{"seq": 1}'])
def test_an_anchor_that_cannot_be_read_is_a_mistake_of_use(
    db: None, tmp_path: Path, content: str
) -> None:
    anchor = tmp_path / "end.json"
    anchor.write_text(content)
    with pytest.raises(CommandError) as refused:
        call_command("audit", "verify", "--anchor", str(anchor))
    assert refused.value.returncode == 2
