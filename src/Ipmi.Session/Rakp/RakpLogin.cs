using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>What a console asks for when it opens an RMCP+ session.</summary>
/// <param name="Credentials">Who logs in.</param>
/// <param name="Suite">The cipher suite; the BMC does this one or refuses.</param>
/// <param name="Privilege">The highest privilege that the session may reach; it is named in Open Session and in RAKP 1 alike.</param>
/// <param name="NameOnlyLookup">Whether the BMC shall look the user up by name alone, and not by name and privilege.</param>
public sealed record RakpLogin(
    IpmiCredentials Credentials, CipherSuite Suite, PrivilegeLevel Privilege = PrivilegeLevel.Administrator, bool NameOnlyLookup = true)
{
    /// <summary>The role byte of RAKP 1.</summary>
    public RakpRole Role => new(Privilege, NameOnlyLookup);

    /// <summary>How it is asked for.</summary>
    internal RakpForm Form { get; init; } = RakpForm.Usual;

    /// <summary>The privilege of Open Session.</summary>
    internal PrivilegeLevel OpenedPrivilege => Form.AsksForHighest ? PrivilegeLevel.Unspecified : Privilege;
}

/// <summary>How a console says what it wants, for BMCs that do not understand the usual way.</summary>
/// <param name="AsksForHighest">Whether Open Session asks for the highest privilege instead of the one of RAKP 1.</param>
/// <param name="PadsName">Whether RAKP 1 has sixteen bytes of user name, filled with zeros.</param>
/// <param name="LeavesNameOnlyOut">Whether the code of RAKP 3 is computed without the name-only bit.</param>
internal sealed record RakpForm(bool AsksForHighest = false, bool PadsName = false, bool LeavesNameOnlyOut = false)
{
    /// <summary>As the specification says.</summary>
    public static RakpForm Usual { get; } = new();
}
