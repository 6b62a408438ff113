using Ipmi.Session.Crypto;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>An IPMI 1.5 session whose sequence numbers go round: both ends choose the first one at random, here FFFFFFF0h.</summary>
public class WrapAroundTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 0.2)]
    public void Nothing_is_lost_when_the_numbers_go_round(double loss, double reordering)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            using var pair = new SessionPair(seed);
            var numbers = new RepeatedNumber(0xFFFFFFF0);
            pair.Options = pair.Options with { Random = numbers };
            LanSession session = pair.Open(Login.Md5);
            pair.Network.Conditions = SessionPair.Lan with { Loss = loss, Reordering = reordering };
            pair.Run(SessionPair.ReadManyAsync(session, 64));
            if (loss == 0) Assert.Equal(0, session.Counters.Repeated);
        }
    }

    private sealed class RepeatedNumber(uint number) : IRandomSource
    {
        public void Fill(Span<byte> destination)
        {
            for (int i = 0; i < destination.Length; i++) destination[i] = (byte)(number >> (i % 4 * 8));
        }
    }
}
