using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>Authentication type none: the session header has no AuthCode.</summary>
internal sealed class NoAuthCode : IAuthCode
{
    public AuthenticationType Type => AuthenticationType.None;

    public int Length => 0;

    public void Compute(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, Span<byte> code)
    {
    }

    public bool Verify(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, ReadOnlySpan<byte> code) => code.IsEmpty;

    public void Compute(ReadOnlySpan<byte> data, Span<byte> code)
    {
    }

    public void Dispose()
    {
    }
}
