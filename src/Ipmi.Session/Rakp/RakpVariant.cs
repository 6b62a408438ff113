using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>
/// How the codes and keys of RAKP are computed: as the specification says, or as a BMC has it. Both ends consult it, so that a BMC which
/// computes otherwise can be logged in to and can be played.
/// </summary>
internal sealed record RakpVariant
{
    private const int ShortPasswordLength = 16;

    /// <summary>As the specification says.</summary>
    public static RakpVariant Standard { get; } = new();

    /// <summary>What goes into the code of RAKP 2.</summary>
    public RakpInput Rakp2 { get; init; }

    /// <summary>What goes into the code of RAKP 3.</summary>
    public RakpInput Rakp3 { get; init; }

    /// <summary>What goes into the session integrity key.</summary>
    public RakpInput Sik { get; init; }

    /// <summary>Whether only 16 bytes of the password count.</summary>
    public bool CutsPassword { get; init; }

    /// <summary>Bytes behind the code of RAKP 2: 0 or 1.</summary>
    public int ExtraBytes { get; init; }

    /// <summary>The password, as it counts.</summary>
    public ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> password) =>
        CutsPassword && password.Length > ShortPasswordLength ? password[..ShortPasswordLength] : password;

    /// <summary>
    /// Finds how the BMC computed its RAKP 2, by trying what is known on the packet that came: nothing is sent, and every variant proves
    /// the password. None fits when the password is wrong.
    /// </summary>
    public static RakpVariant? Find(
        IAuthenticationAlgorithm hash, in RakpExchange said, PrivilegeLevel opened, ReadOnlySpan<byte> password, ReadOnlySpan<byte> code)
    {
        int extra = code.Length - hash.KeyExchangeCodeLength;
        if (extra is not (0 or 1)) return null;
        foreach (bool cuts in password.Length > ShortPasswordLength ? (ReadOnlySpan<bool>)[false, true] : [false])
        {
            foreach (RakpInput input in RakpInput.All)
            {
                var variant = new RakpVariant { Rakp2 = input, Rakp3 = input.ForRakp3, Sik = input, CutsPassword = cuts, ExtraBytes = extra };
                RakpExchange computed = input.Of(said, opened);
                if (RakpKeys.VerifyRakp2Code(hash, computed, variant.KeyOf(password), code[..^extra])) return variant;
            }
        }

        return null;
    }

    /// <summary>The keys of the session.</summary>
    public SessionKeys DeriveKeys(
        IAuthenticationAlgorithm hash, in RakpExchange said, PrivilegeLevel opened, ReadOnlySpan<byte> password, ReadOnlySpan<byte> kg) =>
        RakpKeys.DeriveSessionKeys(hash, Sik.Of(said, opened), KeyOf(password), kg);

    /// <summary>Finds how the BMC made the session integrity key that its RAKP 4 proves, as <see cref="Find"/> does for RAKP 2.</summary>
    public RakpVariant? FindSik(
        IAuthenticationAlgorithm hash, in RakpExchange said, PrivilegeLevel opened, IpmiCredentials credentials, ReadOnlySpan<byte> kg, ReadOnlySpan<byte> value)
    {
        foreach (RakpInput input in RakpInput.All)
        {
            RakpVariant variant = this with { Sik = input };
            using SessionKeys keys = variant.DeriveKeys(hash, said, opened, credentials.Password, kg);
            if (RakpKeys.VerifyRakp4Value(hash, said, keys.Sik, value)) return variant;
        }

        return null;
    }

    /// <summary>The workarounds that it amounts to.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="opened">The privilege of Open Session.</param>
    public ImmutableArray<Workaround> WorkaroundsFor(in RakpExchange said, PrivilegeLevel opened)
    {
        ImmutableArray<Workaround>.Builder used = ImmutableArray.CreateBuilder<Workaround>();
        bool isPadded = Rakp2.PadsUserName || Sik.PadsUserName;
        if (isPadded || CutsPassword) used.Add(Workarounds.Intel20);
        if (ExtraBytes > 0) used.Add(Workarounds.Supermicro20);
        RakpRoleInput role = Rakp2.Role != RakpRoleInput.AsSent ? Rakp2.Role : Sik.Role;
        if (role == RakpRoleInput.WithoutNameOnly && !isPadded) used.Add(Workarounds.I82571Spt);
        if (role is RakpRoleInput.OfOpenSession or RakpRoleInput.OfOpenSessionAlone) used.Add(Workarounds.OpenSessionPrivilege);
        if (role == RakpRoleInput.AsSent && !isPadded && Rakp3.Of(said, opened) != Rakp2.Of(said, opened)) used.Add(Workarounds.Rakp3WrongRole);
        return used.ToImmutable();
    }
}

/// <summary>What of role and user name goes into a hash.</summary>
/// <param name="Role">Which role byte.</param>
/// <param name="PadsUserName">Whether the name is filled with zeros to 16 bytes, and counted so.</param>
internal readonly record struct RakpInput(RakpRoleInput Role, bool PadsUserName = false)
{
    private const byte PrivilegeBits = 0x0F;

    /// <summary>All that is known, the specification's first.</summary>
    public static ImmutableArray<RakpInput> All { get; } =
    [
        new(RakpRoleInput.AsSent),
        new(RakpRoleInput.WithoutNameOnly),
        new(RakpRoleInput.OfOpenSession),
        new(RakpRoleInput.OfOpenSessionAlone),
        new(RakpRoleInput.AsSent, PadsUserName: true),
        new(RakpRoleInput.WithoutNameOnly, PadsUserName: true),
        new(RakpRoleInput.OfOpenSession, PadsUserName: true),
        new(RakpRoleInput.OfOpenSessionAlone, PadsUserName: true),
    ];

    /// <summary>What the same BMC most likely takes for RAKP 3: those that pad the name take it there as it is, and the role without its bit.</summary>
    public RakpInput ForRakp3 => PadsUserName ? new(RakpRoleInput.WithoutNameOnly) : this;

    /// <summary>What was said, with role and name as they are hashed.</summary>
    public RakpExchange Of(in RakpExchange said, PrivilegeLevel opened)
    {
        byte flags = (byte)(said.Role & ~PrivilegeBits);
        byte role = Role switch
        {
            RakpRoleInput.WithoutNameOnly => (byte)(said.Role & PrivilegeBits),
            RakpRoleInput.OfOpenSession => (byte)(flags | (byte)opened),
            RakpRoleInput.OfOpenSessionAlone => (byte)opened,
            _ => said.Role,
        };
        return said with { Role = role, UserName = NameOf(said.UserName) };
    }

    /// <summary>The name, as it is hashed.</summary>
    public Octets NameOf(Octets name)
    {
        if (!PadsUserName || name.Length == RakpExchange.MaxUserNameLength) return name;
        byte[] padded = new byte[RakpExchange.MaxUserNameLength];
        name.Span.CopyTo(padded);
        return padded;
    }
}

/// <summary>Which role byte goes into a hash.</summary>
internal enum RakpRoleInput
{
    /// <summary>The whole byte of RAKP 1 (IPMI v2.0 §13.20).</summary>
    AsSent,

    /// <summary>Its privilege alone.</summary>
    WithoutNameOnly,

    /// <summary>The privilege of Open Session, with the other bits of RAKP 1.</summary>
    OfOpenSession,

    /// <summary>The privilege of Open Session alone.</summary>
    OfOpenSessionAlone,
}
