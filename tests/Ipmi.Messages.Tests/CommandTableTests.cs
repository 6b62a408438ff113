using System.Globalization;

namespace Ipmi.Messages.Tests;

/// <summary>Every command against the table of all commands (Data/commands.csv).</summary>
public class CommandTableTests
{
    private sealed record Row(byte NetFn, byte Command, string Body, string Name, string Privilege, string Section, bool BeforeSession);

    private static readonly Row[] Table = [.. Read()];

    /// <summary>The commands of the table: those of a manufacturer are not in it. Nor does it give PICMG's a privilege.</summary>
    public static TheoryData<string> Commands => [.. IpmiMessagesCatalog.Messages.Commands.Where(c => c.Info.Id.Iana == 0).Select(c => c.Info.Id.ToString())];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_agrees_with_the_table(string id)
    {
        CommandInfo info = IpmiMessagesCatalog.Messages.Commands.Select(c => c.Info).Single(i => i.Id.ToString() == id);
        Row row = RowOf(info);

        Assert.Equal(row.Section, info.Section);
        Assert.Equal(row.BeforeSession, info.BeforeSession);
        if (row.Privilege.Length > 0) Assert.Equal(PrivilegeOf(row.Privilege), info.Privilege);
        Assert.Equal(Title(row.Name), Title(info.Name));
    }

    [Fact]
    public void The_commands_of_a_session_are_there()
    {
        Assert.True(IpmiMessagesCatalog.Messages.Commands.Count >= 80);
        Assert.NotNull(IpmiMessagesCatalog.Messages.Find(new(NetFn.App, 0x38)));
        Assert.NotNull(IpmiMessagesCatalog.Messages.Find(new(NetFn.App.Response, 0x3C)));
    }

    [Fact]
    public void Only_the_broadcast_has_the_same_numbers_as_another_command() =>
        Assert.All(
            IpmiMessagesCatalog.Messages.Commands.GroupBy(c => c.Info.Id),
            same => Assert.Single(same));

    private static Row RowOf(CommandInfo info) =>
        Table.First(r => r.NetFn == (byte)info.Id.NetFn && r.Command == info.Id.Command
            && r.Body == (info.Id.Body == Body.None ? "" : ((byte)info.Id.Body).ToString("X2", CultureInfo.InvariantCulture)));

    /// <summary>
    /// The level over a session. What the table gives to the system interface or another local one alone nobody may do over a
    /// session, nor what the BMC itself sends; what depends on the payload is open to every user, and the payload decides.
    /// </summary>
    private static PrivilegeLevel PrivilegeOf(string privilege) => privilege switch
    {
        "unauth" => PrivilegeLevel.Unspecified,
        "callback" => PrivilegeLevel.Callback,
        "user" or "payload-specific" => PrivilegeLevel.User,
        "operator" => PrivilegeLevel.Operator,
        "administrator" => PrivilegeLevel.Administrator,
        "system-interface" or "local-interface" or "bmc-originated" => PrivilegeLevel.NoAccess,
        _ => throw new InvalidDataException(privilege),
    };

    // The titles that VITA took from PICMG say whose they are. The table keeps "Command" in some titles and has Get Sensor Threshold in the singular; the rest must agree.
    private static string Title(string name)
    {
        if (name.StartsWith("VITA ", StringComparison.Ordinal)) name = name[5..];
        int aka = name.IndexOf(" (a.k.a.", StringComparison.Ordinal);
        if (aka >= 0) name = name[..aka];
        if (name.EndsWith(" Command", StringComparison.Ordinal)) name = name[..^8];
        return name.EndsWith(" Sensor Threshold", StringComparison.Ordinal) ? name + "s" : name;
    }

    private static IEnumerable<Row> Read() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "commands.csv")).Skip(2)
        let cells = Csv.Cells(line)
        where byte.TryParse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _)
            && byte.TryParse(cells[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _)
        select new Row(
            byte.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            byte.Parse(cells[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            cells[2], cells[3], cells[5], cells[12], cells[13] == "yes");
}
