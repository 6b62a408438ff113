using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

/// <summary>Send Message to controllers behind the BMC, and messages for the system.</summary>
public class BridgeTests
{
    private static readonly VirtualMachine Machine = new()
    {
        Satellites =
        [
            new(0x52)
            {
                FruDevices = [new(0, new() { Product = new() { Extra = [new('x', 60), new('y', 60), new('z', 60), new('a', 60)] } })],
                Behind = [new(0x72) { Channel = 7, Identity = new() { DeviceId = 0x72 } }],
            },
        ],
        BusDevices = [new(0xA0, new byte[] { 1, 2, 3, 4 })],
    };

    private readonly Lab _lab = new(Machine);
    private readonly LanSession _session;

    public BridgeTests() => _session = _lab.Open();

    [Fact]
    public void An_address_where_nobody_is_does_not_acknowledge() =>
        Assert.Equal((CompletionCode)0x83, _lab.Code(_session.SendAsync(Ask(0x54, 0))));

    [Fact]
    public void Channels_without_a_bus_and_messages_with_wrong_checksums_are_refused()
    {
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(Ask(0x52, 5))));
        Assert.Equal(
            CompletionCode.InvalidDataField,
            _lab.Code(_session.SendAsync(Ask(0x52, 0) with { Message = new byte[] { 0x52, 0x18, 1, 0x81, 0, 1, 0 } })));
    }

    [Fact]
    public void The_request_for_the_device_ID_may_be_broadcast_and_no_other()
    {
        byte[] request = [0x00, .. Message(0x52, NetFn.App, 0x01, [])];
        _lab.Run(_session.SendAsync(Ask(0x52, 0) with { Message = request, Tracking = MessageTracking.None }));
        GetMessageResponse message = _lab.Run(_lab.Bmc.SystemInterface.SendAsync(new GetMessageRequest()));
        Assert.True(LanMessage.TryOpen(message.Message.Memory, out LanMessageHeader header, out ReadOnlyMemory<byte> data));
        Assert.Equal((0x52, (byte)0x52), (header.From.Value, data.Span[1]));

        byte[] toNobody = [0x00, .. Message(0x54, NetFn.App, 0x01, [])];
        Assert.Equal((CompletionCode)0x83, _lab.Code(_session.SendAsync(Ask(0x54, 0) with { Message = toNobody })));
        byte[] other = [0x00, .. Message(0x52, NetFn.App, 0x04, [])];
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(Ask(0x52, 0) with { Message = other })));
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(Ask(0x52, 0) with { Message = new byte[] { 0 } })));
    }

    [Fact]
    public void A_request_that_is_not_tracked_is_answered_in_the_system_s_queue()
    {
        _lab.Run(_session.SendAsync(Ask(0x52, 0) with { Tracking = MessageTracking.None }));
        IIpmiChannel system = _lab.Bmc.SystemInterface;
        Assert.Equal(PendingMessages.MessageAvailable, _lab.Run(system.SendAsync(new GetMessageFlagsRequest())).Pending);
        GetMessageResponse message = _lab.Run(system.SendAsync(new GetMessageRequest()));
        Assert.True(LanMessage.TryOpen(message.Message.Memory, out LanMessageHeader header, out ReadOnlyMemory<byte> data));
        Assert.Equal((0x52, NetFn.App.Response), (header.From.Value, header.NetFn));
        Assert.Equal(0x52, data.Span[1]);
        Assert.Equal((CompletionCode)0x80, _lab.Run(system.ExchangeRawAsync(new(NetFn.App, 0x33, default), default)).CompletionCode);
    }

    [Fact]
    public void A_satellite_passes_requests_on_and_embeds_the_answer()
    {
        byte[] inner = Message(0x52, NetFn.App, 0x34, [0x47, .. Message(0x72, NetFn.App, 0x01, [])]);
        _lab.Run(_session.SendAsync(new SendMessageRequest { Message = inner }));
        GetMessageResponse message = _lab.Run(_lab.Bmc.SystemInterface.SendAsync(new GetMessageRequest()));
        Assert.True(LanMessage.TryOpen(message.Message.Memory, out _, out ReadOnlyMemory<byte> outer));
        Assert.True(LanMessage.TryOpen(outer[1..], out LanMessageHeader header, out ReadOnlyMemory<byte> data));
        Assert.Equal(0x72, header.From.Value);
        Assert.Equal([0x00, 0x72], data.ToArray()[..2]);
    }

    [Fact]
    public void A_privilege_that_is_too_low_is_refused_by_the_satellite_too()
    {
        LanSession user = _lab.Open(PrivilegeLevel.User, "user");
        _lab.Run(user.SendAsync(new SendMessageRequest { Message = Message(0x52, NetFn.App, 0x02, []) }));
        GetMessageResponse message = _lab.Run(_lab.Bmc.SystemInterface.SendAsync(new GetMessageRequest()));
        Assert.True(LanMessage.TryOpen(message.Message.Memory, out _, out ReadOnlyMemory<byte> data));
        Assert.Equal((byte)CompletionCode.InsufficientPrivilege, data.Span[0]);
    }

    [Fact]
    public void A_device_on_a_private_bus_is_written_and_read()
    {
        var request = new MasterWriteReadRequest { IsPrivateBus = true, SlaveAddress = 0x50, ReadCount = 2, Data = new byte[] { 1 } };
        Assert.Equal([2, 3], _lab.Run(_session.SendAsync(request)).Data.ToArray());
        Assert.Equal((CompletionCode)0x83, _lab.Code(_session.SendAsync(request with { SlaveAddress = 0x51 })));
    }

    /// <summary>The longest answer that goes into a packet of IPMI 1.5, which tells its length in one byte, and longer ones.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_of_a_satellite_that_is_too_long_is_refused_and_never_cut(bool is20)
    {
        LanSession session = is20 ? _session : _lab.Open15();
        for (int count = 200; count <= byte.MaxValue; count++)
        {
            var bridged = new BridgedChannel(session, new(new(0x52)));
            RawResponse answer = _lab.Run(bridged.ExchangeRawAsync(new(NetFn.Storage, 0x11, new byte[] { 0, 0, 0, (byte)count }), default));
            int longest = byte.MaxValue - LanMessage.Overhead - 2;
            Assert.Equal(count <= longest ? CompletionCode.Ok : CompletionCode.CannotReturnRequestedBytes, answer.CompletionCode);
            if (count <= longest) Assert.Equal(count, answer.Data.Length - 1);
        }
    }

    private static SendMessageRequest Ask(byte address, byte channel) =>
        new() { Tracking = MessageTracking.TrackRequest, Channel = channel, Message = Message(address, NetFn.App, 0x01, []) };

    private static byte[] Message(byte address, NetFn netFn, byte command, byte[] data)
    {
        byte[] message = new byte[LanMessage.Overhead + data.Length];
        data.CopyTo(message, LanMessage.HeaderLength);
        LanMessage.Seal(message, new() { To = new(address), NetFn = netFn, From = new(0x81), Command = command }, data.Length);
        return message;
    }
}
