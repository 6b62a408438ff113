using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>A recorded datagram, opened as far as the secrets go.</summary>
/// <param name="Format">What it is.</param>
/// <param name="PayloadType">What it carries, if it is of class IPMI.</param>
/// <param name="SessionId">The session ID of its header; 0 outside sessions.</param>
/// <param name="Sequence">The session sequence number of its header; 0 outside sessions.</param>
/// <param name="Payload">
/// The payload in the clear, decrypted and without padding: an IPMI message, a message of the handshake, or SOL. Nothing when it does not
/// decrypt.
/// </param>
/// <param name="Code">Whether its authentication code is right.</param>
public sealed record CapturedDatagram(
    CapturedFormat Format,
    PayloadType? PayloadType,
    uint SessionId,
    uint Sequence,
    Octets? Payload,
    CapturedCode Code);

/// <summary>The formats of datagrams.</summary>
public enum CapturedFormat
{
    /// <summary>It contradicts its own headers, or is of no class that is known.</summary>
    Malformed,

    /// <summary>An RMCP acknowledgement.</summary>
    Acknowledgement,

    /// <summary>A message of ASF, such as Presence Ping.</summary>
    Asf,

    /// <summary>A packet with the header of IPMI 1.5.</summary>
    Ipmi15,

    /// <summary>A packet with the header of RMCP+.</summary>
    RmcpPlus,
}

/// <summary>What is known of an authentication code: that of a packet, or that of RAKP 2, 3 or 4.</summary>
public enum CapturedCode
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is right.</summary>
    Good,

    /// <summary>It is wrong: other secrets, or changed on its way.</summary>
    Bad,

    /// <summary>It cannot be checked: the beginning of the session was not seen, or the algorithm is not known.</summary>
    Unknown,
}
