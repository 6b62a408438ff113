using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>RAKP-none: no code in any RAKP message, no keys (IPMI v2.0 §13.28).</summary>
internal sealed class NoAuthentication : IAuthenticationAlgorithm
{
    public AuthenticationAlgorithm Id => AuthenticationAlgorithm.None;

    public int KeyExchangeCodeLength => 0;

    public int IntegrityCheckLength => 0;

    public int KeyLength => 0;

    public void Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> destination)
    {
    }
}
