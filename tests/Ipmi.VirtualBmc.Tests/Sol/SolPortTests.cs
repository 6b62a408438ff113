using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Sol;

/// <summary>When the system is told that it may print again.</summary>
public class SolPortTests
{
    private const int Seeds = 100;
    private const int Steps = 200;
    private const int LongestPrint = 600;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);

    private readonly Lab _lab = new();
    private readonly SessionPayload _console;
    private byte _received;
    private byte _count;
    private byte _sent;
    private SolControl _lines;

    public SolPortTests()
    {
        LanSession session = _lab.Open();
        _console = session.OpenPayload(PayloadKind.Sol, payload =>
        {
            if (payload.Span[0] != 0) (_received, _count) = (payload.Span[0], (byte)(payload.Length - SolLink.HeaderLength));
        });
        _lab.Run(session.SendAsync(new ActivatePayloadRequest
        {
            PayloadType = PayloadType.Sol, Instance = 1, Options = new() { Encrypted = true, Authenticated = true },
        }));
    }

    private SolPort Port => _lab.Bmc.SolPort();

    [Fact]
    public void While_the_console_holds_CTS_no_room_is_made_however_often_the_system_tries()
    {
        int made = 0;
        Port.RoomMade += _ => made++;
        Say(SolControl.PauseCts);
        for (int i = 0; i < 100; i++) Assert.Equal(0, Port.Print("abc"u8));
        _lab.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, made);
        Say(SolControl.None);
        Assert.Equal(1, made);
        Assert.Equal(3, Port.Print("abc"u8));
    }

    [Fact]
    public void Whenever_room_is_told_there_is_some_and_whoever_waits_is_told()
    {
        int tells = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var test = new SolPortTests();
            tells += test.Play(seed);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seeds 1 to {Seeds}: told {tells} times");
        Assert.True(tells > Seeds);
    }

    private int Play(int seed)
    {
        var random = new Random(seed);
        int made = 0;
        Port.RoomMade += port =>
        {
            made++;
            Assert.True((port.Lines & SolControl.PauseCts) == 0, $"seed {seed}: told while paused");
        };
        bool waits = false;
        for (int step = 0; step < Steps; step++)
        {
            int before = made;
            switch (random.Next(5))
            {
                case 0:
                    byte[] text = new byte[random.Next(1, LongestPrint)];
                    waits = Port.Print(text) < text.Length;
                    break;
                case 1: Say(SolControl.PauseCts); break;
                case 2: Say(SolControl.None); break;
                case 3: Acknowledge(); break;
                default: _lab.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(300))); break;
            }

            if (made == before) continue;
            Assert.True(Port.Print("x"u8) == 1, $"seed {seed}, step {step}: told, and there is no room");
            waits = false;
        }

        int last = made;
        Say(SolControl.None);
        for (int i = 0; i < 20; i++) Acknowledge();
        Assert.True(!waits || made > last, $"seed {seed}: nobody told who waits");
        return made;
    }

    /// <summary>Types a character under control lines.</summary>
    private void Say(SolControl lines)
    {
        _lines = lines;
        _sent = (byte)(_sent % 15 + 1);
        _console.Send([_sent, 0, 0, (byte)lines, (byte)'x']);
        _lab.Clock.Advance(Moment);
    }

    private void Acknowledge()
    {
        _console.Send([0, _received, _count, (byte)_lines]);
        _lab.Clock.Advance(Moment);
    }
}
