"""Device, chassis and SDRs with python-ipmi over RMCP (IPMI 1.5): host, port, user, password."""
import sys

import pyipmi
import pyipmi.interfaces

host, port, user, password = sys.argv[1:]
interface = pyipmi.interfaces.create_interface(
    "rmcp", slave_address=0x81, host_target_address=0x20, keep_alive_interval=0)
bmc = pyipmi.create_connection(interface)
bmc.target = pyipmi.Target(0x20)
bmc.session.set_session_type_rmcp(host, int(port))
bmc.session.set_auth_type_user(user, password)
bmc.session.establish()
print("device", bmc.get_device_id().device_id)
print("power", bmc.get_chassis_status().power_on)
for record in bmc.sdr_repository_entries():
    print(record.device_id_string)
bmc.session.close()
