"""The rounds of side-by-side.sh: every candidate once a round, in turn; medians, and the median of each round's ratio to the anchor."""
import argparse
import json
import os
import platform
import re
import shlex
import statistics
import subprocess
import tempfile
import time

PORT = int(os.environ.get("PORT", "9830"))
LOGIN = f"-H 127.0.0.1 -p {PORT} -U ipmiusr -P test"
SECONDS_HELD = 180
FREEIPMI = f"-h 127.0.0.1:{PORT} -u ipmiusr -p test -D LAN_2_0 -I 3 -l ADMIN -W opensesspriv"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--json")
    parser.add_argument("sections", nargs="*", default=[])
    return parser.parse_args()


def run(command):
    """
    One run: microseconds an operation, of processor time too, and KiB of peak memory. A program may tell them itself. No shell starts it: that
    would take milliseconds of its own. Words of the form NAME=VALUE in front go into its environment.
    """
    words = shlex.split(command)
    first = next(i for i, word in enumerate(words) if not re.fullmatch(r"[A-Z]+=\S*", word))
    environment = {**os.environ, **dict(word.split("=", 1) for word in words[:first])}
    started = time.perf_counter()
    process = subprocess.Popen(words[first:], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - started
    if status != 0:
        raise RuntimeError(output[-200:])
    told = {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", output)}
    if "rt_us" in told:
        told["us"] = told["rt_us"]
    if "us" in told:
        return {"us": told["us"], "cpu": told.get("user_us", 0) + told.get("sys_us", 0), "kib": 0, "bytes": told.get("bytes", 0)}
    return {"us": elapsed * 1e6, "cpu": (usage.ru_utime + usage.ru_stime) * 1e6, "kib": peak(command), "bytes": 0}


def peak(command):
    """Peak memory of the program alone, without the shell's."""
    timed = subprocess.run(f"/usr/bin/time -f %M {command}", shell=True, capture_output=True, text=True)
    last = timed.stderr.strip().splitlines()[-1:] or ["0"]
    return int(last[0]) if last[0].isdigit() else 0


def rounds(title, count, candidates):
    """candidates: name -> command; those of programs that are not there are left out."""
    rows = {name: [] for name in candidates}
    for number in range(count):
        for name, command in candidates.items():
            try:
                rows[name].append(run(command))
            except RuntimeError as failure:
                if number == 0:
                    print(f"# {name}: {failure}")
    rows = {name: values for name, values in rows.items() if len(values) == count}
    print(f"\n{title}\n{'':34}{'us':>10}{'cpu us':>10}{'KiB':>8}{'B/op':>8}")
    for name, values in rows.items():
        print(f"{name:34}" + "".join(f"{median(values, key):>{width}.1f}" for key, width in (("us", 10), ("cpu", 10), ("kib", 8), ("bytes", 8))))
    return rows


def median(values, key):
    return statistics.median(value[key] for value in values)


class Goals:
    """Ratios beside what they shall be."""

    def __init__(self):
        self.results = []

    def check(self, name, rows, ours, anchor, key, goal, at_least=False):
        if ours not in rows or anchor not in rows:
            return
        pairs = [(a[key], b[key]) for a, b in zip(rows[ours], rows[anchor]) if a[key] and b[key]]
        if not pairs:
            return
        each = [b / a if at_least else a / b for a, b in pairs]
        ratio = statistics.median(each)
        met = ratio >= goal if at_least else ratio <= goal
        sign = ">=" if at_least else "<="
        self.results.append({"goal": name, "ratio": round(ratio, 2), "sign": sign, "wanted": goal, "met": met, "rounds": [round(r, 2) for r in each]})
        print(f"  {'met   ' if met else 'missed'} {name}: {ratio:.2f} (goal {sign} {goal}; {min(each):.2f} to {max(each):.2f})")


def loop(bin_, options, goals):
    side, floor, fi = f"{bin_}/ipmi-side-by-side loop {PORT} {options.seconds}", f"{bin_}/floor {PORT} loop {options.seconds}", f"{bin_}/fi_loop"
    rows = rounds("Get Device ID in one suite 3 session", options.rounds, {
        "floor": f"{floor} 1", "floor, 8 in flight": f"{floor} 8",
        "libfreeipmi": f"{fi} 127.0.0.1:{PORT} 3 loop {options.seconds}",
        "ours": side, "ours, thread pool": f"CONTINUE=pool {side}", "ours, 2 in flight": f"{side} 2", "ours, 8 in flight": f"{side} 8",
    })
    goals.check("1 time, sequential / floor", rows, "ours", "floor", "us", 1.25)
    # There is no call that blocks: a program of one thread that awaits runs on the receiving thread, and is held to that goal too.
    goals.check("1 time, one thread, instead of blocking / floor", rows, "ours", "floor", "us", 1.15)
    goals.check("1 processor time / floor", rows, "ours", "floor", "cpu", 1.5)
    goals.check("1 rate / libfreeipmi", rows, "ours", "libfreeipmi", "us", 1.4, at_least=True)
    goals.check("1 processor time / libfreeipmi", rows, "ours", "libfreeipmi", "cpu", 0.4)
    goals.check("2 rate of 2 in flight / 1", rows, "ours, 2 in flight", "ours", "us", 1.5, at_least=True)
    goals.check("2 rate of 8 in flight / floor's 8", rows, "ours, 8 in flight", "floor, 8 in flight", "us", 0.85, at_least=True)


def opening(bin_, options, goals):
    side = f"{bin_}/ipmi-side-by-side open {PORT} {options.seconds}"
    rows = rounds("Open and close a suite 3 session", options.rounds, {
        "floor": f"{bin_}/floor {PORT} open {options.seconds}",
        "libfreeipmi": f"{bin_}/fi_loop 127.0.0.1:{PORT} 3 open {options.seconds}",
        "ours": side, "ours, socket of its own": f"SOCKET=own {side}",
    })
    goals.check("6 time / floor", rows, "ours", "floor", "us", 1.2)
    goals.check("6 time / libfreeipmi", rows, "ours", "libfreeipmi", "us", 0.65)


def start(bin_, options, goals):
    rows = rounds("Whole processes", max(options.rounds, 9), {
        "ipmitool -V": "ipmitool -V", "ipmi --version": f"{bin_}/cli/ipmi --version",
        "ipmitool raw 6 1": f"ipmitool -I lanplus -C 3 {LOGIN} raw 6 1",
        "bmc-info": f"bmc-info {FREEIPMI} --get-device-id",
        "ipmi raw 6 1": f"{bin_}/cli/ipmi -C 3 {LOGIN} raw 6 1",
    })
    goals.check("8 version / ipmitool -V", rows, "ipmi --version", "ipmitool -V", "us", 1.0)
    goals.check("8 raw / ipmitool raw", rows, "ipmi raw 6 1", "ipmitool raw 6 1", "us", 0.25)
    goals.check("8 raw / bmc-info", rows, "ipmi raw 6 1", "bmc-info", "us", 0.6)
    goals.check("8 peak memory / ipmitool", rows, "ipmi raw 6 1", "ipmitool raw 6 1", "kib", 0.7)


def transport(bin_, options, goals):
    """64 flows on one socket, everything on one core: across cores the wake-ups are measured, not the programs."""
    core = f"taskset -c {os.cpu_count() - 1}"
    port = PORT + 2
    echo = subprocess.Popen(f"exec {core} {bin_}/echo {port} 80", shell=True, stderr=subprocess.DEVNULL)
    side = f"{core} {bin_}/ipmi-side-by-side flows {port} {options.seconds} 64"
    try:
        rows = rounds("64 flows on one socket, a trivial responder, one core", options.rounds, {
            "C ping-pong, one flow": f"{core} {bin_}/pingpong {port} 64 {options.seconds} single",
            "ours": side, "an awaited receive loop": f"{side} awaited",
        })
    finally:
        echo.terminate()
    goals.check("3 rate of 64 flows / C ping-pong", rows, "ours", "C ping-pong, one flow", "us", 1.0, at_least=True)
    goals.check("3 processor time / C ping-pong", rows, "ours", "C ping-pong, one flow", "cpu", 1.15)
    goals.check("3 rate / awaited receive loop", rows, "ours", "an awaited receive loop", "us", 1.4, at_least=True)


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat", encoding="ascii").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def serve(bin_, options, goals, sim):
    """Requests a second of the server's processor time, with the same client: the floor, or else ours."""
    ours = subprocess.Popen([f"{bin_}/side/ipmi-side-by-side", "serve", str(PORT + 1)], stdout=subprocess.DEVNULL)
    time.sleep(1)
    rows = {"ipmi_sim": [], "ours": []}
    client = f"{bin_}/floor {{port}} loop {options.seconds} 8" if os.path.exists(f"{bin_}/floor") else f"{bin_}/ipmi-side-by-side loop {{port}} {options.seconds} 8"
    try:
        for _ in range(options.rounds):
            for name, pid, port in (("ipmi_sim", sim, PORT), ("ours", ours.pid, PORT + 1)):
                before = processor_seconds(pid)
                output = subprocess.run(client.format(port=port), shell=True, capture_output=True, text=True, check=True).stdout
                requests = int(re.search(r" n=(\d+)", output)[1])
                rows[name].append({"us": (processor_seconds(pid) - before) * 1e6 / requests})
    finally:
        ours.terminate()
    print("\nProcessor time of the server a request, suite 3")
    for name, values in rows.items():
        print(f"{name:34}{median(values, 'us'):>10.1f}")
    goals.check("9 requests per processor second / ipmi_sim", rows, "ours", "ipmi_sim", "us", 2.0, at_least=True)


def sessions(bin_, options):
    """A session to each of N virtual BMCs in another process, held for three minutes, 30 readings a minute to each."""
    print("\nSessions held, 30 Get Sensor Reading a minute to each")
    first, rows = PORT + 1000, []
    for count in (100, 1000, 10000):
        bmcs = subprocess.Popen([f"{bin_}/side/ipmi-side-by-side", "serve", str(first), str(count)], stdout=subprocess.PIPE, text=True)
        bmcs.stdout.readline()
        try:
            output = subprocess.run([f"{bin_}/side/ipmi-side-by-side", "sessions", str(first), str(count), str(SECONDS_HELD)],
                                    capture_output=True, text=True, check=False)
            print(output.stdout.strip() or output.stderr[-300:])
            rows.append(dict(re.findall(r"(\w+)=([\d.-]+)", output.stdout)))
        finally:
            bmcs.terminate()
            bmcs.wait()
    return rows


def main():
    options = arguments()
    wanted = options.sections or ["loop", "transport", "open", "start", "serve"]
    goals, many, sim = Goals(), [], None
    bin_ = options.bin
    os.path.exists(f"{bin_}/ipmi-side-by-side") or os.symlink(f"{bin_}/side/ipmi-side-by-side", f"{bin_}/ipmi-side-by-side")
    with tempfile.TemporaryDirectory() as folder:
        starter = os.environ.get("IPMI_SIM_START")
        if starter:
            sim = int(subprocess.run([starter, folder, "--port", str(PORT)], capture_output=True, text=True, check=True).stdout)
            time.sleep(2)
        try:
            if sim and "loop" in wanted:
                loop(bin_, options, goals)
            if "transport" in wanted and os.path.exists(f"{bin_}/echo"):
                transport(bin_, options, goals)
            if sim and "open" in wanted:
                opening(bin_, options, goals)
            if sim and "start" in wanted:
                start(bin_, options, goals)
            if sim and "serve" in wanted:
                serve(bin_, options, goals, sim)
            if "sessions" in wanted:
                many = sessions(bin_, options)
        finally:
            if sim:
                os.kill(sim, 15)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"date": time.strftime("%Y-%m-%d"), "machine": platform.platform(), "processors": os.cpu_count(),
                       "rounds": options.rounds, "goals": goals.results, "sessions": many}, file, indent=1)
            file.write("\n")


main()
