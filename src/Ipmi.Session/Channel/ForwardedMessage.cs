using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// Messages inside Send Message (IPMI v2.0 §6.13, §22.7). A BMC that forwards a request answers twice: it acknowledges Send Message, and
/// the answer of the target follows, under the same request number; some put the answer into the acknowledgement.
/// </summary>
internal static class ForwardedMessage
{
    private const int ChannelLength = 1;

    // Places in a message.
    private const int NetFnAt = 1;
    private const int FromAt = 3;
    private const int SequenceAt = 4;
    private const int CommandAt = 5;
    private const int SequenceShift = 2;
    private const byte LunMask = 0x03;

    /// <summary>The network function and command of the request at the bottom of Send Message, one or several deep.</summary>
    /// <param name="data">The data of Send Message.</param>
    public static (NetFn NetFn, byte Command)? Innermost(ReadOnlyMemory<byte> data)
    {
        (NetFn NetFn, byte Command)? innermost = null;
        while (SendMessageRequest.Decode(data, out var request, out _) == DecodeStatus.Ok
            && LanMessage.TryOpen(request.Message.Memory, out LanMessageHeader header, out data))
        {
            innermost = (header.NetFn, header.Command);
            if (!IsSendMessage(header)) break;
        }

        return innermost;
    }

    /// <summary>
    /// Gives the requests inside Send Message its own number: by the number of the one inside or by that of Send Message, a BMC may answer with
    /// either.
    /// </summary>
    /// <param name="data">The data of Send Message: a byte for the channel, and the message.</param>
    /// <param name="sequence">The number of Send Message.</param>
    public static void Renumber(Span<byte> data, byte sequence)
    {
        if (data.Length < ChannelLength + LanMessage.Overhead) return;
        Span<byte> message = data[ChannelLength..];
        message[SequenceAt] = (byte)(sequence << SequenceShift | message[SequenceAt] & LunMask);
        bool isSendMessage = message[NetFnAt] >> SequenceShift == (byte)NetFn.App && message[CommandAt] == SendMessageRequest.Info.Id.Command;
        if (isSendMessage) Renumber(message[LanMessage.HeaderLength..^1], sequence);
        message[^1] = Checksum.Of(message[FromAt..^1]);
    }

    /// <summary>Whether a response only says that a message was sent on.</summary>
    public static bool IsAcknowledgement(in LanMessageHeader header, ReadOnlyMemory<byte> data)
    {
        CommandId sendMessage = SendMessageRequest.Info.Id;
        if (header.Command != sendMessage.Command || header.NetFn != sendMessage.NetFn.Response) return false;
        if (data.IsEmpty || (CompletionCode)data.Span[0] != CompletionCode.Ok) return false;
        return data.Length == 1
            || (TryOpenEmbedded(data[1..], out LanMessageHeader inner, out ReadOnlyMemory<byte> answer) && IsAcknowledgement(inner, answer));
    }

    /// <summary>Opens an answer that stands in the response to Send Message; some BMCs leave out its first byte, their own address.</summary>
    public static bool TryOpenEmbedded(ReadOnlyMemory<byte> message, out LanMessageHeader header, out ReadOnlyMemory<byte> data)
    {
        if (LanMessage.TryOpen(message, out header, out data) && header.NetFn.IsResponse) return true;
        byte[] whole = [MessageAddress.Bmc.Value, .. message.Span];
        return LanMessage.TryOpen(whole, out header, out data) && header.NetFn.IsResponse;
    }

    private static bool IsSendMessage(in LanMessageHeader header) => new CommandId(header.NetFn, header.Command) == SendMessageRequest.Info.Id;
}
