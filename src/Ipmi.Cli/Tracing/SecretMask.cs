using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Cli;

/// <summary>
/// Which bytes of a datagram must not be shown: the password that IPMI 1.5 can have as its auth code, and what Set User Password and Set
/// Channel Security Keys carry in packets that are not encrypted. Encrypted payloads may be shown.
/// </summary>
internal static class SecretMask
{
    private const int RmcpHeaderLength = 4;
    private const int AuthCodeAt = RmcpHeaderLength + 9;
    private const int MessageAt15 = RmcpHeaderLength + 10;
    private const int MessageAt20 = RmcpHeaderLength + 12;
    private const byte EncryptedBit = 0x80;
    private const int NetFnAt = 1;
    private const int CommandAt = 5;
    private const int BridgedAt = LanMessage.HeaderLength + 1;

    private static readonly CommandId[] Secrets = [SetUserPasswordRequest.Info.Id, SetChannelSecurityKeysRequest.Info.Id];

    /// <summary>True for each byte that must not be shown. Never throws, whatever the bytes.</summary>
    public static bool[] Of(ReadOnlySpan<byte> datagram)
    {
        bool[] mask = new bool[datagram.Length];
        if (datagram.Length <= RmcpHeaderLength) return mask;
        switch ((AuthenticationType)(datagram[RmcpHeaderLength] & 0x0F))
        {
            case AuthenticationType.RmcpPlus:
                bool isEncrypted = datagram.Length > RmcpHeaderLength + 1 && (datagram[RmcpHeaderLength + 1] & EncryptedBit) != 0;
                if (!isEncrypted) MaskMessage(datagram, MessageAt20, mask);
                break;
            case AuthenticationType.None:
                MaskMessage(datagram, MessageAt15, mask);
                break;
            case var type:
                if (type is not (AuthenticationType.Md2 or AuthenticationType.Md5)) Hide(mask, AuthCodeAt, Octets16.Size);
                MaskMessage(datagram, MessageAt15 + Octets16.Size, mask);
                break;
        }

        return mask;
    }

    /// <summary>Hides the data of a secret command, also inside Send Message; the checksum behind it would tell of it too.</summary>
    private static void MaskMessage(ReadOnlySpan<byte> datagram, int at, bool[] mask)
    {
        while (datagram.Length > at + LanMessage.HeaderLength)
        {
            ReadOnlySpan<byte> message = datagram[at..];
            var id = new CommandId((NetFn)(message[NetFnAt] >> 2), message[CommandAt]);
            if (Secrets.Contains(id)) Hide(mask, at + LanMessage.HeaderLength, mask.Length);
            if (id != SendMessageRequest.Info.Id) return;
            at += BridgedAt;
        }
    }

    private static void Hide(bool[] mask, int from, int count) =>
        mask.AsSpan(Math.Min(from, mask.Length), Math.Max(0, Math.Min(count, mask.Length - from))).Fill(true);
}
