using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests;

/// <summary>What software on the managed system has: every command, and no session.</summary>
public class SystemInterfaceTests
{
    private const int Seed = 20261126;
    private const int EachCommand = 200;
    private const int LongestData = 40;

    private readonly Lab _lab = new();

    private IIpmiChannel Inside => _lab.Bmc.SystemInterface;

    [Fact]
    public void Commands_about_the_own_session_are_refused_with_D5h_since_there_is_none()
    {
        LanSession session = _lab.Open();
        byte[] id = BitConverter.GetBytes(session.BmcSessionId);
        foreach ((byte command, byte[] data) in ((byte, byte[])[])
            [
                (0x3B, [2]), (0x3B, [0]), (0x3C, id), (0x3C, [1, 0, 0, 0]), (0x3C, [0, 0, 0, 0, 1]),
                (0x39, [2, .. "admin"u8, .. new byte[11]]),
            ])
        {
            var request = new RawRequest(NetFn.App, command, data);
            Assert.Equal(
                CompletionCode.NotSupportedInPresentState,
                _lab.Run(Inside.ExchangeRawAsync(request, CancellationToken.None)).CompletionCode);
        }

        Assert.Equal((1, 0), (_lab.Bmc.SessionCount, _lab.Bmc.HalfOpenCount));
        Assert.Equal(CompletionCode.Ok, _lab.Code(session.SendAsync(new GetDeviceIdRequest())));
    }

    [Fact]
    public void No_command_throws_whatever_its_data()
    {
        var random = new Random(Seed);
        CommandInfo[] commands = [.. _lab.Bmc.SupportedCommands];
        foreach (CommandInfo command in commands)
        {
            for (int i = 0; i < EachCommand; i++)
            {
                byte[] data = new byte[random.Next(LongestData)];
                random.NextBytes(data);
                if (random.Next(2) == 0) Array.Clear(data);
                if (command.Id.Body != Body.None && data.Length > 0) data[0] = (byte)command.Id.Body;
                var request = new RawRequest(command.Id.NetFn, command.Id.Command, data);
                Exception? failure = Record.Exception(() => _lab.Run(Inside.ExchangeRawAsync(request, CancellationToken.None)));
                Assert.True(failure is null, $"seed {Seed}: {command.Name} {Convert.ToHexString(data)}: {failure}");
                if (i % 20 == 0) _lab.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}: {commands.Length} commands, {EachCommand} requests each");
    }

    [Fact]
    public void A_cold_reset_ends_the_sessions_at_once_and_forgets_what_is_volatile()
    {
        int resets = 0;
        _lab.Bmc.Happened += what => resets += what is BmcReset { IsCold: true } ? 1 : 0;
        LanSession session = _lab.Open();
        Assert.Equal(
            CompletionCode.Ok,
            _lab.Code(session.SendAsync(new SetLanConfigurationParametersRequest { Channel = 1, Parameter = 0, Data = new byte[] { 1 } })));
        Assert.Equal(CompletionCode.Ok, _lab.Code(Inside.SendAsync(new ColdResetRequest())));
        Assert.Equal((0, 1), (_lab.Bmc.SessionCount, resets));
        LanSession next = _lab.Open();
        var progress = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = 0 };
        Assert.Equal([0], _lab.Run(next.SendAsync(progress)).Data.ToArray());
        _lab.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((1, 1), (_lab.Bmc.SessionCount, resets));
    }

    [Fact]
    public void A_request_sees_the_machine_as_it_is_now()
    {
        double watts = 100;
        var sensor = new Sensor { Number = 1, Name = "Power", Type = SensorType.Current, Unit = SensorUnit.Watts, Source = _ => watts };
        var lab = new Lab(new() { Sensors = [sensor] });
        lab.Clock.Advance(TimeSpan.FromSeconds(1.5));
        watts = 150;
        Assert.Equal(150, lab.Run(lab.Bmc.SystemInterface.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 })).Reading);
    }
}
