using System.Collections.Immutable;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>How the packets of an RMCP+ session are protected: as the specification says, or as a BMC has it.</summary>
/// <param name="Workaround">Which workaround it is; none for the specification's way.</param>
/// <param name="Key">What keys the integrity algorithm.</param>
/// <param name="PadsWithoutTrailer">Whether the integrity pad leaves the two bytes of the trailer out.</param>
internal sealed record PacketVariant(Workaround? Workaround = null, IntegrityKey Key = IntegrityKey.K1, bool PadsWithoutTrailer = false)
{
    private const int PasswordLength = 16;

    /// <summary>Whether packets padded otherwise are dropped. A BMC's quirk.</summary>
    public bool DemandsPad { get; init; }

    /// <summary>Whether sent packets have no authentication code although the session has. A BMC's quirk.</summary>
    public bool LeavesCodesOut { get; init; }

    /// <summary>As the specification says.</summary>
    public static PacketVariant Standard { get; } = new();

    /// <summary>What to try, in turn, when the BMC is silent in a session that it has opened. Each proves a secret of the session.</summary>
    public static ImmutableArray<PacketVariant> For(CipherSuite suite) => suite.Integrity switch
    {
        Messages.IntegrityAlgorithm.None => [Standard],
        Messages.IntegrityAlgorithm.HmacMd5_128 => [Standard, BySik, ByPassword, Icts],
        _ => [Standard, BySik, Icts],
    };

    /// <summary>Integrity by SIK.</summary>
    public static PacketVariant BySik { get; } = new(Workarounds.IntegrityBySik, IntegrityKey.Sik);

    /// <summary>Integrity by the password.</summary>
    public static PacketVariant ByPassword { get; } = new(Workarounds.IntegrityByPassword, IntegrityKey.Password);

    /// <summary>The pad of ICTS.</summary>
    public static PacketVariant Icts { get; } = new(Workarounds.Icts, PadsWithoutTrailer: true);

    /// <summary>The key of the integrity algorithm.</summary>
    public ReadOnlySpan<byte> KeyOf(SessionKeys keys, ReadOnlySpan<byte> password) => Key switch
    {
        IntegrityKey.Sik => keys.Sik,
        IntegrityKey.Password => password.Length > PasswordLength ? password[..PasswordLength] : password,
        _ => keys.K1,
    };
}

/// <summary>What keys the integrity algorithm.</summary>
internal enum IntegrityKey
{
    /// <summary>K1, as the specification says (IPMI v2.0 §13.28.4).</summary>
    K1,

    /// <summary>The session integrity key itself.</summary>
    Sik,

    /// <summary>The password.</summary>
    Password,
}
