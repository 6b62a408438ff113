using System.ComponentModel;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

internal sealed record UserPart
{
    [Description("1 to 63; 2 and up in order unless given. User 1 is the one without a name.")]
    public byte? Id { get; set; }

    [Description("Up to 16 bytes.")]
    public string Name { get; set; } = "";

    [Description("Up to 20 bytes; more than 16 keep the user from IPMI 1.5.")]
    public string Password { get; set; } = "";

    [Description("The highest privilege.")]
    public PrivilegeLevel Privilege { get; set; } = PrivilegeLevel.Administrator;

    [Description("Whether the user may log in.")]
    public bool Enabled { get; set; } = true;

    public BmcUser ToUser(int index)
    {
        string path = $"$.users[{index}]";
        byte id = Expect.Byte(path + ".id", Id ?? index + 2, 1, 63);

        // The complaint of a password that is too long names its length, and never the password.
        return Expect.Valid(path, "a name of up to 16 bytes and a password of up to 20", "a longer one", () =>
            VirtualBmcOptions.User(id, Name, Password, Privilege) with { IsEnabled = Enabled });
    }

    /// <summary>The name, and no secret.</summary>
    public override string ToString() => $"{Id}: {Name}";
}
