using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>Integrity none: packets carry no session trailer (IPMI v2.0 §13.28.4). Being without state, it is its own code.</summary>
internal sealed class NoIntegrity : IIntegrityAlgorithm, IIntegrityCode
{
    public IntegrityAlgorithm Id => IntegrityAlgorithm.None;

    public int CodeLength => 0;

    public IIntegrityCode Create(ReadOnlySpan<byte> k1, ReadOnlySpan<byte> password) => this;

    public void Compute(ReadOnlySpan<byte> covered, Span<byte> code)
    {
    }

    public bool Verify(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> code) => code.IsEmpty;

    public void Dispose()
    {
    }
}
