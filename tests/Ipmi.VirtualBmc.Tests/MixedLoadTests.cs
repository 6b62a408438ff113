using System.Globalization;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>Ten minutes of mixed load on the simulated network: eight clients, 2 % loss, a cold reset each minute (threats G14).</summary>
public class MixedLoadTests
{
    private const int Clients = 8;
    private const int Sensor = 1;
    private const double Reading = 42;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lab _lab = new();
    private TimeSpan _lastReset;
    private int _right;
    private int _lostByReset;
    private int _logins;

    [Fact]
    public async Task Nothing_is_wrong_and_nothing_is_lost_but_by_the_resets()
    {
        _lab.Network.Conditions = new LinkConditions { Delay = TimeSpan.FromMilliseconds(0.5), Loss = 0.02 };
        _lab.Bmc.Change(machine => machine.Sensors[0].Value = Reading);
        byte expected = _lab.Machine.Sensors[0].Reading;
        Task[] all = [.. Enumerable.Range(0, Clients).Select(i => WorkAsync(i, expected)), ResetAsync()];
        Assert.True(_lab.Clock.RunUntil(() => Array.TrueForAll(all, t => t.IsCompleted), Length + TimeSpan.FromMinutes(2)));
        await Task.WhenAll(all);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{_right} right, {_lostByReset} lost by a reset, {_logins} logins, {_lab.Bmc.Counters}"));

        // Ten requests a second each, but for the time that a reset costs.
        Assert.True(_right > Clients * Length.TotalSeconds * 4, $"{_right}");
        _lab.Clock.Advance(TimeSpan.FromSeconds(63));
        Assert.Equal((0, 0), (_lab.Bmc.SessionCount, _lab.Bmc.HalfOpenCount));
    }

    private async Task ResetAsync()
    {
        while (_lab.Clock.Elapsed + TimeSpan.FromMinutes(1) < Length)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), _lab.Clock).ConfigureAwait(false);
            LanSession admin = await OpenAsync(Clients).ConfigureAwait(false);
            _lastReset = _lab.Clock.Elapsed;
            try
            {
                await admin.SendAsync(new ColdResetRequest()).ConfigureAwait(false);
                _lastReset = _lab.Clock.Elapsed;
            }
            catch (IpmiTimeoutException)
            {
                // Its answer was lost, and with it the session.
            }
        }
    }

    private async Task WorkAsync(int number, byte expected)
    {
        while (_lab.Clock.Elapsed < Length)
        {
            LanSession session = await OpenAsync(number).ConfigureAwait(false);
            TimeSpan opened = _lab.Clock.Elapsed;
            try
            {
                while (_lab.Clock.Elapsed < Length)
                {
                    Assert.Equal(
                        expected,
                        (await session.SendAsync(new GetSensorReadingRequest { SensorNumber = Sensor }).ConfigureAwait(false)).Reading);
                    await session.SendAsync(new GetSelInfoRequest()).ConfigureAwait(false);
                    GetSdrResponse record = await session.SendAsync(new GetSdrRequest { Count = 0xFF }).ConfigureAwait(false);
                    Assert.Equal(1, record.Data.Span[0]);
                    _right += 3;
                    await Task.Delay(3 * Pause, _lab.Clock).ConfigureAwait(false);
                }

                await session.DisposeAsync().ConfigureAwait(false);
            }
            catch (IpmiTimeoutException)
            {
                Assert.True(
                    opened <= _lastReset,
                    $"client {number} lost its session of {opened} at {_lab.Clock.Elapsed}, the last reset was at {_lastReset}");
                _lostByReset++;
                await session.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<LanSession> OpenAsync(int number)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        var options = new SessionOptions
        {
            Time = _lab.Clock, Random = new SeededRandomSource(1000 * ++_logins + number), Pump = new() { ContinueInline = true },
        };
        while (true)
        {
            try
            {
                return await Ipmi20Session.OpenAsync(
                    _lab.Link(), credentials, [CipherSuites.All[17]], PrivilegeLevel.Administrator, options,
                    CancellationToken.None).ConfigureAwait(false);
            }
            catch (IpmiException) when (_lab.Clock.Elapsed - _lastReset < TimeSpan.FromSeconds(30))
            {
                // The BMC was reset in the middle of it.
            }
        }
    }
}
