using Ipmi.Messages;

namespace Ipmi.Session.Crypto;

/// <summary>
/// The AuthCode of IPMI 1.5 with its password, for one direction of one session (IPMI v2.0 §22.17.1). Not for two threads at once;
/// allocates nothing. Disposing clears the password.
/// </summary>
public interface IAuthCode : IDisposable
{
    /// <summary>The number on the wire.</summary>
    AuthenticationType Type { get; }

    /// <summary>Bytes of the code: 16, or 0 for type none.</summary>
    int Length { get; }

    /// <summary>The code in a session header: H(password | session id | message | sequence number | password).</summary>
    /// <param name="sessionId">As in the session header; before the session is active, the temporary one.</param>
    /// <param name="sequenceNumber">As in the session header.</param>
    /// <param name="message">From rsAddr to the second checksum, without the length byte before and the pad byte after it.</param>
    /// <param name="code">Receives <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    void Compute(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, Span<byte> code);

    /// <summary>Whether a code of a session header is right, in constant time. A code of the wrong length is wrong.</summary>
    bool Verify(uint sessionId, uint sequenceNumber, ReadOnlySpan<byte> message, ReadOnlySpan<byte> code);

    /// <summary>The code without a session header: H(password | data | password).</summary>
    /// <param name="data">
    /// Get AuthCode: the data of its request. Activate Session on a channel with a single session: temporary session id | challenge.
    /// </param>
    /// <param name="code">Receives <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    void Compute(ReadOnlySpan<byte> data, Span<byte> code);
}
