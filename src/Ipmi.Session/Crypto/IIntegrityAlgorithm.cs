using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>What proves that a packet was written by the other end and not changed since (IPMI v2.0 §13.28.4).</summary>
public interface IIntegrityAlgorithm
{
    /// <summary>The number on the wire.</summary>
    IntegrityAlgorithm Id { get; }

    /// <summary>Bytes of the AuthCode in the session trailer: 0, 12 or 16.</summary>
    int CodeLength { get; }

    /// <summary>Sets the keys up once, for one end of one session: both directions have the same key.</summary>
    /// <param name="k1">K1, the integrity key of the session.</param>
    /// <param name="password">The user's password, up to 20 bytes; MD5-128 is keyed with it instead of K1.</param>
    /// <exception cref="ArgumentException">The password is longer than 20 bytes.</exception>
    IIntegrityCode Create(ReadOnlySpan<byte> k1, ReadOnlySpan<byte> password);
}
