"""Running another program on a stranger's file: bounded in time, and never left behind."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tongket.files.unreadable import PROGRAM_FAILED, PROGRAM_SLOW, TOO_LONG, Refused

_MOST_OUTPUT = 64 * 2**20
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH")


def run_program(name: str, arguments: Sequence[str], folder: Path, seconds: float) -> bytes:
    """What the program writes. It and all its children are ended when the time is up.

    ``folder`` is its home and working directory; ``name`` is what the person knows it by.
    """
    environment = {key: os.environ[key] for key in _PASSED_ON if key in os.environ}
    process = subprocess.Popen(  # noqa: S603 - no shell, and the program is one of our own choice
        arguments,
        cwd=folder,
        env={**environment, "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise Refused(PROGRAM_SLOW, program=name, seconds=f"{seconds:g}") from error
    finally:
        _end_group(process)
    if process.returncode != 0:
        raise Refused(PROGRAM_FAILED, program=name)
    if len(output) > _MOST_OUTPUT:
        raise Refused(TOO_LONG)
    return output


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """End the program and every child that it left in its process group."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
