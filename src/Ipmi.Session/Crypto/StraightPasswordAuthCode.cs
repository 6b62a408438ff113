using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>The straight password: the AuthCode is the password itself, zero padded (IPMI v2.0 §22.17.1).</summary>
internal sealed class StraightPasswordAuthCode(ReadOnlySpan<byte> password) : IAuthCode
{
    private readonly SecretBytes _password = new(password, AuthCode.MaxPasswordLength);

    public AuthenticationType Type => AuthenticationType.StraightPassword;

    public int Length => AuthCode.MaxPasswordLength;

    public void Compute(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, Span<byte> code) => _password.Span.CopyTo(code);

    public bool Verify(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, ReadOnlySpan<byte> code) =>
        CryptographicOperations.FixedTimeEquals(_password.Span, code);

    public void Compute(ReadOnlySpan<byte> data, Span<byte> code) => _password.Span.CopyTo(code);

    public void Dispose() => _password.Dispose();
}
