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
    public void An_event_is_acted_upon_once_also_when_the_last_one_was_deleted_since()
    {
        byte[] filter = [1, 0x80, 0x02, 0, 0, 0xFF, 0xFF, 0x01, 0x30, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Set(6, filter);
        Set(1, 1);
        SendEvent();
        Assert.False(_lab.Machine.Chassis.PowerIsOn);
        _lab.Run(
            _session.SendAsync(
                new PlatformEventRequest { Revision = 4, SensorType = SensorType.Fan, SensorNumber = 3, EventType = 1, EventData1 = 2 }));
        _lab.Run(_session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerUp }));
        Delete(0xFFFF);
        _lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(_lab.Machine.Chassis.PowerIsOn);
    }

    [Fact]
    public void Whatever_becomes_of_the_log_each_event_is_told_once_and_before_it_is_gone()
    {
        int events = 0;
        for (int seed = 1; seed <= 40; seed++) events += new PefCommandTests().Play(seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds 1 to 40: {events} events");
    }

    [Fact]
    public void System_software_sets_from_where_the_BMC_goes_on()
    {
        List<PlatformAlert> sent = TellEverything();
        for (byte number = 1; number <= 3; number++) SendEvent(number);
        Assert.Equal([1, 2, 3], sent.Select(a => (int)a.Event!.Value.SensorNumber));
        _lab.Run(_session.SendAsync(new SetLastProcessedEventIdRequest { ByBmc = true, RecordId = 2 }));
        _lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([1, 2, 3, 3], sent.Select(a => (int)a.Event!.Value.SensorNumber));

        // An entry that is not there is only told; none at all is the beginning.
        _lab.Run(_session.SendAsync(new SetLastProcessedEventIdRequest { ByBmc = true, RecordId = 77 }));
        _lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(77, _lab.Run(_session.SendAsync(new GetLastProcessedEventIdRequest())).LastBmcProcessed);
        Assert.Equal(4, sent.Count);
        _lab.Run(_session.SendAsync(new SetLastProcessedEventIdRequest { ByBmc = true, RecordId = 0 }));
        _lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([1, 2, 3, 3, 1, 2, 3], sent.Select(a => (int)a.Event!.Value.SensorNumber));
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

    /// <summary>Adds, deletes and clears, lets time pass, holds filtering up: each event has been told once in the end.</summary>
    private int Play(int seed)
    {
        var random = new Random(seed);
        List<PlatformAlert> sent = TellEverything();
        byte number = 0;
        for (int step = 0; step < 60; step++)
        {
            switch (random.Next(6))
            {
                case 0 or 1: SendEvent(++number); break;
                case 2 when _lab.Machine.EventLog.Count > 0: Delete(random.Next(2) == 0 ? (ushort)0 : (ushort)0xFFFF); break;
                case 3 when random.Next(4) == 0:
                    ushort reservation = _lab.Run(_session.SendAsync(new ReserveSelRequest())).ReservationId;
                    _lab.Run(_session.SendAsync(new ClearSelRequest { ReservationId = reservation, Operation = ClearSelOperation.Start }));
                    break;
                default: _lab.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(1500))); break;
            }
        }

        _lab.Clock.Advance(TimeSpan.FromSeconds(2));
        int[] told = [.. sent.Select(a => (int)a.Event!.Value.SensorNumber)];
        Assert.True(told.SequenceEqual(Enumerable.Range(1, number)), $"seed {seed}: {string.Join(' ', told)} of {number}");
        return number;
    }

    private List<PlatformAlert> TellEverything()
    {
        List<PlatformAlert> sent = [];
        _lab.Machine.EventFilters.AlertSent += sent.Add;
        Set(6, [1, 0x80, 0x01, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Set(9, 1, 0x58, 0x12, 0);
        Set(1, 1);
        return sent;
    }

    private void Delete(ushort record)
    {
        ushort reservation = _lab.Run(_session.SendAsync(new ReserveSelRequest())).ReservationId;
        _lab.Run(_session.SendAsync(new DeleteSelEntryRequest { ReservationId = reservation, RecordId = record }));
    }

    private void SendEvent(byte number = 0x30)
    {
        var request = new PlatformEventRequest
        {
            Revision = 4,
            SensorType = SensorType.Temperature,
            SensorNumber = number,
            EventType = 1,
            EventData1 = 9,
        };
        _lab.Run(_session.SendAsync(request));
        _lab.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static GetPefConfigurationParametersRequest Get(byte parameter, byte set, byte block) =>
        new() { Parameter = (PefParameter)parameter, Set = set, Block = block };

    private CompletionCode Set(byte parameter, params byte[] data) =>
        _lab.Code(_session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = (PefParameter)parameter, Data = data }));
}
