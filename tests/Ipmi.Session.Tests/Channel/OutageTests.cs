using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>
/// The network is gone for a while. BMCs accept sequence numbers at most 16 above the highest that they have seen, so that a console that
/// repeats under ever new numbers would lose its session.
/// </summary>
public class OutageTests
{
    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_survives_an_outage_of_seconds_in_either_direction(string login)
    {
        foreach (int workers in new[] { 1, 8, 32 })
        {
            foreach (double seconds in new[] { 0.3, 1, 3, 8, 15 })
            {
                foreach ((double there, double back) in new[] { (1.0, 0.0), (0.0, 1.0), (1.0, 1.0), (0.9, 0.9) })
                {
                    string run = $"{login}, {workers} workers, {seconds} s, loss {there} there and {back} back";
                    using var pair = new SessionPair();
                    LanSession session = pair.Open(Login.Named(login));
                    pair.Run(SessionPair.ReadManyAsync(session, 10));
                    Task[] work = [.. Enumerable.Range(0, workers).Select(_ => SessionPair.ReadManyAsync(session, 20))];
                    pair.Network.SetConditions(SessionPair.ConsoleAddress, SessionPair.BmcAddress, SessionPair.Lan with { Loss = there });
                    pair.Network.SetConditions(SessionPair.BmcAddress, SessionPair.ConsoleAddress, SessionPair.Lan with { Loss = back });
                    pair.Clock.Advance(TimeSpan.FromSeconds(seconds));
                    pair.Network.SetConditions(SessionPair.ConsoleAddress, SessionPair.BmcAddress, SessionPair.Lan);
                    pair.Network.SetConditions(SessionPair.BmcAddress, SessionPair.ConsoleAddress, SessionPair.Lan);
                    TimeSpan before = pair.Clock.Elapsed;
                    Exception? failure = Record.Exception(() => { foreach (Task worker in work) pair.Run(worker); });
                    Assert.True(failure is null, $"{run}: {failure}");
                    TimeSpan took = pair.Clock.Elapsed - before;
                    Assert.True(took < TimeSpan.FromSeconds(5), $"{run}: {took}");
                    pair.Run(SessionPair.ReadManyAsync(session, 50));
                }
            }
        }
    }
}
