"""A crew of child processes: each file is handled in one, under limits of memory and time.

A hostile file may crash, hang or swell a parser. It then takes one child with it, the person gets
one clear message with the file's name, and the other files of the call go on.
"""

import math
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

if sys.platform != "win32":
    import resource

Item = TypeVar("Item")
Result = TypeVar("Result")

Context = ForkContext | ForkServerContext | SpawnContext

_THREADS = Path("/proc/self/task")


def _context() -> Context:
    """How children are made: forked where that is quick and safe.

    Forking before any parser is imported costs a few milliseconds, spawning a hundred. But a child
    forked while threads run may wait for ever for a lock that one of them held; then a server
    without threads does the forking.
    """
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    if _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("forkserver")


class Limits(NamedTuple):
    """What one file may use."""

    seconds: float = 120.0
    memory_mib: int = 1024


class OutOfTime(Exception):
    """The file took longer than it may."""


class OutOfMemory(Exception):
    """The file needed more memory than it may."""


class Died(Exception):
    """The process that handled the file ended without a word, or met an error nobody foresaw."""


Trouble = OutOfTime | OutOfMemory | Died


@dataclass(frozen=True, slots=True)
class Handled(Generic[Item, Result]):
    """One item and what came of it: a result, or the trouble that ended its process."""

    item: Item
    result: Result | Trouble


def handle(
    task: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    limits: Limits,
    hands: int,
) -> Iterator[Handled[Item, Result]]:
    """Run ``task`` on every item in at most ``hands`` processes; results come in item order."""
    crew = _Crew(task, items, limits, hands, _context())
    try:
        yield from crew.run()
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Hand:
    """One child, the pipe to it, and the item it holds with the moment it must be done by.

    The clock of the first item only runs once the child has said that it is there.
    """

    process: BaseProcess
    pipe: Connection
    item: int | None = None
    deadline: float = math.inf
    is_there: bool = False


@dataclass(slots=True)
class _Crew(Generic[Item, Result]):
    task: Callable[[Item], Result]
    items: Sequence[Item]
    limits: Limits
    hands: int
    context: Context
    _at_work: list[_Hand] = field(default_factory=list)
    _done: dict[int, Result | Trouble] = field(default_factory=dict)
    _next: int = 0

    def run(self) -> Iterator[Handled[Item, Result]]:
        self._at_work = [self._hire() for _ in range(min(self.hands, len(self.items)))]
        for hand in self._at_work:
            self._give(hand)
        for index, item in enumerate(self.items):
            while index not in self._done:
                self._listen()
            yield Handled(item, self._done.pop(index))

    def dismiss(self) -> None:
        for hand in self._at_work:
            hand.process.kill()
            hand.process.join()
            hand.pipe.close()

    def _hire(self) -> _Hand:
        ours, theirs = self.context.Pipe()
        process = self.context.Process(
            target=_work, args=(theirs, self.task, self.limits.memory_mib), daemon=True
        )
        process.start()
        theirs.close()
        return _Hand(process, ours)

    def _give(self, hand: _Hand) -> None:
        if self._next >= len(self.items):
            hand.item = None
            return
        hand.item, self._next = self._next, self._next + 1
        if hand.is_there:
            hand.deadline = time.monotonic() + self.limits.seconds
        with suppress(BrokenPipeError):  # a child that is gone is noticed when it is listened to
            hand.pipe.send(self.items[hand.item])

    def _listen(self) -> None:
        busy = [hand for hand in self._at_work if hand.item is not None]
        first = min(hand.deadline for hand in busy)
        patience = None if first == math.inf else max(0.0, first - time.monotonic())
        ready = wait([hand.pipe for hand in busy], timeout=patience)
        for hand in busy:
            if hand.pipe in ready:
                self._take(hand)
            elif time.monotonic() >= hand.deadline:
                self._replace(hand, OutOfTime(self.limits.seconds))

    def _take(self, hand: _Hand) -> None:
        assert hand.item is not None
        try:
            said = hand.pipe.recv()
        except (EOFError, ConnectionResetError):
            self._replace(hand, Died())
            return
        if hand.is_there:
            self._done[hand.item] = said
            self._give(hand)
        else:
            hand.is_there = True
            hand.deadline = time.monotonic() + self.limits.seconds

    def _replace(self, hand: _Hand, trouble: Trouble) -> None:
        assert hand.item is not None
        self._done[hand.item] = trouble
        hand.process.kill()
        hand.process.join()
        hand.pipe.close()
        self._at_work.remove(hand)
        if self._next < len(self.items):
            fresh = self._hire()
            self._at_work.append(fresh)
            self._give(fresh)


_HERE = "here"


def _work(pipe: Connection, task: Callable[[Item], object], memory_mib: int) -> None:
    """The life of a child: take an item, handle it, send the result back, until the pipe ends."""
    _bound_memory(memory_mib)
    pipe.send(_HERE)
    while True:
        try:
            item = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send(task(item))
        except MemoryError:
            pipe.send(OutOfMemory(memory_mib))
        except Exception as error:
            # The person gets one line about the file, not the way through our code.
            pipe.send(Died(type(error).__name__))
        except KeyboardInterrupt:
            return


def _bound_memory(mebibytes: int) -> None:
    if sys.platform == "win32":  # no such limit there; the readers' own size limits still hold
        return
    soft = mebibytes * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (soft, soft))
