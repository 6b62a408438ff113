using System.Globalization;
using System.Text;

namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>The page docs/interop.md: the tables, and under each the reasons of its empty cells.</summary>
internal static class InteropPage
{
    private const string Start = """
        # Which clients work with the virtual BMC

        Real clients of Debian's packages, none with a workaround flag but where it says so, against `Ipmi.VirtualBmc`. `MatrixTests` runs
        every "yes" below on each run of tests/Ipmi.VirtualBmc.Interop.Tests and compares this page with what it ran; `IPMI_WRITE_INTEROP=1` in
        its environment writes the page anew. A number stands for the reason under the table.

        """;

    public static string Text(IReadOnlyList<Cell> logins, IReadOnlyList<Cell> vendors, IReadOnlyList<Cell> tasks)
    {
        var page = new StringBuilder(Start);
        page.Append("\n## Authentication types and cipher suites\n\nA login, one command, and a session closed.\n\n");
        AddTable(page, logins, Logins.Clients);
        page.Append("\n## Manufacturers' own ways of IPMI 1.5\n\nThe virtual BMC with a [quirk](quirks.md): ");
        page.Append("ipmitool with its option for it (`-o supermicro`, `-o quanta`, `-o intelwv2`),\n");
        page.Append("ipmiutil with its type OEM (`-T 5`). ipmitool does device information, chassis ");
        page.Append("status, event log, sensors and power, and is\nrefused with a wrong password; the others do one command.\n\n");
        AddTable(page, vendors, Logins.Clients);
        page.Append("\n## Tasks\n\nipmitool and FreeIPMI with suite 17 and with MD5 of IPMI 1.5, ipmiutil with suite 3, ");
        page.Append(
            "pyghmi with what it chooses, python-ipmi with MD5, OpenIPMI's tools (openipmish, openipmicmd, solterm) and the Prometheus ");
        page.Append("exporter with suite 3.\n\n");
        AddTable(page, tasks, Tasks.Names);
        return page.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static void AddTable(StringBuilder page, IReadOnlyList<Cell> cells, IReadOnlyList<string> clients)
    {
        var reasons = new List<string>();
        page.Append("| | ").AppendJoin(" | ", clients).Append(" |\n|");
        page.Append(string.Concat(Enumerable.Repeat(" --- |", clients.Count + 1))).Append('\n');
        foreach (IGrouping<string, Cell> row in cells.GroupBy(cell => cell.Row))
        {
            IEnumerable<string> marks = clients.Select(client => Mark(row.Single(cell => cell.Client == client), reasons));
            page.Append("| ").Append(row.Key).Append(" | ").AppendJoin(" | ", marks).Append(" |\n");
        }

        page.Append('\n');
        for (int i = 0; i < reasons.Count; i++) page.Append(CultureInfo.InvariantCulture, $"{i + 1}. {reasons[i]}\n");
    }

    private static string Mark(Cell cell, List<string> reasons)
    {
        if (cell.Why is null) return "yes";
        string reason = $"{cell.Client}: {cell.Why}.";
        if (!reasons.Contains(reason)) reasons.Add(reason);
        return $"({reasons.IndexOf(reason) + 1})";
    }
}
