using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>One datagram of a conversation suffers, every one in turn (G5).</summary>
public class SystematicFaultTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(3);

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_datagram_lost_doubled_cut_or_changed_delays_and_nothing_else(string login)
    {
        int datagrams = Converse(login, -1, Fault.Lost, 0).Count;
        Assert.InRange(datagrams, 14, 24);
        for (int at = 0; at < datagrams; at++)
        {
            foreach (Fault fault in new[] { Fault.Lost, Fault.Doubled, Fault.CutByOneByte }) Converse(login, at, fault, 0);
        }
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_bit_flipped_anywhere_delays_and_nothing_else(string login)
    {
        int datagrams = Converse(login, -1, Fault.Lost, 0).Count;
        for (int at = 0; at < datagrams; at++)
        {
            int length = 1;
            for (int i = 0; i < length; i++) length = Converse(login, at, Fault.BitFlipped, i * 8 + (i + at) % 8).Length;
        }
    }

    private static FaultyLink Converse(string login, int at, Fault fault, int bit)
    {
        using var pair = new SessionPair();
        var link = new FaultyLink(pair.Network) { At = at, Fault = fault, Bit = bit };
        string run = $"{login}, datagram {at} {fault}, bit {bit}";
        try
        {
            LanSession session = pair.Open(Login.Named(login));
            pair.Run(SessionPair.ReadManyAsync(session, 3));
            Assert.True(pair.Clock.Elapsed < MostTime, $"{pair.Clock.Elapsed}");
            pair.Run(session.DisposeAsync());
        }
        catch (Exception e)
        {
            Assert.Fail($"{run}: {e}");
        }

        return link;
    }
}
