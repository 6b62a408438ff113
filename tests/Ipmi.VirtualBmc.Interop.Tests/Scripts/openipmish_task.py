"""One command with OpenIPMI's shell: host, user, password, what it must say, and the command's words.

Opens a domain, waits until it is up, gives the command, and ends the shell when it has said what is expected.
"""
import subprocess
import sys
import threading

PATIENCE = 30.0
host, user, password, expected = sys.argv[1:5]
shell = subprocess.Popen(
    ["openipmish"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
timer = threading.Timer(PATIENCE, shell.kill)
timer.start()


def tell(command):
    shell.stdin.write(command + "\n")
    shell.stdin.flush()


def wait_for(text):
    for line in shell.stdout:
        print(line, end="")
        if text in line:
            return
    sys.exit(f"'{text}' did not appear")


tell(f"domain open d1 lan -U {user} -P {password} -A rmcp+ {host}")
wait_for("Domain fully up")
tell(" ".join(sys.argv[5:]))
wait_for(expected)
tell("exit")
print(shell.stdout.read())
timer.cancel()
