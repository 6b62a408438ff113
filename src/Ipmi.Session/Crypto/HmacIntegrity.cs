using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>HMAC-SHA1-96, HMAC-MD5-128 and HMAC-SHA256-128: the first bytes of the HMAC under K1 (IPMI v2.0 §13.28.4).</summary>
internal sealed class HmacIntegrity(IntegrityAlgorithm id, HashAlgorithmName hash, int codeLength) : IIntegrityAlgorithm
{
    public IntegrityAlgorithm Id => id;

    public int CodeLength => codeLength;

    public IIntegrityCode Create(ReadOnlySpan<byte> k1, ReadOnlySpan<byte> password) =>
        new Code(IncrementalHash.CreateHMAC(hash, k1), codeLength);

    /// <summary>A kept HMAC costs a third of a new one, and its key lies in the framework's hands, which clear it.</summary>
    private sealed class Code(IncrementalHash hmac, int codeLength) : IIntegrityCode
    {
        public int CodeLength => codeLength;

        public void Compute(ReadOnlySpan<byte> covered, Span<byte> code)
        {
            Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
            Hash(covered, whole);
            whole[..codeLength].CopyTo(code);
        }

        public bool Verify(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> code)
        {
            Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
            Hash(covered, whole);
            return CryptographicOperations.FixedTimeEquals(whole[..codeLength], code);
        }

        public void Dispose() => hmac.Dispose();

        private void Hash(ReadOnlySpan<byte> covered, Span<byte> whole)
        {
            hmac.AppendData(covered);
            hmac.GetHashAndReset(whole);
        }
    }
}
