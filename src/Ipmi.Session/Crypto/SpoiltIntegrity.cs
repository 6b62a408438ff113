using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>An integrity algorithm that computes wrong codes, and verifies right ones. A BMC's quirk.</summary>
internal sealed class SpoiltIntegrity(IIntegrityAlgorithm algorithm) : IIntegrityAlgorithm
{
    public IntegrityAlgorithm Id => algorithm.Id;

    public int CodeLength => algorithm.CodeLength;

    public IIntegrityCode Create(ReadOnlySpan<byte> k1, ReadOnlySpan<byte> password) => new Code(algorithm.Create(k1, password));

    private sealed class Code(IIntegrityCode code) : IIntegrityCode
    {
        public int CodeLength => code.CodeLength;

        public void Compute(ReadOnlySpan<byte> covered, Span<byte> destination)
        {
            code.Compute(covered, destination);
            destination[0] ^= 1;
        }

        public bool Verify(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> received) => code.Verify(covered, received);

        public void Dispose() => code.Dispose();
    }
}
