using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>HMAC-SHA1-96, HMAC-MD5-128 and HMAC-SHA256-128: the first bytes of the HMAC under K1 (IPMI v2.0 §13.28.4).</summary>
internal sealed class HmacIntegrity(IntegrityAlgorithm id, Digest digest, int codeLength) : IIntegrityAlgorithm
{
    public IntegrityAlgorithm Id => id;

    public int CodeLength => codeLength;

    public IIntegrityCode Create(ReadOnlySpan<byte> k1, ReadOnlySpan<byte> password) =>
        new Code(new Hmac(digest, k1), codeLength);

    private sealed class Code(Hmac hmac, int codeLength) : IIntegrityCode
    {
        public int CodeLength => codeLength;

        public void Compute(ReadOnlySpan<byte> covered, Span<byte> code)
        {
            Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
            hmac.Compute(covered, whole);
            whole[..codeLength].CopyTo(code);
        }

        public bool Verify(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> code)
        {
            Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
            hmac.Compute(covered, whole);
            return CryptographicOperations.FixedTimeEquals(whole[..codeLength], code);
        }

        public void Dispose() => hmac.Dispose();
    }
}
