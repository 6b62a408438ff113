using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Machine;

/// <summary>
/// Code of others that throws, wherever the BMC calls it: from a timer, where nobody would catch it, or while it serves. It is told, and
/// the BMC and everybody else go on.
/// </summary>
public class ThrowingCodeTests
{
    private const string Mine = "mine";

    private static readonly PayloadKind OwnPayload = PayloadKind.OemHandle(1);

    private readonly List<Exception> _failures = [];
    private Lab _lab = new();

    public static TheoryData<string> Places =>
    [
        "sensor", "line taken", "line left", "room", "break", "lines", "flushed", "input", "payload", "end of payload", "power", "alert",
        "handler",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void It_is_told_and_everything_goes_on(string place)
    {
        var good = new Sensor
        {
            Number = 2,
            Name = "Good",
            Type = SensorType.Temperature,
            Limits = new(0, 0, 0, 90, 100, 110),
            Reading = 20,
        };
        var bad = new Sensor
        {
            Number = 1,
            Name = "Bad",
            Type = SensorType.Temperature,
            Source = _ => place == "sensor" ? throw Failure() : 1,
        };
        _lab = new(new() { Sensors = [bad, good] });
        _lab.Bmc.SubscriberFailed += _failures.Add;
        int changes = 0;
        _lab.Bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, context) =>
        {
            context.Session!.OpenPayload(OwnPayload, _ => Throw(place == "payload"), () => Throw(place == "end of payload"));
            Throw(place == "handler");
            return default(AddBytesResponse);
        });
        LanSession session = _lab.Open();
        Subscribe(place);
        _lab.Bmc.SolPort().ActiveChanged += _ => changes++;

        Assert.Equal(
            place == "handler" ? CompletionCode.Unspecified : CompletionCode.Ok, _lab.Code(session.SendAsync(new AddBytesRequest())));
        Do(session);
        _lab.Machine.Sensors[1].Reading = 95;
        _lab.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.NotEqual(0, _lab.Run(session.SendAsync(new GetSelInfoRequest())).Entries);
        Assert.Equal(place != "sensor", _lab.Run(session.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 })).Reading == 1);

        // The session ends by itself, and with it what it had.
        _lab.Clock.Advance(TimeSpan.FromSeconds(63));
        Assert.Equal((0, false, 2), (_lab.Bmc.SessionCount, _lab.Bmc.SolPort().IsActive, changes));
        Assert.Equal(CompletionCode.Ok, _lab.Code(_lab.Open().SendAsync(new GetDeviceIdRequest())));
        Assert.NotEmpty(_failures);
        Assert.All(_failures, failure => Assert.Equal(Mine, failure.Message));
    }

    private static InvalidOperationException Failure() => new(Mine);

    private static void Throw(bool isHere)
    {
        if (isHere) throw Failure();
    }

    private void Subscribe(string place)
    {
        SolPort port = _lab.Bmc.SolPort();
        switch (place)
        {
            case "line taken": port.ActiveChanged += p => Throw(p.IsActive); break;
            case "line left": port.ActiveChanged += p => Throw(!p.IsActive); break;
            case "room": port.RoomMade += _ => throw Failure(); break;
            case "break": port.BreakReceived += _ => throw Failure(); break;
            case "lines": port.LinesChanged += _ => throw Failure(); break;
            case "flushed": port.InputFlushed += _ => throw Failure(); break;
            case "input": port.Input = _ => throw Failure(); break;
            case "power": _lab.Machine.Chassis.Controlled += _ => throw Failure(); break;
            case "alert": _lab.Machine.EventFilters.AlertSent += _ => throw Failure(); break;
        }
    }

    /// <summary>Everything that calls such code.</summary>
    private void Do(LanSession session)
    {
        SessionPayload console = session.OpenPayload(PayloadKind.Sol, _ => { });
        _lab.Run(session.SendAsync(new ActivatePayloadRequest
        {
            PayloadType = PayloadType.Sol, Instance = 1, Options = new() { Encrypted = true, Authenticated = true },
        }));
        console.Send([1, 0, 0, (byte)(SolControl.Break | SolControl.FlushInbound | SolControl.PauseCts), (byte)'x']);
        _lab.Clock.Advance(TimeSpan.FromSeconds(0.1));
        _lab.Bmc.SolPort().Print("waits"u8);
        session.OpenPayload(OwnPayload, _ => { }).Send([1, 2, 3]);
        _lab.Clock.Advance(TimeSpan.FromSeconds(0.1));

        // The timer runs out and resets the system; an event is filtered and told.
        _lab.Run(
            session.SendAsync(
                new SetWatchdogTimerRequest { Use = WatchdogUse.SmsOs, Action = WatchdogAction.HardReset, CountdownTenths = 10 }));
        _lab.Run(session.SendAsync(new ResetWatchdogTimerRequest()));
        byte[] filter = [1, 0x80, 0x01, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        foreach ((byte parameter, byte[] data) in ((byte, byte[])[])[(6, filter), (9, [1, 0x58, 0x12, 0]), (1, [1])])
        {
            _lab.Run(session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = (PefParameter)parameter, Data = data }));
        }
    }
}
