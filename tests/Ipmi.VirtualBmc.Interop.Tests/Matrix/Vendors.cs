namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>Each client with BMCs that have a manufacturer's own way of IPMI 1.5, and what the client has for it.</summary>
internal static class Vendors
{
    private const string NoType = "it has no authentication type OEM";
    private const string NoLateAnswer = "it sends no other datagram, and takes no answer that comes late";
    private const string Bmc = "-H HOST -U admin -P secret";

    public static IEnumerable<Cell> All =>
    [
        .. RowOf("supermicro", Cannot(NoType), Cannot("its type OEM has the password for a code"), Cannot(NoType)),
        .. RowOf(
            "quanta",
            Cannot(NoType),
            Works("ipmiutil cmd 00 20 18 01 -F lan -T 5 -N HOST -U admin -P secret -V 4", "20 01 01 00 02"),
            Cannot(NoType)),
        .. RowOf(
            "intelwv2",
            Cannot(NoLateAnswer),
            Cannot(NoLateAnswer),
            Works("openipmicmd -k 0f~0~6~1 lan -U admin -P secret -A md5 HOST", "0f 07 00 01 00 20 01 01")),
    ];

    /// <summary>ipmitool has an option for each.</summary>
    private static IEnumerable<Cell> RowOf(string quirk, CellOf freeIpmi, CellOf ipmiutil, CellOf openIpmi)
    {
        string row = $"`{quirk}`";
        string ipmitool = $"ipmitool -I lan -o {quirk} {Bmc}";
        Cell[] cells =
        [
            Cell.Works(
                row,
                Logins.Ipmitool,
                new($"{ipmitool} mc info", "Device ID : 32"),
                new($"{ipmitool} chassis status", "System Power : on"),
                new($"{ipmitool} event 1", "Temperature"),
                new($"{ipmitool} sel list", "Temperature"),
                new($"{ipmitool} sensor list", "CPU Temp | 42.000 | degrees C | ok"),
                new($"{ipmitool} power status", "Chassis Power is on"),
                new($"ipmitool -I lan -o {quirk} -H HOST -U admin -P wrong -N 1 -R 1 mc info", "Unable to establish", Fails: true)),
            freeIpmi(row, Logins.FreeIpmi),
            ipmiutil(row, Logins.Ipmiutil),
            openIpmi(row, Logins.OpenIpmi),
        ];
        return cells.Select(cell => cell with { Quirk = quirk });
    }

    private static CellOf Works(string command, string said) => (row, client) => Cell.Works(row, client, new Step(command, said));

    private static CellOf Cannot(string why) => (row, client) => Cell.Cannot(row, client, why);

    private delegate Cell CellOf(string row, string client);
}
