using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Virtual.Tests;

/// <summary>The privileges that are checked are those of the specification's table, and not only those that were declared.</summary>
public class PrivilegeTableTests
{
    [Fact]
    public void Every_command_that_the_table_has_is_checked_for_the_privilege_that_the_table_says()
    {
        Dictionary<CommandId, PrivilegeLevel?> table = Read();
        List<string> wrong = [];
        int compared = 0;
        foreach (CommandInfo command in new Lab().Bmc.SupportedCommands)
        {
            if (!table.TryGetValue(command.Id, out PrivilegeLevel? privilege) || privilege is not { } expected) continue;
            compared++;
            if (command.Privilege != expected) wrong.Add($"{command.Name}: {command.Privilege} and not {expected}");
        }

        Assert.Empty(wrong);
        Assert.InRange(compared, 100, int.MaxValue);
    }

    private static Dictionary<CommandId, PrivilegeLevel?> Read() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "privileges.csv"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(','))
        .ToDictionary(
            row => new CommandId((NetFn)Hex(row[0]), Hex(row[1]), row[2].Length == 0 ? Body.None : (Body)Hex(row[2])),
            row => Level(row[3]));

    private static byte Hex(string text) => byte.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static PrivilegeLevel? Level(string text) => text switch
    {
        "unauth" => PrivilegeLevel.Unspecified,
        "callback" => PrivilegeLevel.Callback,
        "user" => PrivilegeLevel.User,
        "operator" => PrivilegeLevel.Operator,
        "administrator" => PrivilegeLevel.Administrator,
        "system-interface" => PrivilegeLevel.NoAccess,
        _ => null,
    };
}
