"""Serial over LAN with a client on a terminal: the client and its arguments. Types a line, waits for what comes back, and ends the client."""
import json
import os
import subprocess
import sys

STEPS = {
    "ipmitool": [["operational", "hello\r"], ["got hello", "\r~."]],
    "ipmiconsole": [["SOL established", "hello\r"], ["got hello", "&."]],
    "ipmiutil": [["session is running", "hello\r"], ["got hello", "~."]],
    "solterm": [["to disconnect", "hello\r"], ["got hello", "\r~."]],
}
script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "on_terminal.py")
sys.exit(subprocess.call([sys.executable, script, json.dumps(STEPS[sys.argv[1]]), *sys.argv[1:]]))
