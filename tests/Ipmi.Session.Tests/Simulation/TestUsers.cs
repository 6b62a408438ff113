using System.Text;
using Ipmi.Messages;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>The users of the simulated BMC.</summary>
public sealed class TestUsers : IBmcUsers
{
    public const string AdminPassword = "Zq7-Adm!n-Secret";
    public const string LongPassword = "Zq7-twenty-byte-pw-!";

    public static TestUsers Default => new(
        User(1, "", "Zq7-null-user", PrivilegeLevel.User),
        User(2, "admin", AdminPassword, PrivilegeLevel.Administrator),
        User(3, "operator", "Zq7-operator", PrivilegeLevel.Operator),
        User(4, "user", "Zq7-user", PrivilegeLevel.User),
        User(5, "long", LongPassword, PrivilegeLevel.Administrator),
        User(6, "off", "Zq7-off", PrivilegeLevel.Administrator) with { IsEnabled = false },
        User(7, "locked", "Zq7-locked", PrivilegeLevel.NoAccess),
        User(8, "sixteen-bytes-nm", "Zq7-sixteen", PrivilegeLevel.Administrator));

    private readonly BmcUser[] _all;

    public TestUsers(params BmcUser[] all) => _all = all;

    public IEnumerable<BmcUser> All => _all;

    private static BmcUser User(byte id, string name, string password, PrivilegeLevel limit) =>
        new(id, Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(password), limit);
}
