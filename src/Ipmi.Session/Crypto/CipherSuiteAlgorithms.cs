using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>The algorithms that a cipher suite names. They hold no keys and may be shared by all sessions.</summary>
/// <param name="Authentication">The keyed hash of the handshake.</param>
/// <param name="Integrity">What computes the AuthCode of each packet.</param>
/// <param name="Confidentiality">What encrypts each payload.</param>
public sealed record CipherSuiteAlgorithms(
    IAuthenticationAlgorithm Authentication,
    IIntegrityAlgorithm Integrity,
    IConfidentialityAlgorithm Confidentiality)
{
    private static readonly IAuthenticationAlgorithm[] AllAuthentication =
    [
        new NoAuthentication(),
        new RakpHmacAuthentication(AuthenticationAlgorithm.RakpHmacSha1, Digest.Sha1, hashLength: 20, checkLength: 12),
        new RakpHmacAuthentication(AuthenticationAlgorithm.RakpHmacMd5, Digest.Md5, hashLength: 16, checkLength: 16),
        new RakpHmacAuthentication(AuthenticationAlgorithm.RakpHmacSha256, Digest.Sha256, hashLength: 32, checkLength: 16),
    ];

    private static readonly IIntegrityAlgorithm[] AllIntegrity =
    [
        new NoIntegrity(),
        new HmacIntegrity(IntegrityAlgorithm.HmacSha1_96, Digest.Sha1, codeLength: 12),
        new HmacIntegrity(IntegrityAlgorithm.HmacMd5_128, Digest.Md5, codeLength: 16),
        new Md5Integrity(),
        new HmacIntegrity(IntegrityAlgorithm.HmacSha256_128, Digest.Sha256, codeLength: 16),
    ];

    private static readonly IConfidentialityAlgorithm[] AllConfidentiality =
    [
        new NoConfidentiality(),
        new AesCbc(),
        new XRc4(ConfidentialityAlgorithm.XRc4_128, keyLength: 16),
        new XRc4(ConfidentialityAlgorithm.XRc4_40, keyLength: 5),
    ];

    internal static CipherSuiteAlgorithms Of(CipherSuite suite) => new(
        AllAuthentication.FirstOrDefault(algorithm => algorithm.Id == suite.Authentication) ?? throw Unknown(suite),
        AllIntegrity.FirstOrDefault(algorithm => algorithm.Id == suite.Integrity) ?? throw Unknown(suite),
        AllConfidentiality.FirstOrDefault(algorithm => algorithm.Id == suite.Confidentiality) ?? throw Unknown(suite));

    private static NotSupportedException Unknown(CipherSuite suite) => new($"{suite} names an algorithm that is not implemented.");
}
