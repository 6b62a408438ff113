using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>A user of a BMC, as far as logging in goes.</summary>
/// <param name="Id">1 to 63.</param>
/// <param name="Name">Up to 16 bytes; none is the null user.</param>
/// <param name="Password">
/// Up to 20 bytes; more than 16 keep the user from IPMI 1.5. It may be the BMC's own memory, which is cleared when the password changes: it is
/// read at once and never kept.
/// </param>
/// <param name="Limit">The highest privilege the user can have.</param>
public sealed record BmcUser(byte Id, Octets Name, ReadOnlyMemory<byte> Password, PrivilegeLevel Limit)
{
    /// <summary>Whether the user is enabled (Set User Password, operation 01h).</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How many sessions the user may have at once (Set User Access, byte 4); 0 is no limit of his own.</summary>
    public int MaxSessions { get; init; }

    /// <summary>Whether the user is enabled and has a privilege at all: the limit may say that there is no access.</summary>
    internal bool MayLogIn => IsEnabled && Limit is >= PrivilegeLevel.Callback and <= PrivilegeLevel.Oem;

    /// <summary>The user's name and privilege, and no secret.</summary>
    public override string ToString() => $"{Id}: {System.Text.Encoding.UTF8.GetString(Name.Span)} ({Limit})";
}

/// <summary>The users of a BMC.</summary>
public interface IBmcUsers
{
    /// <summary>
    /// All users as they are now, by ID: names are compared in this order and the first match counts (IPMI v2.0 §6.9). Asked at each message of a
    /// login, so that what changes in between counts.
    /// </summary>
    IEnumerable<BmcUser> All { get; }
}
