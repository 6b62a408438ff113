using System.Collections.Immutable;
using Ipmi.Messages;
using static Ipmi.Messages.AuthenticationAlgorithm;
using static Ipmi.Messages.ConfidentialityAlgorithm;
using static Ipmi.Messages.IntegrityAlgorithm;

namespace Ipmi.Session.Crypto;

/// <summary>The cipher suites that the specification numbers (IPMI v2.0 §22.15.2, table 22-20).</summary>
public static class CipherSuites
{
    /// <summary>Suites 0 to 19; each stands at the place of its number.</summary>
    public static ImmutableArray<CipherSuite> All { get; } =
    [
        new(0, AuthenticationAlgorithm.None, IntegrityAlgorithm.None, ConfidentialityAlgorithm.None),
        new(1, RakpHmacSha1, IntegrityAlgorithm.None, ConfidentialityAlgorithm.None),
        new(2, RakpHmacSha1, HmacSha1_96, ConfidentialityAlgorithm.None),
        new(3, RakpHmacSha1, HmacSha1_96, AesCbc128),
        new(4, RakpHmacSha1, HmacSha1_96, XRc4_128),
        new(5, RakpHmacSha1, HmacSha1_96, XRc4_40),
        new(6, RakpHmacMd5, IntegrityAlgorithm.None, ConfidentialityAlgorithm.None),
        new(7, RakpHmacMd5, HmacMd5_128, ConfidentialityAlgorithm.None),
        new(8, RakpHmacMd5, HmacMd5_128, AesCbc128),
        new(9, RakpHmacMd5, HmacMd5_128, XRc4_128),
        new(10, RakpHmacMd5, HmacMd5_128, XRc4_40),
        new(11, RakpHmacMd5, Md5_128, ConfidentialityAlgorithm.None),
        new(12, RakpHmacMd5, Md5_128, AesCbc128),
        new(13, RakpHmacMd5, Md5_128, XRc4_128),
        new(14, RakpHmacMd5, Md5_128, XRc4_40),
        new(15, RakpHmacSha256, IntegrityAlgorithm.None, ConfidentialityAlgorithm.None),
        new(16, RakpHmacSha256, HmacSha256_128, ConfidentialityAlgorithm.None),
        new(17, RakpHmacSha256, HmacSha256_128, AesCbc128),
        new(18, RakpHmacSha256, HmacSha256_128, XRc4_128),
        new(19, RakpHmacSha256, HmacSha256_128, XRc4_40),
    ];

    /// <summary>
    /// All suites, the one to prefer first: by confidentiality (AES, xRC4-128, xRC4-40, none), within it by integrity (SHA-256, SHA-1,
    /// HMAC-MD5, MD5, none), within that by authentication. Suite 0 comes last; see <see cref="CipherSuite.IsAuthenticated"/>.
    /// </summary>
    public static ImmutableArray<CipherSuite> StrongestFirst { get; } =
    [
        All[17], All[3], All[8], All[12], All[18], All[4], All[9], All[13], All[19], All[5],
        All[10], All[14], All[16], All[2], All[7], All[11], All[15], All[1], All[6], All[0],
    ];

    /// <summary>The suite of a number, if the specification gives it one.</summary>
    public static bool TryFind(byte id, out CipherSuite suite)
    {
        suite = id < All.Length ? All[id] : default;
        return id < All.Length;
    }

    /// <summary>What a suite is called: with the names of its algorithms, when it is one of the specification's.</summary>
    internal static string NameOf(byte id) => TryFind(id, out CipherSuite suite) ? suite.ToString() : $"Cipher suite {id}";

    /// <summary>The suite that three algorithms make up, if the specification has one.</summary>
    public static bool TryFind(
        AuthenticationAlgorithm authentication,
        IntegrityAlgorithm integrity,
        ConfidentialityAlgorithm confidentiality,
        out CipherSuite suite)
    {
        foreach (CipherSuite candidate in All)
        {
            suite = candidate;
            if (candidate == new CipherSuite(candidate.Id, authentication, integrity, confidentiality)) return true;
        }

        suite = default;
        return false;
    }
}
