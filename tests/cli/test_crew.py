"""One bad file takes one child with it and nothing else."""

import os
import signal
import time

import pytest

from tongket.cli.crew import FORKED, SPAWNED, Died, Limits, OutOfMemory, OutOfTime, handle

QUICK = Limits(seconds=1.0, memory_mib=512)
ROOMY = Limits(seconds=10.0, memory_mib=8192)  # also for a child of a test run that has grown


@pytest.fixture(autouse=True, params=[FORKED, SPAWNED])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same holds however children are made."""
    monkeypatch.setattr("tongket.cli.crew._way", lambda: request.param)


def double(item: int) -> int:
    return item * 2


def crash_on_three(item: int) -> int:
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def sleep_on_three(item: int) -> int:
    if item == 3:
        time.sleep(60)
    return item


def swell_on_three(item: int) -> int:
    return len(bytearray(4 * 2**30)) if item == 3 else item


def slower_first(item: int) -> int:
    time.sleep(0.2 if item == 0 else 0)
    return item


def who_handles(item: int) -> int:
    return os.getpid()


def repeat(item: bytes) -> bytes:
    return item * 2


def test_results_come_in_the_order_of_the_items() -> None:
    results = handle(slower_first, range(6), limits=QUICK, hands=3)
    assert [handled.result for handled in results] == list(range(6))


def test_one_hand_does_all() -> None:
    results = handle(double, range(20), limits=QUICK, hands=1)
    assert [handled.result for handled in results] == [item * 2 for item in range(20)]


@pytest.mark.parametrize(
    ("task", "trouble"),
    [(crash_on_three, Died), (sleep_on_three, OutOfTime), (swell_on_three, OutOfMemory)],
)
def test_the_others_are_still_handled(task: object, trouble: type[Exception]) -> None:
    assert callable(task)
    results = [h.result for h in handle(task, range(8), limits=QUICK, hands=2)]
    assert isinstance(results[3], trouble)
    assert [result for result in results if isinstance(result, int)] == [0, 1, 2, 4, 5, 6, 7]


def test_no_item_needs_no_hand() -> None:
    assert list(handle(double, [], limits=QUICK, hands=2)) == []


def test_an_item_may_be_longer_than_a_pipe_holds() -> None:
    long = bytes(3 * 2**20)
    results = handle(repeat, [long, b"short"], limits=ROOMY, hands=1)
    assert [len(handled.result) for handled in results] == [6 * 2**20, 10]  # type: ignore[arg-type]


@pytest.mark.parametrize("way", [FORKED], indirect=True)  # the other way keeps a server
def test_a_call_that_is_given_up_leaves_no_child_behind() -> None:
    results = handle(who_handles, range(6), limits=QUICK, hands=3)
    child = next(iter(results)).result
    assert isinstance(child, int)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
