using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>The keyed hash of the RAKP handshake, and the lengths that follow from it (IPMI v2.0 §13.28).</summary>
public interface IAuthenticationAlgorithm
{
    /// <summary>The number on the wire.</summary>
    AuthenticationAlgorithm Id { get; }

    /// <summary>Bytes of the key exchange authentication code in RAKP 2 and RAKP 3: 0, 16, 20 or 32.</summary>
    int KeyExchangeCodeLength { get; }

    /// <summary>Bytes of the integrity check value in RAKP 4: 0, 12 or 16. It does not depend on the integrity algorithm.</summary>
    int IntegrityCheckLength { get; }

    /// <summary>Bytes of SIK, K1 and K2, each as long as the hash: 0 when there are no keys.</summary>
    int KeyLength { get; }

    /// <summary>The whole keyed hash of <paramref name="data"/>, <see cref="KeyLength"/> bytes of it.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="KeyLength"/>.</exception>
    void Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> destination);
}
