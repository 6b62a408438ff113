using System.Security.Cryptography;
using Ipmi.Messages;
using Org.BouncyCastle.Crypto.Digests;

namespace Ipmi.Session.Crypto;

/// <summary>MD5-128: MD5(password | covered | password), the password zero padded to 20 bytes (IPMI v2.0 §13.28.4).</summary>
internal sealed class Md5Integrity : IIntegrityAlgorithm
{
    private const int HashLength = 16;

    public IntegrityAlgorithm Id => IntegrityAlgorithm.Md5_128;

    public int CodeLength => HashLength;

    public IIntegrityCode Create(ReadOnlySpan<byte> k1, ReadOnlySpan<byte> password) => new Code(password);

    private sealed class Code(ReadOnlySpan<byte> password) : IIntegrityCode
    {
        private readonly SecretBytes _password = new(password, paddedLength: 20);
        private readonly MD5Digest _digest = new();

        public int CodeLength => HashLength;

        public void Compute(ReadOnlySpan<byte> covered, Span<byte> code)
        {
            _digest.BlockUpdate(_password.Span);
            _digest.BlockUpdate(covered);
            _digest.BlockUpdate(_password.Span);
            _digest.DoFinal(code);
        }

        public bool Verify(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> code)
        {
            Span<byte> expected = stackalloc byte[HashLength];
            Compute(covered, expected);
            return CryptographicOperations.FixedTimeEquals(expected, code);
        }

        public void Dispose() => _password.Dispose();
    }
}
