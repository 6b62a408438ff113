"""Serial over LAN with pyghmi: host, port, user, password. Types two lines, sends a break, and closes."""
import sys
import time

from pyghmi.ipmi import console

PATIENCE = 20.0
host, port, user, password = sys.argv[1:]
said = b""


def take(data):
    global said
    if isinstance(data, dict):
        print("told:", data)
    else:
        said += data if isinstance(data, bytes) else data.encode()


def wait_for(expected):
    deadline = time.monotonic() + PATIENCE
    while expected not in said:
        if time.monotonic() > deadline:
            sys.exit(f"{expected} did not appear in {said}")
        console.Console.wait_for_rsp(timeout=0.1)


line = console.Console(bmc=host, userid=user, password=password, iohandler=take, port=int(port))
line.send_data("hello\n")
wait_for(b"got hello\n")
line.send_break()
line.send_data("two\n")
wait_for(b"got two\n")
print(said.decode())
line.close()
