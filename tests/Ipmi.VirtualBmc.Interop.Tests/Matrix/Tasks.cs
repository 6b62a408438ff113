namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>Each client with each task.</summary>
internal static class Tasks
{
    private const string None = "it has no function for it";
    private const string NotIn15 = "IPMI 1.5 has no Serial over LAN";

    public static IReadOnlyList<string> Names { get; } = [.. Clients.All.Select(client => client.Name)];

    public static IEnumerable<Cell> All => Rows.SelectMany(row => Clients.All.Select(client =>
    {
        string[] steps = client.Steps(row);
        return steps is [var reason] && !Step.Is(reason)
            ? Cell.Cannot(row.Name, client.Name, reason)
            : Cell.Works(
                row.Name,
                client.Name,
                [.. steps.Select(step => Step.Parse(step, (told, said) => Clients.CommandOf(told, said, client.Command)))])
                with { Scene = row.Scene };
    }));

    private static IReadOnlyList<Row> Rows { get; } =
    [
        new("device information")
        {
            Ipmitool = ["mc info => Device ID : 32", "mc guid => 69706d69-7662-4d63-8000-000000000001"],
            FreeIpmi = ["bmc-info --get-device-id => Device ID : 32", "bmc-device --get-self-test-results => No Error"],
            Ipmiutil = ["health => IPMI v2.0"],
            Pyghmi = ["device => 32"],
            PythonIpmi = ["device => device 32"],
            OpenIpmi = ["mc info d1(0.20) => device_id: 0x20"],
            Exporter = ["bmc => ipmi_bmc_info{firmware_revision=\"1.00\""],
        },
        new("chassis status")
        {
            Ipmitool = ["chassis status => System Power : on", "chassis identify 5 => 5 seconds", "chassis restart_cause => unknown"],
            FreeIpmi = ["ipmi-chassis --get-status => System Power : on", "ipmi-chassis --chassis-identify=10 => "],
            Ipmiutil = ["health => chassis_power = on"],
            Pyghmi = ["power => 'powerstate': 'on'"],
            PythonIpmi = ["chassis => power True"],
            OpenIpmi = ["control get d1(23.1).power => Value: 1"],
            Exporter = ["chassis => ipmi_chassis_power_state 1"],
        },
        new("power control")
        {
            Ipmitool =
            [
                "power off => Down/Off", "power status => Chassis Power is off", "power on => Up/On", "power cycle => Cycle",
                "power reset => Reset",
                "power soft => Soft", "chassis policy always-on => always-on",
            ],
            FreeIpmi =
            [
                "ipmipower --stat => : on", "ipmipower --off --wait-until-off => : ok",
                "ipmipower --cycle --on-if-off --wait-until-on => : ok",
                "ipmipower --reset => : ok", "ipmipower --soft => : ok", "ipmipower --stat => : off",
            ],
            Ipmiutil = ["reset -d => chassis_reset(0) ok", "reset -u => chassis_reset(1) ok", "reset -r => IPMI_Reset ok"],
            Pyghmi = ["power => 'pendingpowerstate': 'reset'"],
            PythonIpmi = ["power => then False"],
            OpenIpmi = ["control set d1(23.1).power 0 => Set done", "control get d1(23.1).power => Value: 0"],
        },
        new("sensors and SDRs")
        {
            Ipmitool =
            [
                "sdr list => CPU Temp | 42 degrees C | ok", "sdr elist full => P12V", "sensor list => CPU Temp | 42.000",
                "sensor get FAN1 => 5500",
                "sensor thresh FAN1 lower 100 200 300 => Lower Non-Critical threshold to 300.000",
            ],
            FreeIpmi =
            [
                "ipmimonitoring --sdr-cache-directory=FILE.d => Nominal | 42.00",
                "ipmi-sensors --sdr-cache-directory=FILE.d --output-sensor-thresholds --bridge-sensors => 23000.00",
                "ipmi-sensors-config --sdr-cache-directory=FILE.d --commit -e 1_CPU_Temp:Upper_Critical_Threshold=97.000000 => ",
                "ipmi-sensors-config --sdr-cache-directory=FILE.d --diff -e 1_CPU_Temp:Upper_Critical_Threshold=97.000000 => ",
            ],
            Ipmiutil = ["sensor => CPU Temp = 2a OK 42.00 degrees C"],
            Pyghmi = ["sensors => CPU Temp 42"],
            PythonIpmi = ["sensors => 42"],
            OpenIpmi = ["sensor get \"d1(3.1).CPU~Temp\" => Value: 4.2", "mc sdrs d1(0.20) main => Total Size: 201"],
            Exporter = ["ipmi => ipmi_temperature_celsius{id=\"1\",name=\"CPU Temp\"} 42"],
        },
        new("event log: fill, list, clear")
        {
            Ipmitool =
            [
                "event 1 => Upper Critical", "sel list => Upper Critical going high", "sel info => Entries : 1",
                "sel save FILE => Upper Critical",
                "sel add FILE => Upper Critical", "sel get 2 => Temperature", "sel delete 1 => Deleted entry 1", "sel time get => UTC",
                "sel clear => Clearing SEL", "sel list => no entries",
            ],
            FreeIpmi =
            [
                "ipmi-raw 0 4 2 4 1 0x30 1 9 0xff 0xff => rcvd: 02 00",
                "ipmi-sel --tail=1 --ignore-sdr-cache => Upper Critical - going high",
                "ipmi-sel --display-range=1-2 --ignore-sdr-cache => Temperature", "ipmi-sel --post-clear --ignore-sdr-cache => Temperature",
                "ipmi-sel --info => Number of log entries : 0", "ipmi-sel --clear => ",
            ],
            Ipmiutil =
            [
                "sel => (Used=0, Free=1024)", "cmd 00 20 10 02 04 01 30 01 09 ff ff => send_icmd ret = 0", "sel => Used=1",
                "sel -d => Log Cleared successfully",
            ],
            Pyghmi = ["sel => 1 0"],
            PythonIpmi = ["sel => [48]", "sel => then 0"],
            OpenIpmi =
            [
                "mc msg d1(0.20) 0 4 2 4 1 0x30 1 9 0xff 0xff => Data: 0x00", "sel list d1 => Entries: 1", "sel clear d1 => SEL Clear done",
            ],
            Exporter = ["sel => ipmi_sel_logs_count 0"],
        },
        new("FRU")
        {
            Ipmitool =
            [
                "fru print => Board Product : Virtual Board", "fru read 0 FILE => Fru Size : 256 bytes",
                "fru write 0 FILE => Size to Write : 256 bytes",
            ],
            FreeIpmi =
            [
                "ipmi-fru --ignore-sdr-cache => Virtual Board", "bmc-device --device-id=0 --read-fru=FILE.fru => ",
                "bmc-device --device-id=0 --write-fru=FILE.fru => ",
            ],
            Ipmiutil = ["fru => Virtual Board", "fru -a TAG1 => Product Asset Tag : TAG1"],
            Pyghmi = ["fru => Virtual Board"],
            PythonIpmi = ["it takes FRU data apart with array.tostring, which its Python has no more"],
            OpenIpmi = ["entity fru d1(6.1) => Virtual Server"],
        },
        new("users: list, make")
        {
            Ipmitool =
            [
                "user list 1 => 2 admin true false true ADMINISTRATOR", "user summary 1 => Enabled User Count", "user set name 7 hans => ",
                "user set password 7 hanspassword => successful", "channel setaccess 1 7 ipmi=on privilege=3 => successful",
                "user enable 7 => ",
                "user test 7 16 hanspassword => Success", "user list 1 => 7 hans true false true OPERATOR",
            ],
            FreeIpmi =
            [
                "bmc-config --checkout -S User2 => Username admin",
                "bmc-config --commit -e User7:Username=hans -e User7:Password=hanspassword -e User7:Enable_User=Yes "
                    + "-e User7:Lan_Enable_IPMI_Msgs=Yes -e User7:Lan_Privilege_Limit=Operator => ",
                "bmc-config --diff -e User7:Username=hans -e User7:Lan_Privilege_Limit=Operator => ",
                "bmc-config --diff -e User7:Username=hans2 => actual=`hans'",
            ],
            Ipmiutil = ["user list => admin", "user set 7 name hans => SETUSERNAME", "user list => hans"],
            Pyghmi = ["users => 'name': 'hans'"],
            PythonIpmi = [None],
            OpenIpmi = ["mc chan user list d1(0.20) 1 2 => Name: admin"],
        },
        new("channel")
        {
            Ipmitool =
            [
                "channel info 1 => 802.3 LAN", "channel getaccess 1 2 => admin", "channel getciphers ipmi 1 => aes_cbc_128",
                "channel authcap 1 4 => MD5",
            ],
            FreeIpmi =
            [
                "bmc-info --get-channel-info => 802.3 LAN", "bmc-config --checkout -S Lan_Channel => Volatile_Access_Mode Always_Available",
            ],
            Ipmiutil = ["lan => Access Mode: 22 04 : Always Avail"],
            Pyghmi = ["channel => 802.3 LAN"],
            PythonIpmi = ["its only function for it calls another that it does not have"],
            OpenIpmi = ["mc chan info d1(0.20) 1 => 8023_LAN"],
        },
        new("LAN configuration: read, write, compare")
        {
            Ipmitool =
            [
                "lan print 1 => Set in Progress : Set Complete", "lan set 1 ipsrc static => ", "lan set 1 ipaddr 10.0.0.5 => ",
                "lan set 1 cipher_privs aaaaaaaaaaaaaao => ", "lan print 1 => Cipher Suite Priv Max : aaaaaaaaaaaaaao",
                "lan6 print 1 enables => both",
            ],
            FreeIpmi =
            [
                "bmc-config --checkout -S Lan_Conf => Subnet_Mask", "bmc-config --commit -e Lan_Conf:IP_Address=10.1.2.3 => ",
                "bmc-config --diff -e Lan_Conf:IP_Address=10.1.2.3 => ",
                "bmc-config --diff -e Lan_Conf:IP_Address=10.1.2.4 => actual=`10.1.2.3'",
                "bmc-config --commit -e Rmcpplus_Conf_Privilege:Maximum_Privilege_Cipher_Suite_Id_3=Operator => ",
                "bmc-config --diff -e Rmcpplus_Conf_Privilege:Maximum_Privilege_Cipher_Suite_Id_3=Operator => ",
            ],
            Ipmiutil = ["lan => GetLanEntry for channel 1"],
            Pyghmi = ["lan => 'ipv4_address': '10.1.2.3/16'"],
            PythonIpmi = ["lan => [10, 0, 0, 5]"],
            OpenIpmi = ["lanparm new d1(0.20) 1 => LANPARM"],
        },
        new("SOL configuration: read, write, compare")
        {
            Ipmitool = ["sol set retry-count 5 1 => ", "sol info 1 => Retry Count : 5"],
            FreeIpmi =
            [
                "bmc-config --checkout -S SOL_Conf => Enable_SOL Yes", "bmc-config --commit -e SOL_Conf:SOL_Retry_Count=3 => ",
                "bmc-config --diff -e SOL_Conf:SOL_Retry_Count=3 => ", "bmc-config --diff -e SOL_Conf:SOL_Retry_Count=4 => actual=`3'",
            ],
            Ipmiutil = ["lan => SOL Enable: 01 : enabled"],
            Pyghmi = [None],
            PythonIpmi = [None],
            OpenIpmi = ["solparm new d1(0.20) 1 => SOLPARM"],
        },
        new("Serial over LAN, data both ways")
        {
            Scene = Scene.SystemOnSerialLine,
            Ipmitool =
            [
                "RUN SCRIPTS/sol_on_terminal.py ipmitool -I lanplus -C 17 -H HOST -U admin -P secret sol activate => got hello",
                "sol looptest 3 => remain loop test counter: 1",
            ],
            IpmitoolLan = [NotIn15],
            FreeIpmi = ["RUN SCRIPTS/sol_on_terminal.py ipmiconsole -h HOST -u admin -p secret => got hello"],
            FreeIpmiLan = [NotIn15],
            Ipmiutil = ["RUN SCRIPTS/sol_on_terminal.py ipmiutil sol -a -F lan2 -J 3 -N HOST -U admin -P secret -V 4 => got hello"],
            Pyghmi = ["RUN SCRIPTS/pyghmi_sol.py HOST PORT admin secret => got hello"],
            PythonIpmi = [None],
            OpenIpmi = ["RUN SCRIPTS/sol_on_terminal.py solterm lan -U admin -P secret -A rmcp+ HOST => got hello"],
        },
        new("PEF")
        {
            Ipmitool = ["pef info => 0x51", "pef filter list => 1 |", "pef policy list => ", "pef policy enable 1 => enabled now"],
            FreeIpmi = ["ipmi-pef-config --checkout --filename=FILE.pef => ", "ipmi-pef-config --diff --filename=FILE.pef => "],
            Ipmiutil = ["config -L 1 => PEFParam 6,01"],
            Pyghmi = [None],
            PythonIpmi = [None],
            OpenIpmi = ["pef new d1(0.20) => PEF"],
        },
        new("boot device")
        {
            Ipmitool =
            [
                "chassis bootdev pxe options=persistent => Set Boot Device to pxe",
                "raw 0x00 0x08 0x05 0xe0 0x08 0 0 0 => ",
                "chassis bootparam get 5 => Force Boot from default Hard-Drive",
                "chassis bootmbox set text 1 Hello_from_a_mailbox_of_blocks => ",
                "chassis bootmbox get text => 'mailbox_of_block'",
            ],
            FreeIpmi =
            [
                "ipmi-chassis --get-boot-flags => Boot",
                "ipmi-chassis-config --commit -e Chassis_Boot_Flags:Boot_Device=PXE -e Chassis_Boot_Flags:Boot_Flags_Persistent=Yes => ",
                "ipmi-chassis-config --checkout -S Chassis_Boot_Flags => Boot_Device PXE",
                "ipmi-chassis-config --diff -e Chassis_Boot_Flags:Boot_Flags_Persistent=Yes => ",
            ],
            Ipmiutil = ["reset -h => resetting to hard disk"],
            Pyghmi = ["boot => 'uefimode': True"],
            PythonIpmi = [None],
            OpenIpmi = ["mc msg d1(0.20) 0 0 9 5 0 0 => Data: 0x00 0x01 0x05"],
        },
        new("watchdog")
        {
            Ipmitool =
            [
                "mc watchdog get => SMS/OS (0x04)", "mc watchdog set timeout=300 action=reset use=sms => configured",
                "mc watchdog reset => restarted",
                "mc watchdog get => Started/Running", "mc watchdog off => stopped",
            ],
            FreeIpmi = ["ipmi-raw 0 6 0x25 => rcvd: 25 00"],
            Ipmiutil = ["wdt => Watchdog timer is stopped", "wdt -e -t 200 => timeout is 200 seconds"],
            Pyghmi = [None],
            PythonIpmi = ["watchdog => running True"],
            OpenIpmi = ["mc msg d1(0.20) 0 6 0x25 => Data: 0x00 0x04"],
        },
        new("DCMI power")
        {
            Ipmitool =
            [
                "dcmi power reading => Instantaneous power reading: 120 Watts", "dcmi power set_limit limit 300 => Power Limit: 300 Watts",
            ],
            FreeIpmi =
            [
                "ipmi-dcmi --get-system-power-statistics => Current Power : 120 Watts", "ipmi-dcmi --get-dcmi-capability-info => 1.5",
            ],
            Ipmiutil = ["dcmi power => Current Power: 120 Watts"],
            Pyghmi = [None],
            PythonIpmi = ["dcmi => power 120"],
            OpenIpmi = ["mc msg d1(0.20) 0 0x2c 2 0xdc 1 0 0 => Data: 0x00 0xdc 0x78 0x00"],
            Exporter = ["dcmi => ipmi_dcmi_power_consumption_watts 120"],
        },
        new("raw")
        {
            Ipmitool = ["raw 6 0x37 => 01 00"],
            FreeIpmi = ["ipmi-raw 0 6 1 => rcvd: 01 00 20"],
            Ipmiutil = ["cmd 00 20 18 01 => 20 01 01 00 02"],
            Pyghmi = ["raw => 0"],
            PythonIpmi = ["raw => b'\\x00"],
            OpenIpmi = ["mc msg d1(0.20) 0 6 1 => Data: 0x00 0x20 0x01"],
        },
        new("bridged command")
        {
            Ipmitool = ["-t 0x52 -b 0 mc info => Device ID : 82"],
            FreeIpmi = ["ipmi-raw --target-channel-number=0 --target-slave-address=0x52 0 6 1 => rcvd: 01 00 52"],
            Ipmiutil = ["cmd -m 005200 00 52 18 01 => 52 01"],
            Pyghmi = ["bridge => 82"],
            PythonIpmi = ["it takes the acknowledgement of Send Message for the answer that comes after it"],
            OpenIpmi = ["mc info d1(0.52) => device_id: 0x52"],
        },
        new("wrong password: refused, and told")
        {
            Ipmitool = ["WRONG -N 1 -R 1 mc info =!> Unable to establish"],
            FreeIpmi = ["WRONG bmc-info =!> password invalid"],
            FreeIpmiLan = ["WRONG bmc-info --session-timeout=4000 =!> password verification timeout"],
            Ipmiutil = ["WRONG cmd 00 20 18 01 =!> Unable to establish"],
            Pyghmi = ["WRONG device =!> Incorrect password provided"],
            PythonIpmi = ["WRONG device =!> "],
            OpenIpmi = ["RUN openipmicmd -k 0f~0~6~1 lan -U admin -P wrong -A rmcp+ HOST =!> Unable to setup connection: 16"],
            Exporter = ["WRONG ipmi => ipmi_up{collector=\"ipmi\"} 0"],
        },
        new("no session left: refused, and told")
        {
            Scene = Scene.NoSessionLeft,
            Ipmitool = ["-N 1 -R 1 mc info =!> insufficient resources for session"],
            IpmitoolLan = ["-N 1 -R 1 mc info =!> No session slot available"],
            FreeIpmi = ["bmc-info =!> BMC busy"],
            Ipmiutil = ["cmd 00 20 18 01 =!> insufficient resources for session"],
            Pyghmi = ["device =!> Insufficient resources to create new session"],
            PythonIpmi = ["device =!> "],
            OpenIpmi = ["RUN openipmicmd -k 0f~0~6~1 lan -U admin -P secret -A rmcp+ HOST =!> Unable to setup connection: 2000001"],
            Exporter = ["ipmi => ipmi_up{collector=\"ipmi\"} 0"],
        },
    ];
}
