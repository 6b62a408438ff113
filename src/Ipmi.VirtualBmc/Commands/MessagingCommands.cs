using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// What the system asks the BMC over the system interface (IPMI v2.0 §22.3 to §22.6, §22.8 to §22.10). All but the last two are its alone.
/// </summary>
internal sealed class MessagingCommands(MessageQueue queue)
{
    private const CompletionCode Empty = (CompletionCode)0x80;
    private const byte KcsMessageSize = 0xFF;

    private readonly HashSet<byte> _disabledChannels = [];

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetMessageFlagsRequest, GetMessageFlagsResponse>(
            (in _, _) => new GetMessageFlagsResponse { Pending = queue.Pending });
        dispatcher.Handle<ClearMessageFlagsRequest, ClearMessageFlagsResponse>(ClearFlags);
        dispatcher.Handle<EnableMessageChannelReceiveRequest, EnableMessageChannelReceiveResponse>(EnableReceive);
        dispatcher.Handle<GetMessageRequest, GetMessageResponse>(
            (in _, _) => queue.TryTake(out GetMessageResponse message) ? message : Empty);
        dispatcher.Handle<ReadEventMessageBufferRequest, ReadEventMessageBufferResponse>(ReadEvent);
        dispatcher.Handle<GetSystemInterfaceCapabilitiesRequest, GetSystemInterfaceCapabilitiesResponse>(GetInterface);

        // The interface is KCS; of BT there is none.
        dispatcher.Handle<GetBtInterfaceCapabilitiesRequest, GetBtInterfaceCapabilitiesResponse>(
            (in _, _) => CompletionCode.NotSupportedInPresentState);
    }

    private IpmiReply<ClearMessageFlagsResponse> ClearFlags(in ClearMessageFlagsRequest request, BmcContext context)
    {
        if (request.ReceiveMessageQueue) queue.Clear();
        if (request.EventMessageBuffer) queue.Event = null;
        if (request.WatchdogPreTimeout) queue.WatchdogWarns = false;
        return default(ClearMessageFlagsResponse);
    }

    private IpmiReply<EnableMessageChannelReceiveResponse> EnableReceive(in EnableMessageChannelReceiveRequest request, BmcContext context)
    {
        byte channel = request.Channel;
        if (channel is not (ChannelNumber.PrimaryIpmb or LanChannel.Number or SecondBus.Number)) return CompletionCode.InvalidDataField;
        switch (request.Operation)
        {
            case ChannelReceiveOperation.Disable: _disabledChannels.Add(channel); break;
            case ChannelReceiveOperation.Enable: _disabledChannels.Remove(channel); break;
            case ChannelReceiveOperation.GetState: break;
            default: return CompletionCode.InvalidDataField;
        }

        return new EnableMessageChannelReceiveResponse { Channel = channel, Enabled = !_disabledChannels.Contains(channel) };
    }

    private IpmiReply<ReadEventMessageBufferResponse> ReadEvent(in ReadEventMessageBufferRequest request, BmcContext context)
    {
        if (queue.Event is not { } record) return Empty;
        queue.Event = null;
        return new ReadEventMessageBufferResponse { Event = record };
    }

    private IpmiReply<GetSystemInterfaceCapabilitiesResponse> GetInterface(
        in GetSystemInterfaceCapabilitiesRequest request, BmcContext context)
    {
        if (request.Interface != SystemInterfaceType.Kcs) return CompletionCode.InvalidDataField;
        var kcs = new KcsCapabilities { InputMaximumMessageSize = KcsMessageSize };
        byte[] data = new byte[kcs.EncodedLength];
        kcs.Encode(data);
        return new GetSystemInterfaceCapabilitiesResponse { Data = data };
    }
}
