using System.Buffers.Binary;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>What routes a packet before its session is known: the format of its header, and the session ID in it.</summary>
internal static class PacketRoute
{
    private const int SessionIdAt15 = 5;
    private const int SessionIdAt20 = 2;
    private const int OemExplicitLength = 6;

    /// <summary>Whether the header is that of RMCP+.</summary>
    public static bool IsRmcpPlus(ReadOnlySpan<byte> packet) =>
        !packet.IsEmpty && (AuthenticationType)(packet[0] & 0x0F) == AuthenticationType.RmcpPlus;

    /// <summary>Reads the session ID; false when the packet ends before it.</summary>
    public static bool TryReadSessionId(ReadOnlySpan<byte> packet, out uint sessionId)
    {
        sessionId = 0;
        if (packet.Length < 2) return false;
        int at = !IsRmcpPlus(packet) ? SessionIdAt15
            : (PayloadType)(packet[1] & 0x3F) == PayloadType.OemExplicit ? SessionIdAt20 + OemExplicitLength
            : SessionIdAt20;
        return packet.Length >= at + sizeof(uint) && BinaryPrimitives.TryReadUInt32LittleEndian(packet[at..], out sessionId);
    }
}
