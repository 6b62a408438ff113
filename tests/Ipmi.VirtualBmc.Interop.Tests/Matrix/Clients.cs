namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>The columns of the table of tasks: how each client is told what to do.</summary>
internal static class Clients
{
    private const string User = "admin";
    private const string Verbatim = "RUN ";

    public static IReadOnlyList<(string Name, Func<Row, string[]> Steps, Func<string, string, string> Command)> All { get; } =
    [
        ("ipmitool lanplus", r => r.Ipmitool, (c, _) => Ipmitool("-I lanplus -C 17", c)),
        ("ipmitool lan", r => r.IpmitoolLan ?? r.Ipmitool, (c, _) => Ipmitool("-I lan", c)),
        ("FreeIPMI 2.0", r => r.FreeIpmi, (c, _) => FreeIpmi("-D LAN_2_0 -I 17", c)),
        ("FreeIPMI 1.5", r => r.FreeIpmiLan ?? r.FreeIpmi, (c, _) => FreeIpmi("-D LAN", c)),
        ("ipmiutil", r => r.Ipmiutil, (c, _) => $"ipmiutil {Password(c, out string p)} -F lan2 -J 3 -N HOST -U {User} -P {p} -V 4"),
        ("pyghmi", r => r.Pyghmi, (c, _) => $"{Python("pyghmi_tasks.py")} {Password(c, out string p)} HOST PORT {User} {p}"),
        ("python-ipmi", r => r.PythonIpmi, (c, _) => $"{Python("pyipmi_tasks.py")} {Password(c, out string p)} HOST PORT {User} {p}"),
        ("openipmish", r => r.OpenIpmi, (c, said) => $"{Python("openipmish_task.py")} HOST {User} secret {said.Replace(' ', '~')} {c}"),
        (
            "Prometheus exporter",
            r => r.Exporter,
            (c, _) => $"{Python("exporter_task.py")} HOST {User} {Swapped(c, out string collector)} {collector}"),
    ];

    /// <summary>What is run for a step; what begins with RUN is run as it stands, with the scripts' own folder.</summary>
    public static string CommandOf(string told, string said, Func<string, string, string> command) =>
        told.StartsWith(Verbatim, StringComparison.Ordinal)
        ? told[Verbatim.Length..].Replace("SCRIPTS", $"/usr/bin/python3 {Folder}", StringComparison.Ordinal)
        : command(told, said);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Scripts");

    private static string Python(string script) => $"/usr/bin/python3 {Path.Combine(Folder, script)}";

    private static string Ipmitool(string way, string told)
    {
        string command = Password(told, out string password);
        return $"ipmitool {way} -H HOST -U {User} -P {password} {command}";
    }

    private static string FreeIpmi(string way, string told)
    {
        string[] parts = Password(told, out string password).Split(' ', 2);
        return $"{parts[0]} {way} -h HOST -u {User} -p {password} {parts[1..].FirstOrDefault()}";
    }

    private static string Swapped(string told, out string collector)
    {
        collector = Password(told, out string password);
        return password;
    }

    /// <summary>A task that begins with WRONG is done with a password that is not right.</summary>
    private static string Password(string told, out string password)
    {
        const string Wrong = "WRONG ";
        bool isWrong = told.StartsWith(Wrong, StringComparison.Ordinal);
        password = isWrong ? "wrong" : "secret";
        return isWrong ? told[Wrong.Length..] : told;
    }
}
