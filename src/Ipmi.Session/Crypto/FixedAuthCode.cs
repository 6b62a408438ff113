using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>
/// A code that is the same in every packet of a session, whatever the packet says: the straight password, zero padded (IPMI v2.0
/// §22.17.1), or what a manufacturer has in its place.
/// </summary>
/// <param name="type">The number on the wire.</param>
/// <param name="code">The code, zero padded to 16 bytes; copied.</param>
internal sealed class FixedAuthCode(AuthenticationType type, ReadOnlySpan<byte> code) : IAuthCode
{
    private readonly SecretBytes _code = new(code, AuthCode.MaxPasswordLength);

    public AuthenticationType Type => type;

    public int Length => AuthCode.MaxPasswordLength;

    public void Compute(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, Span<byte> code) => _code.Span.CopyTo(code);

    public bool Verify(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, ReadOnlySpan<byte> code) =>
        CryptographicOperations.FixedTimeEquals(_code.Span, code);

    public void Compute(ReadOnlySpan<byte> data, Span<byte> code) => _code.Span.CopyTo(code);

    public void Dispose() => _code.Dispose();
}
