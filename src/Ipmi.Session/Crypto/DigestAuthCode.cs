using System.Buffers.Binary;
using System.Security.Cryptography;
using Ipmi.Messages;
using Org.BouncyCastle.Crypto;

namespace Ipmi.Session.Crypto;

/// <summary>MD2 and MD5: the hash of what is protected between two copies of the password, zero padded (IPMI v2.0 §22.17.1).</summary>
internal sealed class DigestAuthCode(AuthenticationType type, IDigest digest, ReadOnlySpan<byte> password) : IAuthCode
{
    private const int HashLength = 16;

    private readonly SecretBytes _password = new(password, AuthCode.MaxPasswordLength);

    public AuthenticationType Type => type;

    public int Length => HashLength;

    public void Compute(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, Span<byte> code)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        digest.BlockUpdate(_password.Span);
        BinaryPrimitives.WriteUInt32LittleEndian(number, sessionId);
        digest.BlockUpdate(number);
        digest.BlockUpdate(message);
        BinaryPrimitives.WriteUInt32LittleEndian(number, sequenceNumber);
        digest.BlockUpdate(number);
        digest.BlockUpdate(_password.Span);
        digest.DoFinal(code);
    }

    public bool Verify(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, ReadOnlySpan<byte> code)
    {
        Span<byte> expected = stackalloc byte[HashLength];
        Compute(sessionId, sequenceNumber, message, expected);
        return CryptographicOperations.FixedTimeEquals(expected, code);
    }

    public void Compute(ReadOnlySpan<byte> data, Span<byte> code)
    {
        digest.BlockUpdate(_password.Span);
        digest.BlockUpdate(data);
        digest.BlockUpdate(_password.Span);
        digest.DoFinal(code);
    }

    public void Dispose() => _password.Dispose();
}
