using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Known = Ipmi.Session.Workarounds;

namespace Ipmi.Session;

/// <summary>How the packets of an RMCP+ session are protected: as the specification says, or as a BMC has it.</summary>
internal sealed record PacketVariant
{
    private const int PasswordLength = 16;

    /// <summary>Which workarounds it amounts to; none for the specification's way.</summary>
    public ImmutableArray<Workaround> Workarounds { get; init; } = [];

    /// <summary>What keys the integrity algorithm.</summary>
    public IntegrityKey Key { get; init; } = IntegrityKey.K1;

    /// <summary>Whether the constants of K1 and K2 are as long as the hash.</summary>
    public bool HasConstantsOfHashLength { get; init; }

    /// <summary>Whether the integrity pad leaves the two bytes of the trailer out.</summary>
    public bool PadsWithoutTrailer { get; init; }

    /// <summary>Whether packets padded otherwise are dropped. A BMC's quirk.</summary>
    public bool DemandsPad { get; init; }

    /// <summary>Whether sent packets have no authentication code although the session has. A BMC's quirk.</summary>
    public bool LeavesCodesOut { get; init; }

    /// <summary>As the specification says.</summary>
    public static PacketVariant Standard { get; } = new();

    /// <summary>What to try, in turn, when the BMC is silent in a session that it has opened. Each proves a secret of the session.</summary>
    public static ImmutableArray<PacketVariant> For(CipherSuite suite) => suite.Integrity switch
    {
        IntegrityAlgorithm.None => [Standard],
        IntegrityAlgorithm.HmacMd5_128 => [Standard, OfOpenIpmi, ByPassword, BySik, ByShortConstants, Icts],
        IntegrityAlgorithm.Md5_128 => [Standard, ByShortConstants, Icts],
        _ => [Standard, BySik, Icts],
    };

    /// <summary>Integrity by SIK.</summary>
    public static PacketVariant BySik { get; } = new() { Workarounds = [Known.IntegrityBySik], Key = IntegrityKey.Sik };

    /// <summary>Integrity by the password.</summary>
    public static PacketVariant ByPassword { get; } = new() { Workarounds = [Known.IntegrityByPassword], Key = IntegrityKey.Password };

    /// <summary>K1 and K2 from constants of sixteen bytes.</summary>
    public static PacketVariant ByShortConstants { get; } = new() { Workarounds = [Known.ShortConstants], HasConstantsOfHashLength = true };

    /// <summary>Both, as OpenIPMI has it.</summary>
    public static PacketVariant OfOpenIpmi { get; } =
        ByPassword with { Workarounds = [Known.IntegrityByPassword, Known.ShortConstants], HasConstantsOfHashLength = true };

    /// <summary>The pad of ICTS.</summary>
    public static PacketVariant Icts { get; } = new() { Workarounds = [Known.Icts], PadsWithoutTrailer = true };

    /// <summary>Packets of variants with the same one have the same code, whether a BMC can decrypt them or not.</summary>
    public (IntegrityKey? Key, bool HasConstantsOfHashLength, bool PadsWithoutTrailer) CodeIn(CipherSuite suite) =>
        suite.Integrity == IntegrityAlgorithm.Md5_128
            ? (null, false, PadsWithoutTrailer)
            : (Key, Key == IntegrityKey.K1 && HasConstantsOfHashLength, PadsWithoutTrailer);

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
