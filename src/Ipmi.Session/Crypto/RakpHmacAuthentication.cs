using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>RAKP-HMAC-SHA1, -MD5 and -SHA256 (IPMI v2.0 §13.28.1): one construction, three hashes.</summary>
/// <remarks>Used six times a session and with different keys, so nothing is kept between calls.</remarks>
internal sealed class RakpHmacAuthentication(AuthenticationAlgorithm id, Digest digest, int hashLength, int checkLength)
    : IAuthenticationAlgorithm
{
    public AuthenticationAlgorithm Id => id;

    public int KeyExchangeCodeLength => hashLength;

    public int IntegrityCheckLength => checkLength;

    public int KeyLength => hashLength;

    public void Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> destination) =>
        Hmac.Compute(digest, key, data, destination);
}
