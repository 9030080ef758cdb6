"""A child process where this one must not be copied, or cannot be: by ``multiprocessing``."""

import multiprocessing
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import NamedTuple

if sys.platform == "win32":
    _CONTEXT = multiprocessing.get_context("spawn")
else:
    _CONTEXT = multiprocessing.get_context("forkserver")


class Child(NamedTuple):
    """A child at work and the parent's end of the talk with it."""

    process: BaseProcess
    pipe: Connection

    def end(self) -> None:
        """Stop it, whatever it does, and leave nothing of it behind."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def hire(work: Callable[[Connection], None]) -> Child:
    """A child that does ``work`` with its end of the talk and is gone when that returns."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=work, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return Child(process, ours)


def ready(pipes: Sequence[Connection], patience: float | None) -> Sequence[object]:
    """Those that have something to say, as soon as one has, or none after so many seconds."""
    return wait(pipes, patience)
