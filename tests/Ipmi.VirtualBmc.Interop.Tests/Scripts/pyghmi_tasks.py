"""One task with pyghmi: task, host, port, user, password."""
import sys

from pyghmi.ipmi import command

task, host, port, user, password = sys.argv[1:]
bmc = command.Command(bmc=host, port=int(port), userid=user, password=password)
if task == "device":
    print(bmc.raw_command(netfn=6, command=1)["data"][0])
elif task == "power":
    print(bmc.get_power(), bmc.set_power("off", wait=5), bmc.set_power("on", wait=5), bmc.set_power("reset"))
elif task == "sensors":
    for sensor in bmc.get_sensor_data():
        print(sensor.name, sensor.value)
elif task == "sel":
    bmc.raw_command(netfn=4, command=2, data=(4, 1, 1, 1, 0x59, 0x5F, 0x5A))
    print(len(list(bmc.get_event_log(clear=True))), len(list(bmc.get_event_log())))
elif task == "fru":
    print(dict(bmc.get_inventory()))
elif task == "users":
    print(bmc.create_user(7, "hans", "hanspassword", privilege_level="operator"), bmc.get_users())
elif task == "channel":
    print(bmc.get_channel_info() if hasattr(bmc, "get_channel_info") else bmc.get_channel_access(1))
elif task == "lan":
    bmc.set_net_configuration(ipv4_address="10.1.2.3/16", ipv4_gateway="10.1.0.1", ipv4_configuration="static")
    print(bmc.get_net_configuration())
elif task == "boot":
    print(bmc.set_bootdev("network", persist=True, uefiboot=True), bmc.get_bootdev())
elif task == "raw":
    print(bmc.raw_command(netfn=6, command=0x37)["code"])
elif task == "bridge":
    print(bmc.raw_command(netfn=6, command=1, bridge_request={"addr": 0x52, "channel": 0})["data"][0])
bmc.ipmi_session.logout()
