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
        [.. new byte[] { 17, 3, 8, 12, 18, 4, 9, 13, 19, 5, 10, 14, 16, 2, 7, 11, 15, 1, 6, 0 }.Select(id => All[id])];

    /// <summary>The suite of a number, if the specification gives it one.</summary>
    public static bool TryFind(byte id, out CipherSuite suite)
    {
        suite = id < All.Length ? All[id] : default;
        return id < All.Length;
    }

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
