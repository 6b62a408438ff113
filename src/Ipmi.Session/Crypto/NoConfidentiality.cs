using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>Confidentiality none: the payload is sent as it is (IPMI v2.0 §13.29). Without state, it is its own two directions.</summary>
internal sealed class NoConfidentiality : IConfidentialityAlgorithm, IPayloadEncryptor, IPayloadDecryptor
{
    public ConfidentialityAlgorithm Id => ConfidentialityAlgorithm.None;

    public int MaxHeaderLength => 0;

    public int MaxTrailerLength => 0;

    public int HeaderLength => 0;

    public IPayloadEncryptor CreateEncryptor(ReadOnlySpan<byte> k2, IRandomSource random) => this;

    public IPayloadDecryptor CreateDecryptor(ReadOnlySpan<byte> k2) => this;

    public int Encrypt(Span<byte> packet, int payloadLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(payloadLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payloadLength, packet.Length);
        return payloadLength;
    }

    public void Restart()
    {
    }

    public bool TryDecrypt(Span<byte> packet, out int offset, out int length)
    {
        offset = 0;
        length = packet.Length;
        return true;
    }

    public void Dispose()
    {
    }
}
