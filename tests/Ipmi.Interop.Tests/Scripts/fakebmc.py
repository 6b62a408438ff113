"""pyghmi's BMC on a loopback port: the one that its package brings as `fakebmc`, which listens everywhere. User admin, password "password"."""
import sys

from pyghmi.cmd import fakebmc
from pyghmi.ipmi import bmc


class LoopbackBmc(fakebmc.FakeBmc):
    def __init__(self, port):
        bmc.Bmc.__init__(self, {"admin": "password"}, port=port, address="::ffff:127.0.0.1")
        self.powerstate = "off"
        self.bootdevice = "default"


LoopbackBmc(int(sys.argv[1])).listen()
