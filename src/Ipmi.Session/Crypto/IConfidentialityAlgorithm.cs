using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>What hides a payload from those who watch the network (IPMI v2.0 §13.29).</summary>
public interface IConfidentialityAlgorithm
{
    /// <summary>The number on the wire.</summary>
    ConfidentialityAlgorithm Id { get; }

    /// <summary>The most bytes that stand before the payload: 0, 16 or 20.</summary>
    int MaxHeaderLength { get; }

    /// <summary>The most bytes that stand after the payload: 0 or 16.</summary>
    int MaxTrailerLength { get; }

    /// <summary>Sets the keys up once, for what this end sends.</summary>
    /// <param name="k2">K2, the confidentiality key of the session.</param>
    /// <param name="random">Where initialisation vectors come from; they must not be predictable.</param>
    /// <exception cref="ArgumentException">The key is too short for this algorithm.</exception>
    IPayloadEncryptor CreateEncryptor(ReadOnlySpan<byte> k2, IRandomSource random);

    /// <summary>Sets the keys up once, for what this end receives.</summary>
    /// <param name="k2">K2, the confidentiality key of the session.</param>
    /// <exception cref="ArgumentException">The key is too short for this algorithm.</exception>
    IPayloadDecryptor CreateDecryptor(ReadOnlySpan<byte> k2);
}
