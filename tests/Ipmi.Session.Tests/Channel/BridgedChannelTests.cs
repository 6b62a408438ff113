using System.Buffers.Binary;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Controllers behind the BMC (IPMI v2.0 §6.13, §22.7).</summary>
public class BridgedChannelTests
{
    private static readonly BridgeTarget Satellite = new(new(0x82));
    private static readonly BridgeTarget Far = new(new(0xB4), 7);

    private static readonly GetDeviceIdResponse SatelliteDevice = TestBmc.Device with { DeviceId = 0x33 };

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Logins))]
    public void An_answer_inside_the_acknowledgement_is_taken(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        _ = new Bridge(pair.Bmc, Satellite);
        var channel = new BridgedChannel(session, Satellite, pair.Options);
        Assert.Equal(SatelliteDevice, pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        RawResponse raw = pair.Run(channel.ExchangeRawAsync(new(NetFn.App, 0x01, default), Cancellation));
        Assert.Equal(Satellite.Address, raw.ResponderAddress);
        Assert.Equal("Get Device ID", raw.Info?.Name);
        Assert.Equal(TestBmc.Device, pair.Run(session.SendAsync(new GetDeviceIdRequest(), Cancellation)));
    }

    [Fact]
    public void An_embedded_answer_without_the_BMCs_own_address_is_taken()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        _ = new Bridge(pair.Bmc, Satellite) { LeavesOutAddress = true };
        Assert.Equal(SatelliteDevice, pair.Run(new BridgedChannel(session, Satellite, pair.Options).SendAsync(new GetDeviceIdRequest(), Cancellation)));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    public void An_answer_that_follows_the_acknowledgement_is_taken(double loss)
    {
        for (int seed = 1; seed <= 30; seed++)
        {
            using var pair = new SessionPair(seed);
            LanSession session = pair.Open(AuthenticationType.None);
            pair.Network.Conditions = SessionPair.Lan with { Loss = loss };
            new Bridge(pair.Bmc, Satellite).AnswerLater(pair.Network);
            var channel = new BridgedChannel(session, Satellite, pair.Options);
            for (int i = 0; i < 5; i++)
            {
                Exception? failure = Record.Exception(() =>
                    Assert.Equal(SatelliteDevice, pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation))));
                Assert.True(failure is null, $"seed {seed}: {failure}");
            }
        }
    }

    /// <summary>A number rests while an answer to its last use may come: none may when the BMC and the target have answered.</summary>
    [Fact]
    public void Many_in_a_row_need_not_wait_for_numbers()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(AuthenticationType.None);
        _ = new Bridge(pair.Bmc, Satellite);
        var channel = new BridgedChannel(session, Satellite, pair.Options);
        TimeSpan before = pair.Clock.Elapsed;
        for (int i = 0; i < 150; i++) Assert.Equal(SatelliteDevice, pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void A_target_that_nobody_is_at_is_told_with_the_code_of_Send_Message()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        Bridge bridge = new(pair.Bmc, Satellite);
        var channel = new BridgedChannel(session, new(new(0x84)), pair.Options);
        var failure = Assert.Throws<IpmiBridgeException>(() => pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.Equal(0x83, (byte)failure.Code);
        Assert.Contains("84h on channel 0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("nobody acknowledged", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, bridge.Forwarded);
    }

    [Theory]
    [InlineData(0x81, 0xC0)]
    [InlineData(0x82, 0xC3)]
    public void A_busy_bus_and_a_busy_target_are_asked_again(byte outer, byte inner)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        Bridge bridge = new(pair.Bmc, Satellite);
        bridge.OuterCodes.Enqueue(outer);
        bridge.InnerCodes.Enqueue(inner);
        bridge.InnerCodes.Enqueue(inner);
        var channel = new BridgedChannel(session, Satellite, pair.Options);
        Assert.Equal(SatelliteDevice, pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.Equal(4, bridge.Forwarded);

        // What must not be repeated is not.
        bridge.InnerCodes.Enqueue(inner);
        Assert.Equal((CompletionCode)inner, pair.Run(HostileSessionTests.ControlAsync(channel, ChassisControlOperation.PowerCycle)));
        Assert.Equal(5, bridge.Forwarded);
    }

    [Fact]
    public void A_target_that_is_silent_ends_the_request_at_its_deadline()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        pair.Bmc.Commands.Handle<SendMessageRequest, SendMessageResponse>((in _, _) => default(SendMessageResponse));
        var channel = new BridgedChannel(session, Satellite, pair.Options);
        var late = Assert.Throws<IpmiTimeoutException>(() => pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.Contains("Get Device ID to 82h", late.Message, StringComparison.Ordinal);
        Assert.InRange(late.Attempts, 10, 41);
        var unknown = Assert.Throws<IpmiOutcomeUnknownException>(
            () => pair.Run(HostileSessionTests.ControlAsync(channel, ChassisControlOperation.PowerCycle)));
        Assert.Contains("Chassis Control to 82h", unknown.Message, StringComparison.Ordinal);
        pair.Run(SessionPair.ReadManyAsync(session, 70));
    }

    [Fact]
    public void A_busy_target_that_falls_silent_costs_one_deadline()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        Bridge bridge = new(pair.Bmc, Satellite);
        bridge.InnerCodes.Enqueue(0xC0);
        var channel = new BridgedChannel(session, Satellite, pair.Options);
        int sent = 0;
        pair.Network.Filter = (from, _, _) => from.Equals(SessionPair.BmcAddress) && sent++ > 0 ? FilterVerdict.Drop : FilterVerdict.Pass;
        TimeSpan before = pair.Clock.Elapsed;
        RawResponse response = pair.Run(channel.ExchangeRawAsync(new(NetFn.App, 0x01, default), Cancellation));
        Assert.Equal(CompletionCode.NodeBusy, response.CompletionCode);
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(19.5), TimeSpan.FromSeconds(20.5));
    }

    [Fact]
    public void Two_bridges_lead_further()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        Bridge bridge = new(pair.Bmc, Satellite) { Next = Far };
        var channel = new BridgedChannel(new BridgedChannel(session, Satellite, pair.Options), Far, pair.Options);
        Assert.Equal(SatelliteDevice, pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.Equal(1, bridge.Forwarded);

        // Nobody behind the satellite.
        var nobody = new BridgedChannel(new BridgedChannel(session, Satellite, pair.Options), new(new(0xB6), 7), pair.Options);
        var failure = Assert.Throws<IpmiBridgeException>(() => pair.Run(nobody.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.Equal(0x83, (byte)failure.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("20 1C C4 82 04 01 00 00")]
    [InlineData("FF FF FF FF FF FF FF FF FF FF FF FF")]
    public void What_is_no_message_is_a_broken_protocol_or_silence(string embedded)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        byte[] bytes = [.. embedded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => Convert.ToByte(b, 16))];
        pair.Bmc.Commands.Handle<SendMessageRequest, SendMessageResponse>((in _, _) => new SendMessageResponse { Response = bytes });
        var channel = new BridgedChannel(session, Satellite, pair.Options);
        Exception? failure = Record.Exception(() => pair.Run(channel.SendAsync(new GetDeviceIdRequest(), Cancellation)));
        Assert.True(failure is IpmiProtocolException or IpmiTimeoutException, $"{failure}");
    }

    /// <summary>The BMC's bridge, with one controller behind it and one behind that.</summary>
    private sealed class Bridge
    {
        private readonly BridgeTarget _target;
        private byte[]? _answer;
        private bool _isLater;

        public Bridge(TestBmc bmc, BridgeTarget target)
        {
            _target = target;
            bmc.Commands.Handle<SendMessageRequest, SendMessageResponse>(OnSendMessage);
        }

        public int Forwarded { get; private set; }

        public BridgeTarget? Next { get; init; }

        public bool LeavesOutAddress { get; init; }

        public Queue<byte> OuterCodes { get; } = new();

        public Queue<byte> InnerCodes { get; } = new();

        private IpmiReply<SendMessageResponse> OnSendMessage(in SendMessageRequest request, BmcContext context)
        {
            Forwarded++;
            if (OuterCodes.TryDequeue(out byte outer)) return (CompletionCode)outer;
            Assert.Equal(MessageTracking.TrackRequest, request.Tracking);
            if (Answer(_target, Next, request.Channel, request.Message.Memory) is not { } answer) return (CompletionCode)0x83;
            _answer = answer;
            if (_isLater) return default(SendMessageResponse);
            return new SendMessageResponse { Response = LeavesOutAddress ? answer[1..] : answer };
        }

        /// <summary>What a controller answers to a message; nothing when nobody is at the address.</summary>
        private byte[]? Answer(BridgeTarget self, BridgeTarget? next, byte channel, ReadOnlyMemory<byte> message)
        {
            Assert.True(LanMessage.TryOpen(message, out LanMessageHeader header, out ReadOnlyMemory<byte> data));
            if (header.To != self.Address || channel != self.Channel) return null;
            byte[] response = [0xC1];
            if (InnerCodes.TryDequeue(out byte inner)) response = [inner];
            else if (header.NetFn == NetFn.App && header.Command == GetDeviceIdRequest.Info.Id.Command)
            {
                response = new byte[1 + SatelliteDevice.EncodedLength];
                SatelliteDevice.Encode(response.AsSpan(1));
            }
            else if (next is not null && SendMessageRequest.Decode(data, out var request, out _) == DecodeStatus.Ok)
            {
                response = Answer(next, null, request.Channel, request.Message.Memory) is { } answer ? [0, .. answer] : [0x83];
            }

            return Sealed(Reply(header, header.Sequence), response);
        }

        /// <summary>
        /// From now on the answer of the target comes by itself, under the number of the console's request, 20 ms after the acknowledgement; in
        /// a session without authentication, where it can be made here.
        /// </summary>
        public void AnswerLater(InMemoryNetwork network)
        {
            const int SequenceAt = 5, SessionIdAt = 9, MessageAt = 14, Ahead = 8;
            _isLater = true;
            network.Filter = (from, to, datagram) =>
            {
                bool isAcknowledgement = from.Equals(SessionPair.BmcAddress) && datagram.Length > MessageAt + 5 && datagram[MessageAt + 5] == 0x34;
                if (!isAcknowledgement || _answer is not { } answer) return FilterVerdict.Pass;
                Assert.True(LanMessage.TryOpen(answer, out LanMessageHeader header, out ReadOnlyMemory<byte> data));
                header = header with { To = MessageAddress.Console, Sequence = (byte)(datagram[MessageAt + 4] >> 2) };
                uint number = BinaryPrimitives.ReadUInt32LittleEndian(datagram[SequenceAt..]) + Ahead;
                uint id = BinaryPrimitives.ReadUInt32LittleEndian(datagram[SessionIdAt..]);
                network.Inject(from, to, HostileSessionTests.Forge15(id, number, header, data.ToArray()), TimeSpan.FromMilliseconds(20));
                return FilterVerdict.Pass;
            };
        }

        private static LanMessageHeader Reply(in LanMessageHeader request, byte sequence) => new()
        {
            To = request.From,
            NetFn = request.NetFn.Response,
            ToLun = request.FromLun,
            From = request.To,
            Sequence = sequence,
            FromLun = request.ToLun,
            Command = request.Command,
        };

        private static byte[] Sealed(in LanMessageHeader header, byte[] response)
        {
            byte[] message = new byte[response.Length + LanMessage.Overhead];
            response.CopyTo(message, LanMessage.HeaderLength);
            LanMessage.Seal(message, header, response.Length);
            return message;
        }
    }
}
