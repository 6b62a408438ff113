"""Power and sensors with pyghmi: host, port, user, password."""
import sys

from pyghmi.ipmi import command

host, port, user, password = sys.argv[1:]
bmc = command.Command(bmc=host, port=int(port), userid=user, password=password)
print("power", bmc.get_power()["powerstate"])
print("off:", bmc.set_power("off", wait=False))
print("on:", bmc.set_power("on", wait=5))
for sensor in bmc.get_sensor_data():
    print(sensor.name, sensor.value)
bmc.ipmi_session.logout()
