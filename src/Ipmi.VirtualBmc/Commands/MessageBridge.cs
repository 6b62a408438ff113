using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Send Message: requests for controllers behind this one (IPMI v2.0 §22.7), and messages for the system (§6.13.2).</summary>
/// <param name="satellites">The controllers on its buses.</param>
/// <param name="queue">
/// Where messages for the system wait; none for a satellite, which embeds what it was answered in its own response.
/// </param>
/// <param name="quirks">In what it differs from most.</param>
internal sealed class MessageBridge(
    IReadOnlyList<SatelliteController> satellites, MessageQueue? queue, BridgeQuirks quirks = BridgeQuirks.None)
{
    private const CompletionCode NotAcknowledged = (CompletionCode)0x83;

    // A packet of IPMI 1.5 tells the length of its message in one byte.
    private const int LongestMessage = byte.MaxValue;
    private const byte BroadcastAddress = 0x00;

    private byte[]? _last;

    public void AddTo(CommandDispatcher dispatcher) => dispatcher.Handle<SendMessageRequest, SendMessageResponse>(Send);

    private IpmiReply<SendMessageResponse> Send(in SendMessageRequest request, BmcContext context)
    {
        if (request.Tracking > MessageTracking.TrackRequest) return CompletionCode.InvalidDataField;
        if (request.Channel == ChannelNumber.SystemInterface && queue is not null)
        {
            return queue.Add(LanChannel.Number, context.Privilege, request.Message.Span)
                ? default(SendMessageResponse)
                : CompletionCode.OutOfSpace;
        }

        if (request.Channel is not (ChannelNumber.PrimaryIpmb or SecondBus.Number)) return CompletionCode.InvalidDataField;
        ReadOnlyMemory<byte> message = request.Message.Memory;
        bool isBroadcast = message.Span is [BroadcastAddress, ..];
        bool isMessage = LanMessage.TryOpen(isBroadcast ? message[1..] : message, out LanMessageHeader header, out ReadOnlyMemory<byte> data);
        if (!isMessage || header.NetFn.IsResponse || (isBroadcast && !IsGetDeviceId(header)))
        {
            return CompletionCode.InvalidDataField;
        }

        bool isUntracked = quirks.HasFlag(BridgeQuirks.Untracked);
        if (isUntracked && request.Tracking != MessageTracking.None) return CompletionCode.InvalidDataField;
        byte channel = request.Channel;
        if (satellites.FirstOrDefault(s => s.Address == header.To && s.Channel == channel) is not { } satellite) return NotAcknowledged;
        byte[] answer = Ask(satellite, header, data, context);
        if (queue is null || quirks.HasFlag(BridgeQuirks.Embedded)) return new SendMessageResponse { Response = answer };
        if ((isUntracked || request.Tracking == MessageTracking.TrackRequest) && context.Session is { } session) Post(session, answer);
        else queue.Add(channel, context.Privilege, answer);
        return default(SendMessageResponse);
    }

    /// <summary>
    /// Whether it may be broadcast: the request for the device ID alone, which reaches the controller that it is addressed to and is how
    /// OpenIPMI looks for controllers on a bus (IPMI v2.0 §20.9).
    /// </summary>
    private static bool IsGetDeviceId(in LanMessageHeader header) =>
        header.NetFn == NetFn.App && header.Command == GetDeviceIdRequest.Info.Id.Command;

    private void Post(BmcSession session, byte[] answer)
    {
        if (quirks.HasFlag(BridgeQuirks.Repeats))
        {
            if (_last is not null) session.Post(_last);
            _last = answer;
        }

        session.Post(answer);
    }

    /// <summary>The response as the console gets it: to itself, from the satellite.</summary>
    private byte[] Ask(SatelliteController satellite, in LanMessageHeader request, ReadOnlyMemory<byte> data, BmcContext context)
    {
        byte[] message = new byte[LongestMessage];
        int length = satellite.Execute(
            request, data, context, message.AsSpan(LanMessage.HeaderLength, LongestMessage - LanMessage.Overhead));
        var header = new LanMessageHeader
        {
            To = queue is null ? request.From : MessageAddress.Console,
            NetFn = request.NetFn.Response,
            ToLun = request.FromLun,
            From = request.To,
            Sequence = request.Sequence,
            FromLun = request.ToLun,
            Command = request.Command,
        };
        return message[..LanMessage.Seal(message, header, length)];
    }
}
