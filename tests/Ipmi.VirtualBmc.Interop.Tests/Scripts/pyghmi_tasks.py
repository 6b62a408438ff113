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
    bmc.raw_command(netfn=4, command=2, data=(0x41, 4, 1, 1, 1, 0x59, 0x5F, 0x5A))
    print(len(list(bmc.get_event_log(clear=True))), len(list(bmc.get_event_log())))
elif task == "fru":
    print(dict(bmc.get_inventory()))
elif task == "users":
    print(bmc.get_users())
elif task == "channel":
    print(bmc.get_channel_info() if hasattr(bmc, "get_channel_info") else bmc.get_channel_access(1))
elif task == "lan":
    print(bmc.get_net_configuration())
elif task == "boot":
    print(bmc.set_bootdev("network"), bmc.get_bootdev())
elif task == "raw":
    print(bmc.raw_command(netfn=6, command=0x37)["code"])
bmc.ipmi_session.logout()
