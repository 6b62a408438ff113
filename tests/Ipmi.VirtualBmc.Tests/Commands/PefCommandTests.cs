using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class PefCommandTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public PefCommandTests() => _session = _lab.Open();

    [Fact]
    public void Every_parameter_is_read()
    {
        for (byte parameter = 0; parameter <= 15; parameter++)
        {
            byte set = parameter is 6 or 7 or 9 or 15 ? (byte)1 : (byte)0;
            byte block = parameter == 13 ? (byte)1 : (byte)0;
            Assert.Equal(CompletionCode.Ok, _lab.Code(_session.SendAsync(Get(parameter, set, block))));
        }

        Assert.Equal((CompletionCode)0x80, _lab.Code(_session.SendAsync(Get(16, 0, 0))));
        Assert.Equal(CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(Get(6, 0, 0))));
        Assert.Equal(CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(Get(6, 17, 0))));
    }

    [Fact]
    public void Counts_are_read_only_and_a_second_writer_is_refused()
    {
        Assert.Equal((CompletionCode)0x82, Set(5, 1));
        Assert.Equal(CompletionCode.Ok, Set(0, 1));
        Assert.Equal((CompletionCode)0x81, Set(0, 1));
    }

    [Fact]
    public void The_short_form_of_a_filter_changes_its_first_byte_alone()
    {
        byte[] filter = new byte[21];
        (filter[0], filter[1], filter[2]) = (3, 0x80, 0x01);
        Assert.Equal(CompletionCode.Ok, Set(6, filter));
        Assert.Equal(CompletionCode.Ok, Set(7, 3, 0x00));
        Assert.Equal([3, 0x00, 0x01], _lab.Run(_session.SendAsync(Get(6, 3, 0))).Data.ToArray()[..3]);
        Assert.Equal([3, 0x00], _lab.Run(_session.SendAsync(Get(7, 3, 0))).Data.ToArray());
    }

    [Theory]
    [InlineData(0x01, 0xFF, true)]
    [InlineData(0x01, 0x30, true)]
    [InlineData(0x01, 0x31, false)]
    [InlineData(0x02, 0xFF, false)]
    public void An_event_that_a_filter_matches_does_what_the_filter_asks(byte type, byte number, bool acts)
    {
        byte[] filter = [1, 0x80, 0x02, 0, 0, 0xFF, 0xFF, type, number, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Assert.Equal(CompletionCode.Ok, Set(6, filter));
        Assert.Equal(CompletionCode.Ok, Set(1, 1));
        SendEvent();
        Assert.Equal(!acts, _lab.Machine.Chassis.PowerIsOn);
        Assert.Equal(1, _lab.Run(_session.SendAsync(new GetLastProcessedEventIdRequest())).LastBmcProcessed);
    }

    [Fact]
    public void An_alert_goes_where_the_policy_says_and_postponed_filters_wait()
    {
        List<PlatformAlert> sent = [];
        _lab.Machine.EventFilters.AlertSent += sent.Add;
        byte[] filter = [1, 0x80, 0x01, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Set(6, filter);
        Set(9, 1, 0x58, 0x12, 0);
        Set(1, 1);
        Assert.Equal(10, _lab.Run(_session.SendAsync(new ArmPefPostponeTimerRequest { Timeout = 10 })).Countdown);
        SendEvent();
        Assert.Empty(sent);
        _lab.Clock.Advance(TimeSpan.FromSeconds(11));
        PlatformAlert alert = Assert.Single(sent);
        Assert.Equal((1, 2, SensorType.Temperature), (alert.Channel, alert.Destination, alert.Event!.Value.SensorType));
    }

    [Fact]
    public void An_immediate_alert_is_sent_and_its_end_told()
    {
        List<PlatformAlert> sent = [];
        _lab.Machine.EventFilters.AlertSent += sent.Add;
        _lab.Run(_session.SendAsync(new AlertImmediateRequest { Channel = 1, DestinationSelector = 2 }));
        Assert.Equal(new PlatformAlert(1, 2, null), Assert.Single(sent));
        var status = new AlertImmediateRequest { Channel = 1, Operation = AlertOperation.GetStatus };
        Assert.Equal(AlertStatus.NormalEnd, _lab.Run(_session.SendAsync(status)).Status);
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(new AlertImmediateRequest { Channel = 3 })));
    }

    [Fact]
    public void The_event_receiver_is_set_and_told()
    {
        Assert.Equal(MessageAddress.Bmc, _lab.Run(_session.SendAsync(new GetEventReceiverRequest())).Receiver);
        _lab.Run(_session.SendAsync(new SetEventReceiverRequest { Receiver = new(0xFF) }));
        Assert.Equal(0xFF, _lab.Run(_session.SendAsync(new GetEventReceiverRequest())).Receiver.Value);
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(new SetEventReceiverRequest { Receiver = new(0x81) })));
    }

    private void SendEvent()
    {
        var request = new PlatformEventRequest { Revision = 4, SensorType = SensorType.Temperature, SensorNumber = 0x30, EventType = 1, EventData1 = 9 };
        _lab.Run(_session.SendAsync(request));
        _lab.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static GetPefConfigurationParametersRequest Get(byte parameter, byte set, byte block) =>
        new() { Parameter = (PefParameter)parameter, Set = set, Block = block };

    private CompletionCode Set(byte parameter, params byte[] data) =>
        _lab.Code(_session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = (PefParameter)parameter, Data = data }));
}
