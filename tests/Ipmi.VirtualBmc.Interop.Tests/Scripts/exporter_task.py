"""One scrape with the Prometheus exporter for IPMI: host, user, password, and the collector. Prints the metrics."""
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

PATIENCE = 30.0
host, user, password, collector = sys.argv[1:]
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    address = "127.0.0.1:%d" % free.getsockname()[1]
with tempfile.NamedTemporaryFile("w", suffix=".yml") as config:
    config.write(f"""
modules:
  default: {{user: "{user}", pass: "{password}", driver: "LAN_2_0", privilege: "admin", timeout: 10000, collectors: [{collector}]}}
""")
    config.flush()
    exporter = subprocess.Popen(
        ["prometheus-ipmi-exporter", f"--config.file={config.name}", f"--web.listen-address={address}"], env={**os.environ, "HOME": "/tmp"})
    try:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                print(urllib.request.urlopen(f"http://{address}/ipmi?target={host}&module=default", timeout=PATIENCE).read().decode())
                break
            except ConnectionError:
                pass
            except urllib.error.URLError as e:
                if not isinstance(e.reason, ConnectionError) or time.monotonic() > deadline:
                    raise
            time.sleep(0.02)
    finally:
        exporter.kill()
