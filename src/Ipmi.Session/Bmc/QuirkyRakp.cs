using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>How a BMC with quirks computes codes and makes packets, as the data that the console finds out.</summary>
internal static class QuirkyRakp
{
    /// <summary>How it computes the codes of RAKP.</summary>
    public static RakpVariant VariantFor(this BmcQuirks quirks, CipherSuite suite)
    {
        bool isIntel = quirks.Has(Workarounds.Intel20);
        bool isSpt = quirks.Has(Workarounds.I82571Spt);
        bool isSun = quirks.Has(Workarounds.Sun20);
        RakpRoleInput role = isSpt ? RakpRoleInput.WithoutNameOnly
            : isSun || quirks.Has(Workarounds.OpenSessionPrivilege) ? RakpRoleInput.OfOpenSession
            : RakpRoleInput.AsSent;
        var input = new RakpInput(role, isIntel);
        bool isLowRole = isIntel || isSpt || quirks.Has(Workarounds.IntelPlus) || quirks.Has(Workarounds.Rakp3WrongRole);
        bool hasExtra = quirks.Has(Workarounds.Supermicro20) || (isSun && suite.Authentication == AuthenticationAlgorithm.RakpHmacSha1);
        return new()
        {
            Rakp2 = input,
            Rakp3 = isLowRole ? new(RakpRoleInput.WithoutNameOnly) : new(role),
            Sik = input,
            CutsPassword = isIntel && suite.Authentication == AuthenticationAlgorithm.RakpHmacMd5,
            ExtraBytes = hasExtra ? 1 : 0,
        };
    }

    /// <summary>How it makes its packets in sessions of a suite.</summary>
    public static PacketVariant PacketVariantFor(this BmcQuirks quirks, CipherSuite suite) =>
        quirks.Has(Workarounds.IntegrityBySik) ? PacketVariant.BySik
        : suite.Authentication == AuthenticationAlgorithm.RakpHmacMd5 && quirks.Has(Workarounds.ShortConstants)
            ? IsByPassword(quirks, suite) ? PacketVariant.OfOpenIpmi : PacketVariant.ByShortConstants
        : IsByPassword(quirks, suite) ? PacketVariant.ByPassword
        : quirks.Has(Workarounds.Icts) ? PacketVariant.Icts with { DemandsPad = true }
        : quirks.Has(Workarounds.MissingCodes) && suite.Integrity == IntegrityAlgorithm.HmacMd5_128
            ? PacketVariant.Standard with { LeavesCodesOut = true }
        : PacketVariant.Standard;

    private static bool IsByPassword(BmcQuirks quirks, CipherSuite suite) =>
        suite.Integrity == IntegrityAlgorithm.HmacMd5_128 && quirks.Has(Workarounds.IntegrityByPassword);

    /// <summary>The algorithms of a suite, as it does them.</summary>
    public static CipherSuiteAlgorithms AlgorithmsOf(this BmcQuirks quirks, CipherSuite suite) =>
        quirks.Has(Workarounds.AesPad16) && suite.Confidentiality == ConfidentialityAlgorithm.AesCbc128
            ? suite.Algorithms with { Confidentiality = new AesCbc(padsFully: true) }
            : quirks.Has(Workarounds.WrongCodes) && suite.Integrity == IntegrityAlgorithm.Md5_128
            ? suite.Algorithms with { Integrity = new SpoiltIntegrity(suite.Algorithms.Integrity) }
            : suite.Algorithms;

    /// <summary>How it makes the packets of IPMI 1.5.</summary>
    public static Ipmi15Variant Ipmi15VariantFor(this BmcQuirks quirks) => new()
    {
        IsBigEndian = quirks.Has(Workarounds.EndianSequence),
        SendsIdZero = quirks.Has(Workarounds.IdZero),
        SpoilsCodes = quirks.Has(Workarounds.NoAuthCodeCheck),
        SequenceOffset = quirks.Has(Workarounds.OffByOneSequence) ? 1u : 0,
    };
}
