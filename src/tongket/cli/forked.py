"""A child process that is a copy of this one, and the talk with it: the quick way.

On the calls of the system alone: to load ``multiprocessing`` takes half as long as to check a file.
"""

import os
import pickle
import select
import signal
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple, NoReturn

_SIZE = 8  # bytes that say how long a message is
_MOST_AT_ONCE = 1 << 20


class Pipe(NamedTuple):
    """One end of the talk between parent and child: where it hears and where it speaks."""

    hears: int
    speaks: int

    def send(self, value: object) -> None:
        """Say something to the other end; raises ``BrokenPipeError`` when nobody is there."""
        said = pickle.dumps(value)
        message = memoryview(len(said).to_bytes(_SIZE) + said)
        while message:
            message = message[os.write(self.speaks, message) :]

    def recv(self) -> object:
        """What the other end says next; raises ``EOFError`` when it has gone."""
        size = int.from_bytes(self._bytes(_SIZE))
        return pickle.loads(self._bytes(size))  # noqa: S301 - it comes from a copy of ourselves

    def close(self) -> None:
        """Hang up."""
        os.close(self.hears)
        os.close(self.speaks)

    def _bytes(self, size: int) -> bytes:
        heard = bytearray()
        while len(heard) < size:
            some = os.read(self.hears, min(size - len(heard), _MOST_AT_ONCE))
            if not some:
                raise EOFError
            heard += some
        return bytes(heard)


class Child(NamedTuple):
    """A child at work and the parent's end of the talk with it."""

    pid: int
    pipe: Pipe

    def end(self) -> None:
        """Stop it, whatever it does, and leave nothing of it behind."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.pipe.close()


def hire(work: Callable[[Pipe], None]) -> Child:
    """A child that does ``work`` with its end of the talk and is gone when that returns."""
    from_parent, to_child = os.pipe()
    from_child, to_parent = os.pipe()
    sys.stdout.flush()  # what is not yet written must not be written twice
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        os.close(to_child)
        os.close(from_child)
        _live(work, Pipe(from_parent, to_parent))
    os.close(from_parent)
    os.close(to_parent)
    return Child(pid, Pipe(from_child, to_child))


def ready(pipes: Sequence[Pipe], patience: float | None) -> Sequence[Pipe]:
    """Those that have something to say, as soon as one has, or none after so many seconds."""
    heard = {pipe.hears: pipe for pipe in pipes}
    return [heard[number] for number in select.select(list(heard), [], [], patience)[0]]


def _live(work: Callable[[Pipe], None], pipe: Pipe) -> NoReturn:
    """Nothing of the parent's is cleaned up here, written out or called at the end."""
    code = 1
    try:
        work(pipe)
        code = 0
    finally:
        os._exit(code)
