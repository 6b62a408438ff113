namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>Each client with each task.</summary>
internal static class Tasks
{
    private const string IpmitoolLan = "ipmitool lan";
    private const string IpmitoolLanplus = "ipmitool lanplus";
    private const string FreeIpmi = "FreeIPMI 2.0";
    private const string FreeIpmiLan = "FreeIPMI 1.5";
    private const string Ipmiutil = "ipmiutil";
    private const string Pyghmi = "pyghmi";
    private const string PythonIpmi = "python-ipmi";
    private const string NotRun = "not in this table yet";

    public static IReadOnlyList<string> Clients { get; } =
        [IpmitoolLanplus, IpmitoolLan, FreeIpmi, FreeIpmiLan, Ipmiutil, Pyghmi, PythonIpmi];

    private static IReadOnlyList<Row> Rows { get; } =
    [
        new("device information", ["mc info => Device ID : 32"], ["bmc-info --get-device-id => Device ID : 32"], ["health => IPMI v2.0"], ["device => 32"]),
        new(
            "chassis status",
            ["chassis status => System Power : on"],
            ["ipmi-chassis --get-status => System Power : on"],
            ["health => chassis_power = on"],
            ["power => 'powerstate': 'on'"]),
        new(
            "power control",
            [
                "power off => Down/Off",
                "power status => Chassis Power is off",
                "power on => Up/On",
                "power cycle => Cycle",
                "power reset => Reset",
            ],
            [
                "ipmipower --stat => : on", "ipmipower --off --wait-until-off => : ok", "ipmipower --cycle --on-if-off --wait-until-on => : ok",
                "ipmipower --reset => : ok", "ipmipower --soft => : ok", "ipmipower --stat => : off",
            ],
            ["reset -d => chassis_reset(0) ok", "reset -u => chassis_reset(1) ok", "reset -r => IPMI_Reset ok"],
            ["power => 'pendingpowerstate': 'reset'"]),
        new(
            "sensors and SDRs",
            [
                "sdr list => CPU Temp | 42 degrees C | ok",
                "sdr elist full => P12V",
                "sensor list => CPU Temp | 42.000",
                "sensor get FAN1 => 5500",
            ],
            ["ipmimonitoring --sdr-cache-directory=FILE.d => Nominal | 42.00"],
            ["sensor => CPU Temp = 2a OK 42.00 degrees C"],
            ["sensors => CPU Temp 42"]),
        new(
            "event log: fill, list, clear",
            [
                "event 1 => Upper Critical",
                "sel list => Upper Critical going high",
                "sel info => Entries : 1",
                "sel clear => Clearing SEL",
                "sel list => no entries",
            ],
            ["ipmi-sel --info => Number of log entries : 0", "ipmi-sel --tail=2 --ignore-sdr-cache => ", "ipmi-sel --clear => "],
            ["sel => (Used=0, Free=1024)"],
            ["sel => 0"]),
        new(
            "FRU",
            ["fru print => Board Product : Virtual Board"],
            ["ipmi-fru --ignore-sdr-cache => Virtual Board"], ["fru => Virtual Board"], ["fru => Virtual Board"]),
        new(
            "users",
            ["user list 1 => 2 admin true false true ADMINISTRATOR", "user summary 1 => Enabled User Count"],
            ["bmc-config --checkout -S User2 => Username admin"],
            ["user list => admin"],
            ["users => 'name': 'admin'"]),
        new(
            "channel",
            ["channel info 1 => 802.3 LAN", "channel getaccess 1 2 => admin"], ["bmc-info --get-channel-info => 802.3 LAN"], [], ["channel => 802.3 LAN"]),
        new(
            "LAN configuration",
            ["lan print 1 => Set in Progress : Set Complete", "lan set 1 ipaddr 10.0.0.5 => "],
            ["bmc-config --checkout -S Lan_Conf => Subnet_Mask", "bmc-config --commit -e Lan_Conf:IP_Address=10.1.2.3 => "],
            ["lan => GetLanEntry for channel 1"],
            ["lan => ipv4_address"]),
        new(
            "PEF",
            ["pef info => 0x51", "pef filter list => 1 |", "pef policy list => "],
            ["ipmi-pef-config --checkout --filename=FILE.pef => ", "ipmi-pef-config --diff --filename=FILE.pef => "],
            [],
            []),
        new(
            "boot device",
            [
                "chassis bootdev pxe options=persistent => Set Boot Device to pxe",
                "raw 0x00 0x08 0x05 0xe0 0x08 0 0 0 => ",
                "chassis bootparam get 5 => Force Boot from default Hard-Drive",
            ],
            ["ipmi-chassis --get-boot-flags => Boot"],
            ["reset -h => resetting to hard disk"],
            ["boot => 'bootdev': 'network'"]),
        new(
            "watchdog",
            ["mc watchdog get => Stopped", "raw 6 0x24 4 0 0 0 0x10 0 => ", "mc watchdog reset => "],
            ["ipmi-raw 0 6 0x25 => rcvd: 25 00"],
            ["wdt => Watchdog timer is stopped"],
            []),
        new(
            "DCMI power",
            ["dcmi power reading => Instantaneous power reading: 120 Watts"],
            ["ipmi-dcmi --get-system-power-statistics => Current Power : 120 Watts"],
            ["dcmi power => DCMI Power Management: Supported"],
            []),
        new("raw", ["raw 6 0x37 => 01 00"], ["ipmi-raw 0 6 1 => rcvd: 01 00 20"], ["cmd 00 20 18 01 => 20 01 01 00 02"], ["raw => 0"]),
        new(
            "bridged command",
            ["-t 0x52 -b 0 mc info => Device ID : 82"],
            ["ipmi-raw --target-channel-number=0 --target-slave-address=0x52 0 6 1 => rcvd: 01 00 52"],
            [],
            []),
    ];

    public static IEnumerable<Cell> All => Rows.SelectMany(CellsOf);

    private static IEnumerable<Cell> CellsOf(Row row)
    {
        yield return Cell(row, IpmitoolLanplus, row.Ipmitool, c => $"ipmitool -I lanplus -C 17 -H HOST -U admin -P secret {c}");
        yield return Cell(row, IpmitoolLan, row.Ipmitool, c => $"ipmitool -I lan -H HOST -U admin -P secret {c}");
        yield return Cell(row, FreeIpmi, row.FreeIpmi, c => FreeIpmiCommand(c, "-D LAN_2_0 -I 17"));
        yield return Cell(row, FreeIpmiLan, row.FreeIpmi, c => FreeIpmiCommand(c, "-D LAN"));
        yield return Cell(row, Ipmiutil, row.Ipmiutil, c => $"ipmiutil {c} -F lan2 -J 3 -N HOST -U admin -P secret -V 4");
        yield return Cell(row, Pyghmi, row.Pyghmi, c => $"{Python("pyghmi_tasks.py")} {c} HOST PORT admin secret");
        yield return row.Name is "device information" or "chassis status" or "sensors and SDRs"
            ? Cell(row, PythonIpmi, ["CLIENT => CPU Temp"], _ => $"{Python("pyipmi_client.py")} HOST PORT admin secret")
            : Matrix.Cell.Cannot(row.Name, PythonIpmi, NotRun);
    }

    private static string Python(string script) => $"/usr/bin/python3 {Path.Combine(AppContext.BaseDirectory, "Scripts", script)}";

    private static string FreeIpmiCommand(string command, string way)
    {
        string[] parts = command.Split(' ', 2);
        return $"{parts[0]} {way} -h HOST -u admin -p secret {parts[1..].FirstOrDefault()}";
    }

    private static Cell Cell(Row row, string client, string[] steps, Func<string, string> command)
    {
        if (steps.Length == 0) return Matrix.Cell.Cannot(row.Name, client, NotRun);
        return Matrix.Cell.Works(row.Name, client, [.. steps.Select(step => StepOf(step, command))]);
    }

    private static Step StepOf(string step, Func<string, string> command) =>
        step.Split(" => ") is [var told, var said] ? new Step(command(told), said) : throw new FormatException(step);

    /// <summary>A task: what each client is told, and after the arrow what it must say.</summary>
    private sealed record Row(string Name, string[] Ipmitool, string[] FreeIpmi, string[] Ipmiutil, string[] Pyghmi);
}
