namespace Ipmi.Session.Crypto;

/// <summary>Encrypts, in place, the payloads that one end of a session sends. Not for two threads at once; allocates nothing.</summary>
public interface IPayloadEncryptor : IDisposable
{
    /// <summary>Bytes to leave free before the next payload. It may change with each packet, so ask before laying one out.</summary>
    int HeaderLength { get; }

    /// <summary>Encrypts the next payload and writes what goes before and after it.</summary>
    /// <param name="packet">
    /// <see cref="HeaderLength"/> free bytes, the payload, and room for up to <see cref="IConfidentialityAlgorithm.MaxTrailerLength"/>
    /// more.
    /// </param>
    /// <param name="payloadLength">Bytes of the payload, 0 or more.</param>
    /// <returns>Bytes of header, encrypted payload and trailer: what the session header states as the payload's length.</returns>
    /// <exception cref="ArgumentException">The packet has no room for the result, or the length is negative.</exception>
    int Encrypt(Span<byte> packet, int payloadLength);

    /// <summary>
    /// Begins again with a new initialisation vector (Suspend/Resume Payload Encryption, operation 2). Also for repeated packets: a
    /// stream cipher's vector travels only once, and this is how it arrives after its packet was lost.
    /// </summary>
    void Restart();
}
