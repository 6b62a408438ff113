"""One task with python-ipmi over RMCP (IPMI 1.5): task, host, port, user, password."""
import sys

import pyipmi
import pyipmi.bmc
import pyipmi.interfaces

task, host, port, user, password = sys.argv[1:]
interface = pyipmi.interfaces.create_interface("rmcp", slave_address=0x81, host_target_address=0x20, keep_alive_interval=0)
bmc = pyipmi.create_connection(interface)
bmc.target = pyipmi.Target(0x20)
bmc.session.set_session_type_rmcp(host, int(port))
bmc.session.set_auth_type_user(user, password)
bmc.session.establish()
if task == "device":
    print("device", bmc.get_device_id().device_id)
elif task == "chassis":
    print("power", bmc.get_chassis_status().power_on)
elif task == "power":
    bmc.chassis_control_power_down()
    print("power", bmc.get_chassis_status().power_on)
    bmc.chassis_control_power_up()
    bmc.chassis_control_power_cycle()
    bmc.chassis_control_hard_reset()
    bmc.chassis_control_soft_shutdown()
    print("then", bmc.get_chassis_status().power_on)
elif task == "sensors":
    for record in bmc.sdr_repository_entries():
        if record.type == pyipmi.sdr.SDR_TYPE_FULL_SENSOR_RECORD:
            raw, _ = bmc.get_sensor_reading(record.number)
            print(record.device_id_string, record.convert_sensor_raw_to_value(raw))
elif task == "sel":
    bmc.raw_command(0, 4, b"\x02\x04\x01\x30\x01\x09\xff\xff")
    print([entry.sensor_number for entry in bmc.sel_entries()])
    bmc.clear_sel()
    print("then", bmc.get_sel_entries_count())
elif task == "lan":
    bmc.set_lan_config_param(1, 3, b"\x0a\x00\x00\x05")
    print(list(bmc.get_lan_config_param(1, 3)))
elif task == "watchdog":
    timer = pyipmi.bmc.Watchdog()
    timer.timer_use, timer.timeout_action, timer.initial_countdown = 4, 1, 6000
    timer.pre_timeout_interval = timer.pre_timeout_interrupt = timer.timer_use_expiration_flags = 0
    timer.dont_stop = timer.dont_log = False
    bmc.set_watchdog_timer(timer)
    bmc.reset_watchdog_timer()
    print("running", bmc.get_watchdog_timer().is_running)
elif task == "dcmi":
    print("power", bmc.get_power_reading(1).current_power)
elif task == "raw":
    print(bmc.raw_command(0, 6, b"\x01"))
bmc.session.close()
