namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>Each client with each authentication type and cipher suite.</summary>
internal static class Logins
{
    public const string Ipmitool = "ipmitool";
    public const string FreeIpmi = "FreeIPMI";
    public const string Ipmiutil = "ipmiutil";
    public const string OpenIpmi = "openipmicmd";

    public static IReadOnlyList<string> Clients { get; } = [Ipmitool, FreeIpmi, Ipmiutil, OpenIpmi];

    public static IEnumerable<Cell> All =>
    [
        .. Types.SelectMany(CellsOf), .. Enumerable.Range(0, 20).SelectMany(CellsOf),
    ];

    private static IEnumerable<(string Name, string Ipmitool, string FreeIpmi, string Ipmiutil, string OpenIpmi)> Types =>
    [
        ("none", "NONE", "none", "0", "none"),
        ("MD2", "MD2", "md2", "1", "md2"),
        ("MD5", "MD5", "md5", "2", "md5"),
        ("straight password", "PASSWORD", "straight_password_key", "4", "straight"),
    ];

    private static IEnumerable<Cell> CellsOf(
        (string Name, string Ipmitool, string FreeIpmi, string Ipmiutil, string OpenIpmi) type)
    {
        string row = $"1.5, {type.Name}";
        bool isMd2 = type.Name == "MD2";
        const string NoMd2 = "it cannot log in with MD2; ipmitool gets no further with ipmi_sim either";
        yield return isMd2
            ? Cell.Cannot(row, Ipmitool, NoMd2)
            : Works(row, Ipmitool, $"ipmitool -I lan -A {type.Ipmitool} -H HOST -U admin -P secret raw 6 1", "20 01 01 00 02");
        yield return Works(
            row, FreeIpmi, $"bmc-info -D LAN -a {type.FreeIpmi} -h HOST -u admin -p secret --get-device-id", "Device ID : 32");
        yield return isMd2
            ? Cell.Cannot(row, Ipmiutil, NoMd2)
            : Works(row, Ipmiutil, $"ipmiutil cmd 00 20 18 01 -F lan -T {type.Ipmiutil} -N HOST -U admin -P secret -V 4", "20 01 01 00 02");
        yield return Works(
            row, OpenIpmi, $"openipmicmd -k 0f~0~6~1 lan -U admin -P secret -A {type.OpenIpmi} HOST", "0f 07 00 01 00 20 01 01");
    }

    private static IEnumerable<Cell> CellsOf(int suite)
    {
        string row = $"2.0, suite {suite}";
        const string NoRc4 = "it has no xRC4";
        bool hasRc4 = suite is 4 or 5 or 9 or 10 or 13 or 14 or 18 or 19;
        yield return hasRc4 ? Cell.Cannot(row, Ipmitool, NoRc4)
            : suite is 11 or 12 ? Cell.Cannot(row, Ipmitool, "it has no MD5-128 integrity: an assertion of its own ends it")
            : Works(row, Ipmitool, $"ipmitool -I lanplus -C {suite} -H HOST -U admin -P secret raw 6 1", "20 01 01 00 02");
        yield return hasRc4 ? Cell.Cannot(row, FreeIpmi, NoRc4)
            : Works(row, FreeIpmi, $"bmc-info -D LAN_2_0 -I {suite} -h HOST -u admin -p secret --get-device-id", "Device ID : 32");
        yield return hasRc4 ? Cell.Cannot(row, Ipmiutil, NoRc4)
            : suite is 11 or 12 ? Cell.Cannot(row, Ipmiutil, "it has no MD5-128 integrity and says so")
            : suite > 14 ? Cell.Cannot(row, Ipmiutil, "it knows no suite above 14")
            : Works(row, Ipmiutil, $"ipmiutil cmd 00 20 18 01 -F lan2 -J {suite} -N HOST -U admin -P secret -V 4", "20 01 01 00 02");
        yield return OpenIpmiOptions(suite) is { } options
            ? Works(row, OpenIpmi, $"openipmicmd -k 0f~0~6~1 lan -U admin -P secret -A rmcp+ {options} HOST", "0f 07 00 01 00 20 01 01")
            : Cell.Cannot(row, OpenIpmi, OpenIpmiLacks(suite, hasRc4));
    }

    private static string? OpenIpmiOptions(int suite) => suite switch
    {
        0 => "-Ra rakp_none -Ri none -Rc none",
        1 => "-Ra rakp_hmac_sha1 -Ri none -Rc none",
        2 => "-Ra rakp_hmac_sha1 -Ri hmac_sha1 -Rc none",
        3 => "-Ra rakp_hmac_sha1 -Ri hmac_sha1 -Rc aes_cbc_128",
        6 => "-Ra rakp_hmac_md5 -Ri none -Rc none",
        11 => "-Ra rakp_hmac_md5 -Ri md5 -Rc none",
        _ => null,
    };

    private static string OpenIpmiLacks(int suite, bool hasRc4) =>
        suite > 14 ? "it has no SHA-256"
        : hasRc4 ? "it has no xRC4"
        : "OpenIPMI computes the keys of these suites in a way of its own; ipmitool gets no answer from its ipmi_sim either";

    private static Cell Works(string row, string client, string command, string expected) =>
        Cell.Works(row, client, new Step(command, expected));
}
