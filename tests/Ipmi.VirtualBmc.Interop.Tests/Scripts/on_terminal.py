"""Runs a program on a terminal of its own: `on_terminal.py STEPS PROGRAM...`.

STEPS is a JSON array of pairs: what to wait for in the output, and what to type then. Everything that the program printed goes to
standard output; the exit code is the program's, or 99 when something did not appear in time.
"""
import json
import os
import pty
import select
import sys
import time

PATIENCE = 20.0


def main():
    steps = json.loads(sys.argv[1])
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    said = b""
    for expected, typed in steps:
        deadline = time.monotonic() + PATIENCE
        while expected.encode() not in said:
            ready, _, _ = select.select([terminal], [], [], max(0.0, deadline - time.monotonic()))
            piece = read(terminal) if ready else b""
            if not piece:
                sys.stdout.write(said.decode("utf-8", "replace"))
                sys.stdout.write(f"\n'{expected}' did not appear\n")
                os.kill(pid, 9)
                sys.exit(99)
            said += piece
        sys.stdout.write(said.decode("utf-8", "replace"))
        said = b""
        os.write(terminal, typed.encode())
    while piece := read(terminal):
        sys.stdout.write(piece.decode("utf-8", "replace"))
    _, status = os.waitpid(pid, 0)
    sys.exit(os.waitstatus_to_exitcode(status))


def read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


main()
