using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>Recorded packets of IPMI 1.5: each can be checked by itself.</summary>
internal static class Captured15
{
    public static CapturedDatagram Read(ReadOnlyMemory<byte> packet, IpmiCredentials secrets)
    {
        var malformed = new CapturedDatagram(CapturedFormat.Malformed, null, 0, 0, null, CapturedCode.None);
        if (packet.IsEmpty) return malformed;
        if ((packet.Span[0] & 0x0F) == (byte)AuthenticationType.None)
        {
            return SessionHeader15.Decode(packet, out var plain, out int length) == DecodeStatus.Ok
                && packet.Length >= length + plain.MessageLength
                ? Of(plain.SessionId, plain.SequenceNumber, packet.Slice(length, plain.MessageLength), CapturedCode.None)
                : malformed;
        }

        if (SessionHeader15WithAuthCode.Decode(packet, out var header, out int start) != DecodeStatus.Ok
            || packet.Length < start + header.MessageLength)
        {
            return malformed;
        }

        ReadOnlyMemory<byte> message = packet.Slice(start, header.MessageLength);
        return Of(header.SessionId, header.SequenceNumber, message, Check(header, message.Span, secrets));
    }

    private static CapturedCode Check(in SessionHeader15WithAuthCode header, ReadOnlySpan<byte> message, IpmiCredentials secrets)
    {
        if (secrets.Password.Length > AuthCode.MaxPasswordLength) return CapturedCode.Unknown;
        if (!AuthCode.TryCreate(header.AuthenticationType, secrets.Password, out IAuthCode? keyed)) return CapturedCode.Unknown;
        using (keyed)
        {
            Span<byte> code = stackalloc byte[Octets16.Size];
            header.AuthCode.Write(code);
            return keyed.Verify(header.SessionId, header.SequenceNumber, message, code) ? CapturedCode.Good : CapturedCode.Bad;
        }
    }

    private static CapturedDatagram Of(uint sessionId, uint sequence, ReadOnlyMemory<byte> message, CapturedCode code) =>
        new(CapturedFormat.Ipmi15, PayloadType.Ipmi, sessionId, sequence, new Octets(message), code);
}
