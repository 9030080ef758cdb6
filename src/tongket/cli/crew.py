"""A crew of child processes: each file is handled in one, under limits of memory and time.

A hostile file may crash, hang or swell a parser. It then takes one child with it, the person gets
one clear message with the file's name, and the other files of the call go on.
"""

import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Generic, NamedTuple, Protocol, TypeVar, cast

if sys.platform != "win32":
    import resource

Item = TypeVar("Item")
Result = TypeVar("Result")

_THREADS = Path("/proc/self/task")


class Pipe(Protocol):
    """One end of the talk between parent and child."""

    def send(self, value: object, /) -> None:
        """Say something; raises ``BrokenPipeError`` when the other end has gone."""
        ...

    def recv(self) -> object:
        """Hear what was said; raises ``EOFError`` or ``ConnectionResetError`` when it has gone."""
        ...


class Child(Protocol):
    """A process at work, and our end of the talk with it."""

    @property
    def pipe(self) -> Pipe:
        """Our end."""
        ...

    def end(self) -> None:
        """Stop it, whatever it does."""
        ...


class Way(Protocol):
    """What a module of this folder offers to make children."""

    def hire(self, work: Callable[[Pipe], None]) -> Child:
        """A new child that does ``work`` with its end of the talk."""
        ...

    def ready(self, pipes: Sequence[Pipe], patience: float | None) -> Sequence[object]:
        """The pipes on which something was said; none when so many seconds have gone by."""
        ...


# Only the way that is taken is loaded.
FORKED = "tongket.cli.forked"
SPAWNED = "tongket.cli.spawned"


def _way() -> str:
    """How children are made: forked where that is quick and safe.

    Forking before any parser is imported costs a few milliseconds, spawning a hundred. But a child
    forked while threads run may wait for ever for a lock that one of them held; then a server
    without threads does the forking.
    """
    alone = _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1
    return FORKED if alone else SPAWNED


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
    crew = _Crew(task, items, limits, hands, cast("Way", import_module(_way())))
    try:
        yield from crew.run()
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Hand:
    """One child and the item it holds, with the moment it must be done by.

    The clock of the first item only runs once the child has said that it is there.
    """

    child: Child
    item: int | None = None
    deadline: float = math.inf
    is_there: bool = False


@dataclass(slots=True)
class _Crew(Generic[Item, Result]):
    task: Callable[[Item], Result]
    items: Sequence[Item]
    limits: Limits
    hands: int
    way: Way
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
            hand.child.end()

    def _hire(self) -> _Hand:
        return _Hand(self.way.hire(partial(_work, self.task, self.limits.memory_mib)))

    def _give(self, hand: _Hand) -> None:
        if self._next >= len(self.items):
            hand.item = None
            return
        hand.item, self._next = self._next, self._next + 1
        if hand.is_there:
            hand.deadline = time.monotonic() + self.limits.seconds
        with suppress(BrokenPipeError):  # a child that is gone is noticed when it is listened to
            hand.child.pipe.send(self.items[hand.item])

    def _listen(self) -> None:
        busy = [hand for hand in self._at_work if hand.item is not None]
        first = min(hand.deadline for hand in busy)
        patience = None if first == math.inf else max(0.0, first - time.monotonic())
        ready = self.way.ready([hand.child.pipe for hand in busy], patience)
        for hand in busy:
            if hand.child.pipe in ready:
                self._take(hand)
            elif time.monotonic() >= hand.deadline:
                self._replace(hand, OutOfTime(self.limits.seconds))

    def _take(self, hand: _Hand) -> None:
        assert hand.item is not None
        try:
            said = hand.child.pipe.recv()
        except (EOFError, ConnectionResetError):
            self._replace(hand, Died())
            return
        if hand.is_there:
            self._done[hand.item] = cast("Result | Trouble", said)
            self._give(hand)
        else:
            hand.is_there = True
            hand.deadline = time.monotonic() + self.limits.seconds

    def _replace(self, hand: _Hand, trouble: Trouble) -> None:
        assert hand.item is not None
        self._done[hand.item] = trouble
        hand.child.end()
        self._at_work.remove(hand)
        if self._next < len(self.items):
            fresh = self._hire()
            self._at_work.append(fresh)
            self._give(fresh)


_HERE = "here"


def _work(task: Callable[[Item], object], memory_mib: int, pipe: Pipe) -> None:
    """The life of a child: take an item, handle it, send the result back, until the pipe ends."""
    _bound_memory(memory_mib)
    pipe.send(_HERE)
    while True:
        try:
            item = cast("Item", pipe.recv())
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
