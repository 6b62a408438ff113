using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>Who may open sessions, as the options allow it. Every search looks at all users, so that its time tells nothing.</summary>
internal sealed class BmcLogins(IBmcUsers users, BmcSessionOptions options, IRandomSource random)
{
    private BmcUser? _nobody;

    /// <summary>Users that may log in.</summary>
    public IEnumerable<BmcUser> All => users.All.Where(MayLogIn);

    /// <summary>The user that answers for unknown names: nobody knows its password, and it can never log in.</summary>
    private BmcUser Nobody
    {
        get
        {
            if (_nobody is not null) return _nobody;
            byte[] password = new byte[Ipmi15Session.MaxPasswordLength];
            random.Fill(password);
            return _nobody = new(0, Octets.Empty, password, PrivilegeLevel.Administrator);
        }
    }

    /// <summary>Up to which privilege a user may go now; one who is no more may have none.</summary>
    public PrivilegeLevel LimitOf(byte userId) => users.All.FirstOrDefault(u => u.Id == userId)?.Limit ?? PrivilegeLevel.Unspecified;

    /// <summary>Whether it stands for a name that nobody has.</summary>
    public static bool IsNobody(BmcUser user) => user.Id == 0;

    /// <summary>Finds the user of RAKP 1, or says why there is none (IPMI v2.0 §13.20).</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">The privilege asked for, and how to look.</param>
    /// <param name="provesPassword">Whether the cipher suite has the console prove that it has the password.</param>
    /// <param name="refusal">The status when there is no user.</param>
    public BmcUser? Find(Octets name, RakpRole role, bool provesPassword, out RmcpStatus refusal)
    {
        BmcUser? found = null;
        foreach (BmcUser user in users.All)
        {
            // Without the name-only bit the entry must have the very role.
            bool fits = role.NameOnlyLookup || role.Privilege == PrivilegeLevel.Unspecified || user.Limit == role.Privilege;
            if (MayLogIn(user) && fits && user.Name == name) found ??= user;
        }

        refusal = found is null ? RmcpStatus.UnauthorizedName : role.Privilege > found.Limit ? RmcpStatus.UnauthorizedRole : RmcpStatus.Ok;
        if (refusal == RmcpStatus.Ok) return found;
        return options.HidesUnknownUsers && provesPassword && role.Privilege <= PrivilegeLevel.Administrator ? Nobody : null;
    }

    /// <summary>
    /// Finds the user of Get Session Challenge: the first of that name. A password of more than 16 bytes keeps its user from IPMI 1.5.
    /// </summary>
    public BmcUser? Find15(Octets16 name, AuthenticationType type)
    {
        BmcUser? found = null;
        foreach (BmcUser user in users.All)
        {
            if (MayLogIn(user) && new Octets16(user.Name.Span) == name) found ??= user;
        }

        if (found?.Password.Length <= Ipmi15Session.MaxPasswordLength) return found;
        if (found is not null && options.Quirks.Has(Workarounds.CutPassword))
        {
            return found with { Password = found.Password[..Ipmi15Session.MaxPasswordLength] };
        }

        return options.HidesUnknownUsers && type != AuthenticationType.None ? Nobody : null;
    }

    private bool MayLogIn(BmcUser user) => user.MayLogIn
        && (options.AllowsNullUsers || !user.Name.IsEmpty)
        && (options.AllowsEmptyPasswords || user.Password.Span.ContainsAnyExcept((byte)0));
}
