using System.Text;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests.Sol;

/// <summary>Serial over LAN at BMCs that say nonsense, refuse what is optional, or take the line away without a word.</summary>
public class SolQuirkTests
{
    private const int SafePacket = SolLink.HeaderLength + 32;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sol-size")]
    [InlineData("sol-port-swapped")]
    [InlineData("payload-status-cc")]
    [InlineData("no-channel-payload-support")]
    [InlineData("sol-capacity-0")]
    [InlineData("sol-needs-deferred")]
    [InlineData("sol-always-active")]
    [InlineData("sol-never-active")]
    [InlineData("sol-channel-other")]
    [InlineData("sol-privilege-0")]
    [InlineData("sol-ignores-disable")]
    [InlineData("sol-stolen")]
    [InlineData("sol-deactivates-another")]
    [InlineData("sol-counts-nothing")]
    [InlineData("sol-number-stuck")]
    public void A_line_works_at_a_BMC_with_the_quirk(string quirk)
    {
        using var world = new SolWorld(with: o => o with { Quirks = [quirk] });
        CheckThatItWorks(world, world.Activate(world.Connect()));
    }

    [Theory]
    [InlineData("supermicro-x8")]
    [InlineData("sun-x4100")]
    [InlineData("windmill")]
    public void A_line_works_at_a_BMC_with_all_the_quirks_of_its_make(string profile)
    {
        BmcProfile make = BmcProfile.All.Single(p => p.Name == profile);
        using var world = new SolWorld(with: o => o with { Quirks = [.. make.Quirks] });
        CheckThatItWorks(world, world.Activate(world.Connect()));
    }

    [Fact]
    public void Sizes_that_make_no_sense_are_not_followed()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-size"] });
        Assert.Equal(SafePacket, LongestPacket(world));
    }

    [Theory]
    [InlineData(0, SafePacket)]
    [InlineData(20, SafePacket)]
    [InlineData(36, SafePacket)]
    [InlineData(100, 100)]
    [InlineData(259, 259)]
    [InlineData(260, SafePacket)]
    [InlineData(0xFFFF, SafePacket)]
    public void The_BMCs_size_counts_where_it_can_be_one(ushort size, int expected)
    {
        using var world = new SolWorld();
        world.Bmc.Handle<ActivatePayloadRequest, ActivatePayloadResponse>((in _, context) =>
        {
            context.Session!.OpenPayload(PayloadKind.Sol, _ => { }, () => { });
            return new ActivatePayloadResponse { InboundPayloadSize = size, OutboundPayloadSize = size };
        });
        Assert.Equal(expected, LongestPacket(world));
    }

    [Fact]
    public void Another_port_is_not_followed()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-port-swapped"] });
        SolConsole console = world.Activate(world.Connect());
        world.Network.StartLog();
        CheckThatItWorks(world, console);
        Assert.All(world.Network.Log, d => Assert.Contains(SolWorld.BmcAddress, new[] { d.From, d.To }));
    }

    [Fact]
    public void A_status_that_is_refused_is_no_status_and_a_capacity_of_0_is_one_line()
    {
        using var refusing = new SolWorld(with: o => o with { Quirks = ["payload-status-cc"] });
        Assert.Null(refusing.Run(refusing.Connect().Sol.GetStatusAsync(Cancellation)));
        using var world = new SolWorld();
        world.Bmc.Handle<GetPayloadActivationStatusRequest, GetPayloadActivationStatusResponse>((in _, _) =>
            default(GetPayloadActivationStatusResponse));
        IpmiClient client = world.Connect();
        Assert.Equal(1, world.Run(client.Sol.GetStatusAsync(Cancellation))!.Value.InstanceCapacity);
        CheckThatItWorks(world, world.Activate(client));
    }

    [Theory]
    [InlineData(CompletionCode.InvalidDataField)]
    [InlineData(CompletionCode.Unspecified)]
    public void Alerts_on_the_serial_line_are_deferred_where_activation_needs_it(CompletionCode refusal)
    {
        using var world = new SolWorld();
        var asked = new List<PayloadActivationOptions>();
        world.Bmc.Handle<ActivatePayloadRequest, ActivatePayloadResponse>((in request, _) =>
        {
            asked.Add(request.Options);
            return request.Options.SerialAlerts == SharedSerialAlerts.Deferred ? new ActivatePayloadResponse() : refusal;
        });
        world.Activate(world.Connect());
        Assert.Equal([SharedSerialAlerts.Fail, SharedSerialAlerts.Deferred], asked.Select(o => o.SerialAlerts));

        // Intel SE7520AF2 needs CTS, DCD and DSR asserted from the beginning.
        Assert.All(asked, options => Assert.False(options.StartupHandshake));
    }

    [Fact]
    public void A_refusal_that_stays_is_told_after_two_attempts()
    {
        using var world = new SolWorld();
        int asked = 0;
        world.Bmc.Handle<ActivatePayloadRequest, ActivatePayloadResponse>((in _, _) =>
        {
            asked++;
            return CompletionCode.InvalidDataField;
        });
        IpmiClient client = world.Connect();
        Assert.Equal(CompletionCode.InvalidDataField, Assert.Throws<IpmiCompletionException>(() => world.Activate(client)).Code);
        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_line_in_use_is_refused_unless_it_is_to_be_taken_over_and_its_console_is_told()
    {
        using var world = new SolWorld();
        SolConsole first = world.Activate(world.Connect());
        IpmiClient other = world.Connect();
        Assert.Equal((CompletionCode)0x80, Assert.Throws<IpmiCompletionException>(() => world.Activate(other)).Code);
        SolConsole second = world.Activate(other, new() { TakeOver = true });
        Assert.Equal(SolEnd.Deactivated, world.Run(first.Ended));
        CheckThatItWorks(world, second);

        // The first does not end the second when it goes.
        world.Run(first.DisposeAsync());
        Assert.True(world.Bmc.SolPort().IsActive);
        world.Run(second.DisposeAsync());
        Assert.False(world.Bmc.SolPort().IsActive);
    }

    [Fact]
    public void A_BMC_that_says_that_the_line_is_in_use_and_that_it_is_not_is_believed_in_the_end()
    {
        using var world = new SolWorld();
        int asked = 0;
        world.Bmc.Handle<ActivatePayloadRequest, ActivatePayloadResponse>((in _, _) =>
        {
            asked++;
            return (CompletionCode)0x80;
        });
        IpmiClient client = world.Connect();
        Assert.Throws<IpmiCompletionException>(() => world.Activate(client, new() { TakeOver = true }));
        Assert.InRange(asked, 2, 4);
    }

    [Fact]
    public void A_line_that_is_taken_without_a_word_is_noticed_by_asking_whose_it_is()
    {
        using var world = new SolWorld();
        SolConsole first = world.Activate(world.Connect());
        IpmiClient thief = world.Connect();
        world.Network.Filter = DropSol;
        world.Activate(thief, new() { TakeOver = true });
        world.Network.Filter = null;
        Assert.False(first.Ended.IsCompleted);
        TimeSpan took = world.Until(() => first.Ended.IsCompleted);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(41));
        Assert.Equal(SolEnd.TakenOver, world.Run(first.Ended));
        Assert.Throws<IpmiProtocolException>(() => world.Type(first, "x"));
    }

    [Fact]
    public void A_BMC_that_gives_the_line_away_without_a_word_is_found_out()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-stolen"] });
        SolConsole first = world.Activate(world.Connect());
        SolConsole thief = world.Activate(world.Connect());
        Assert.False(first.Ended.IsCompleted);
        world.Until(() => first.Ended.IsCompleted);
        Assert.Equal(SolEnd.TakenOver, world.Run(first.Ended));
        CheckThatItWorks(world, thief);
    }

    [Fact]
    public void A_BMC_that_contradicts_itself_is_believed_in_the_end()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-contradicts"] });
        var refusal = Assert.Throws<IpmiCompletionException>(() => world.Activate(world.Connect(), new() { TakeOver = true }));
        Assert.Equal((CompletionCode)0x80, refusal.Code);
    }

    [Fact]
    public void Much_is_typed_past_a_number_that_the_BMC_is_stuck_on()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-number-stuck"] });
        SolConsole console = world.Activate(world.Connect());
        byte[] text = [.. Enumerable.Range(0, 6000).Select(i => (byte)('a' + i % 26))];
        (byte[] typed, byte[] printed) = world.Carry(console, world.Bmc.SolPort(), text, text);
        Assert.Equal(text, typed);
        Assert.Equal(text, printed);
    }

    [Fact]
    public void A_line_that_is_silent_after_a_reset_works_when_it_is_activated_again()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-silent-after-reset"] });
        IpmiClient client = world.Connect();
        SolConsole console = world.Activate(client);
        CheckThatItWorks(world, console);
        world.Clock.Run(client.Chassis.ResetAsync(Cancellation), TimeSpan.FromSeconds(5));
        world.Bmc.SolPort().Print("booting"u8);
        world.Pass(2);
        Assert.True(world.Read(console).IsEmpty);
        world.Clock.Run(console.DisposeAsync(), TimeSpan.FromSeconds(5));
        CheckThatItWorks(world, world.Activate(client));
    }

    [Fact]
    public void A_deactivation_that_ends_another_instance_leaves_ones_own()
    {
        using var world = new SolWorld(with: o => o with { Quirks = ["sol-deactivates-another"], Sol = new() { Instances = 2 } });
        SolConsole first = world.Activate(world.Connect());
        SolConsole second = world.Activate(world.Connect(), new() { Instance = 2 });
        world.Clock.Run(second.DisposeAsync(), TimeSpan.FromSeconds(5));
        world.Until(() => first.Ended.IsCompleted);
        Assert.Equal(SolEnd.Deactivated, world.Run(first.Ended));
    }

    [Fact]
    public void A_BMC_that_does_not_say_whose_a_line_is_is_asked_something_else_and_the_line_stays()
    {
        using var world = new SolWorld();
        int alive = 0;
        world.Bmc.Handle<GetPayloadInstanceInfoRequest, GetPayloadInstanceInfoResponse>((in _, _) => CompletionCode.InvalidCommand);
        world.Bmc.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) =>
        {
            alive++;
            return new GetDeviceIdResponse();
        });
        SolConsole console = world.Activate(world.Connect());
        world.Pass(125);
        Assert.InRange(alive, 5, 7);
        Assert.True(world.Bmc.SolPort().IsActive);
        CheckThatItWorks(world, console);
    }

    [Fact]
    public void A_silent_line_is_kept_alive_past_the_timeout_of_its_session()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect());
        world.Pass(300);
        CheckThatItWorks(world, console);
    }

    [Fact]
    public void A_BMC_that_is_gone_ends_it_as_lost()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect());
        world.Network.Conditions = new() { Loss = 1 };
        world.Until(() => console.Ended.IsCompleted, seconds: 120);
        Assert.Equal(SolEnd.Lost, world.Run(console.Ended));
    }

    [Fact]
    public void An_activation_whose_answer_was_lost_is_not_refused_when_it_is_sent_again()
    {
        using var world = new SolWorld();
        IpmiClient client = world.Connect();
        bool wasLost = false;
        world.Network.Filter = (from, _, _) =>
        {
            if (wasLost || !from.Equals(SolWorld.BmcAddress) || !world.Bmc.SolPort().IsActive) return Transport.FilterVerdict.Pass;
            wasLost = true;
            return Transport.FilterVerdict.Drop;
        };
        SolConsole console = world.Activate(client);
        Assert.True(wasLost);
        CheckThatItWorks(world, console);
    }

    [Fact]
    public void A_console_takes_the_line_in_the_clear_and_switches_its_encryption()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect(), new() { Encrypted = false });
        CheckThatItWorks(world, console);
        world.Run(console.ResumeEncryptionAsync(Cancellation));
        CheckThatItWorks(world, console);
        world.Run(console.SuspendEncryptionAsync(Cancellation));
        CheckThatItWorks(world, console);
    }

    [Fact]
    public void Breaks_and_lines_go_one_way_and_what_the_BMC_tells_the_other()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect());
        SolPort line = world.Bmc.SolPort();
        int breaks = 0;
        var told = new List<SolStatus>();
        line.BreakReceived += _ => breaks++;
        console.StatusReceived += told.Add;
        console.SendBreak();
        console.SetLines(SolControl.PauseCts);
        line.SendBreak();
        world.Pass(1);
        Assert.Equal((1, SolControl.PauseCts), (breaks, line.Lines));
        Assert.Equal([SolStatus.BreakDetected], told);
        Assert.Equal(0, line.Print("held"u8));
        console.SetLines(SolControl.None);
        world.Pass(1);
        Assert.Equal(4, line.Print("goes"u8));
    }

    private static void CheckThatItWorks(SolWorld world, SolConsole console)
    {
        (byte[] typed, byte[] printed) = world.Carry(console, world.Bmc.SolPort(), "typed"u8.ToArray(), "printed"u8.ToArray());
        Assert.Equal(("typed", "printed"), (Encoding.ASCII.GetString(typed), Encoding.ASCII.GetString(printed)));
        world.Pass(1);
        Assert.False(console.Ended.IsCompleted);
    }

    /// <summary>The longest payload of Serial over LAN that a console sends when much is typed, read in a session that does not encrypt.</summary>
    private static int LongestPacket(SolWorld world)
    {
        const int LengthAt = 14;
        const int TypeAt = 5;
        int longest = 0;
        SolConsole console = world.Activate(world.Connect(), new() { Encrypted = false });
        world.Network.Filter = (from, _, datagram) =>
        {
            bool isTyped = !from.Equals(SolWorld.BmcAddress) && (datagram[TypeAt] & 0x3F) == (byte)PayloadType.Sol;
            if (isTyped) longest = Math.Max(longest, datagram[LengthAt] | datagram[LengthAt + 1] << 8);
            return Transport.FilterVerdict.Pass;
        };
        world.Type(console, new string('x', 1000));
        world.Pass(1);
        world.Network.Filter = null;
        return longest;
    }

    private static Transport.FilterVerdict DropSol(System.Net.IPEndPoint from, System.Net.IPEndPoint to, Span<byte> datagram) =>
        (datagram[5] & 0x3F) == (byte)PayloadType.Sol ? Transport.FilterVerdict.Drop : Transport.FilterVerdict.Pass;
}
