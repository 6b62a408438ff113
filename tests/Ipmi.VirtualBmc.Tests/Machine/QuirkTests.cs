using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Machine;

public class QuirkTests
{
    private static readonly Dictionary<string, (NetFn NetFn, byte Command, string Request)> Asked = new()
    {
        ["sdr-count-high"] = (NetFn.Storage, 0x20, ""),
        ["sdr-info-d4"] = (NetFn.Storage, 0x20, ""),
        ["sdr-info-c1"] = (NetFn.Storage, 0x20, ""),
        ["sdr-last-c3"] = (NetFn.Storage, 0x23, "0000FFFF00FF"),
        ["sdr-never-ends"] = (NetFn.Storage, 0x23, "0000FFFF00FF"),
        ["sdr-other-id"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["sdr-whole-short"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["sdr-chunk-16"] = (NetFn.Storage, 0x23, "000001000011"),
        ["fru-chunk-8"] = (NetFn.Storage, 0x11, "00000009"),
        ["fru-chunk-16"] = (NetFn.Storage, 0x11, "00000011"),
        ["fru-chunk-32"] = (NetFn.Storage, 0x11, "00000021"),
        ["fru-checksum"] = (NetFn.Storage, 0x11, "00000008"),
        ["sel-type-00"] = (NetFn.Storage, 0x43, "0000000000FF"),
        ["sel-type-03"] = (NetFn.Storage, 0x43, "0000000000FF"),
        ["sel-reserve-d4"] = (NetFn.Storage, 0x42, ""),
        ["sensor-no-states"] = (NetFn.SensorEvent, 0x2D, "01"),
        ["sensor-scanning-disabled"] = (NetFn.SensorEvent, 0x2D, "01"),
        ["thresholds-c1"] = (NetFn.SensorEvent, 0x27, "01"),
        ["no-cipher-list"] = (NetFn.App, 0x54, "0E0080"),
        ["guid-zero"] = (NetFn.App, 0x37, ""),
        ["watchdog-empty"] = (NetFn.App, 0x25, ""),
        ["sdr-long"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["fru-end-cb"] = (NetFn.Storage, 0x11, "00FFFF01"),
        ["guid-smbios"] = (NetFn.App, 0x37, ""),
        ["sol-capacity-0"] = (NetFn.App, 0x4A, "01"),
        ["password-8f"] = (NetFn.App, 0x47, "020273686F7274000000000000000000000000"[..36]),
        ["user-enable-needs-password"] = (NetFn.App, 0x47, "0301"),
        ["sol-needs-deferred"] = (NetFn.App, 0x48, "0101C8000000"),
        ["lan-read-only-80"] = (NetFn.Transport, 0x01, "011601"),
        ["lan-read-only-ok"] = (NetFn.Transport, 0x01, "011601"),
        ["lan-read-only-d5"] = (NetFn.Transport, 0x01, "011601"),
        ["lan-suite-count"] = (NetFn.Transport, 0x02, "01160000"),
        ["lan-suites-1-16"] = (NetFn.Transport, 0x02, "01170000"),
        ["asset-tag-short"] = (NetFn.GroupExtension, 0x08, "DC000141"),
        ["dcmi-power-empty"] = (NetFn.GroupExtension, 0x02, "DC010000"),
        ["no-channel-payload-support"] = (NetFn.App, 0x4E, "01"),
        ["payload-status-cc"] = (NetFn.App, 0x4A, "01"),
        ["sol-size"] = (NetFn.App, 0x48, "0101C8000000"),
        ["sol-port-swapped"] = (NetFn.App, 0x48, "0101C8000000"),
        ["system-info-d4"] = (NetFn.App, 0x59, "00010000"),
        ["watchdog-stopped"] = (NetFn.App, 0x25, ""),
        ["manufacturer-unknown"] = (NetFn.App, 0x01, ""),
        ["sdr-reserve-c1"] = (NetFn.Storage, 0x22, ""),
        ["sdr-discrete-analog"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["sdr-foreign-owner"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["sdr-half-modifier"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["sdr-illegal-entity"] = (NetFn.Storage, 0x23, "0000010000FF"),
        ["sdr-event-thresholds"] = (NetFn.Storage, 0x20, ""),
        ["sdr-twice"] = (NetFn.Storage, 0x20, ""),
        ["sensor-illegal-states"] = (NetFn.SensorEvent, 0x2D, "01"),
        ["thresholds-upside-down"] = (NetFn.SensorEvent, 0x27, "01"),
        ["sel-generator"] = (NetFn.Storage, 0x43, "0000000000FF"),
        ["sel-twice"] = (NetFn.Storage, 0x43, "0000000000FF"),
        ["sel-next-0"] = (NetFn.Storage, 0x43, "0000000000FF"),
        ["sel-entry-c1"] = (NetFn.Storage, 0x43, "0000000000FF"),
        ["fru-chunk-c3"] = (NetFn.Storage, 0x11, "00000011"),
        ["fru-chunk-c7"] = (NetFn.Storage, 0x11, "00000011"),
        ["fru-chunk-c8"] = (NetFn.Storage, 0x11, "00000011"),
        ["fru-chunk-ff"] = (NetFn.Storage, 0x11, "00000011"),
        ["fru-end-early"] = (NetFn.Storage, 0x11, "000000C8"),
        ["user-enable-needs-set-password"] = (NetFn.App, 0x47, "0901"),
        ["user-enable-twice-cc"] = (NetFn.App, 0x47, "0301"),
        ["user-access-needs-name"] = (NetFn.App, 0x43, "910904"),
        ["user-1-stays"] = (NetFn.App, 0x47, "0100"),
        ["user-2-name-stays"] = (NetFn.App, 0x45, "0261646D696E0000000000000000000000"),
        ["user-name-twice-cc"] = (NetFn.App, 0x45, "0961646D696E0000000000000000000000"),
        ["lan-set-ff"] = (NetFn.Transport, 0x01, "010401"),
        ["lan-set-cc"] = (NetFn.Transport, 0x01, "010401"),
        ["lan-unsupported-cc"] = (NetFn.Transport, 0x02, "017F0000"),
        ["sol-channel-other"] = (NetFn.Transport, 0x22, "01070000"),
        ["sol-privilege-0"] = (NetFn.Transport, 0x22, "01020000"),
        ["sol-always-active"] = (NetFn.App, 0x4A, "01"),
        ["sol-contradicts"] = (NetFn.App, 0x48, "0101C8000000"),
        ["session-handle-0"] = (NetFn.App, 0x3D, "00"),
        ["system-info-unset"] = (NetFn.App, 0x59, "00010000"),
        ["identify-no-force"] = (NetFn.Chassis, 0x04, "0500"),
        ["dcmi-no-limits"] = (NetFn.GroupExtension, 0x03, "DC0000"),
        ["dcmi-1-0"] = (NetFn.GroupExtension, 0x01, "DC02"),
        ["dcmi-error-bare"] = (NetFn.GroupExtension, 0x03, "DC"),
        ["boot-flags-long"] = (NetFn.Chassis, 0x09, "050000"),
    };

    public static TheoryData<string> Names =>
        [.. Asked.Keys, .. Quirks.All.Where(q => q.Name.StartsWith("sensor-1-", StringComparison.Ordinal)).Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_quirk_changes_the_answer_that_it_names_and_no_other(string name)
    {
        (NetFn netFn, byte command, string request) = Asked.GetValueOrDefault(name, (NetFn.SensorEvent, (byte)0x2D, "01"));
        byte[] data = Convert.FromHexString(request);
        Assert.NotEqual(Answer(netFn, command, data), Answer(netFn, command, data, name));
        Assert.Equal(Answer(NetFn.App, 0x04, []), Answer(NetFn.App, 0x04, [], name));
    }

    [Fact]
    public void Every_quirk_of_a_command_is_under_test() => Assert.Equal(
        QuirkSequenceTests.Names.Append("no-ping").Order(StringComparer.Ordinal),
        Quirks.All.Where(q => !q.IsOfSessions).Select(q => q.Name).Except(Names.Select(row => row.Data)).OrderBy(
            name => name, StringComparer.Ordinal));

    [Fact]
    public void The_documentation_tells_of_every_quirk()
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/quirks.md"));
        Assert.Empty(Quirks.All.Where(q => !page.Contains($"`{q.Name}`", StringComparison.Ordinal)).Select(q => q.Name));
        Assert.Empty(
            Quirks.All.Where(q => q.Flag is { } flag && !page.Contains($"({flag})", StringComparison.Ordinal)).Select(q => q.Flag));

        static string ThisFile([CallerFilePath] string path = "") => path;
    }

    [Fact]
    public void A_workaround_of_the_field_names_a_quirk_too()
    {
        Assert.All(Quirks.All.Where(q => q.Flag is not null), q => Assert.Same(q, Quirks.Find(q.Flag!)));
        Assert.Equal("sdr-discrete-analog", Quirks.Find("discretereading")?.Name);
        Assert.Null(Quirks.Find("nosuchquirk"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pings_are_answered_unless_that_is_the_quirk(bool isDeaf)
    {
        await using var bmc = VirtualBmc.Start(new() { Quirks = isDeaf ? ["no-ping"] : [] });
        using var console = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        console.Connect(bmc.EndPoint);

        // A command that is answered comes after the ping: what comes first tells.
        console.Send([6, 0, 0xFF, 6, 0, 0, 0x11, 0xBE, 0x80, 7, 0, 0]);
        console.Send([6, 0, 0xFF, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0x20, 0x18, 0xC8, 0x81, 0x04, 0x38, 0x0E, 0x04, 0x31]);
        byte[] answer = new byte[64];
        await console.ReceiveAsync(answer, TestContext.Current.CancellationToken);
        Assert.Equal(isDeaf ? 7 : 6, answer[3]);
    }

    [Fact]
    public void What_a_quirk_refuses_is_not_executed()
    {
        var lab = new Lab(with: o => o with { Quirks = ["user-enable-needs-password", "password-8f"] });
        LanSession admin = lab.Open();
        Assert.Equal((CompletionCode)0xC7, lab.Send(admin, NetFn.App, 0x47, 3, 0).CompletionCode);
        Assert.Equal((CompletionCode)0x8F, lab.Send(admin, NetFn.App, 0x47, [3, 2, .. "short"u8, .. new byte[11]]).CompletionCode);
        lab.Open(PrivilegeLevel.Operator, "operator");
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.App, 0x47, [3, 0, .. new byte[16]]).CompletionCode);
        Assert.ThrowsAny<IpmiException>(() => lab.Open(PrivilegeLevel.Operator, "operator"));
    }

    [Fact]
    public void A_quirk_of_one_sensor_leaves_the_others() =>
        Assert.StartsWith("00", Answer(NetFn.SensorEvent, 0x2D, [2], "sensor-1-cb"), StringComparison.Ordinal);

    [Fact]
    public void A_chunk_of_the_size_that_the_BMC_likes_is_read() =>
        Assert.StartsWith("00", Answer(NetFn.Storage, 0x11, [0, 0, 0, 8], "fru-chunk-8"), StringComparison.Ordinal);

    [Fact]
    public void Names_of_quirks_and_profiles_are_their_own_and_every_profile_names_quirks_that_there_are()
    {
        Assert.Equal(Quirks.All.Length, Quirks.All.Select(q => q.Name).Distinct().Count());
        Assert.Equal(BmcProfile.All.Length, BmcProfile.All.Select(p => p.Name).Distinct().Count());
        Assert.All(BmcProfile.All.SelectMany(p => p.Quirks), name => Assert.Contains(Quirks.All, q => q.Name == name));
    }

    [Fact]
    public void A_quirk_that_there_is_not_is_refused_at_the_start() =>
        Assert.Throws<ArgumentException>(() => new Lab(with: o => o with { Quirks = ["none"] }));

    [Fact]
    public void Every_profile_can_be_logged_in_to()
    {
        foreach (BmcProfile profile in BmcProfile.All)
        {
            var lab = new Lab(with: profile.Apply);
            GetDeviceIdResponse id = lab.Run(lab.Open().SendAsync(new GetDeviceIdRequest()));
            Assert.Equal(profile.ManufacturerId ?? 0, id.ManufacturerId.Value);
        }
    }

    [Fact]
    public void Busy_answers_come_by_seed_and_nothing_is_executed()
    {
        (int Busy, int Done) Count(int seed)
        {
            var lab = new Lab(with: o => o with { Faults = new() { Busy = 0.5, Seed = seed } });
            LanSession session = lab.Open();
            var reset = new ChassisControlRequest { Operation = ChassisControlOperation.HardReset };
            int busy = Enumerable.Range(0, 100).Count(_ => lab.Code(session.SendAsync(reset)) == CompletionCode.NodeBusy);
            return (busy, lab.Machine.Chassis.Operations.Count);
        }

        (int busy, int done) = Count(1);
        Assert.InRange(busy, 30, 70);
        Assert.Equal(100, busy + done);
        Assert.Equal((busy, done), Count(1));
    }

    [Fact]
    public void Latency_delays_the_answer()
    {
        var lab = new Lab(with: o => o with { Faults = new() { Link = new() { Delay = TimeSpan.FromMilliseconds(50) } } });
        LanSession session = lab.Open();
        TimeSpan before = lab.Clock.Elapsed;
        lab.Run(session.SendAsync(new GetDeviceIdRequest()));
        Assert.True(lab.Clock.Elapsed - before >= TimeSpan.FromMilliseconds(50));
    }

    private static string Answer(NetFn netFn, byte command, byte[] request, params string[] quirks)
    {
        var machine = new VirtualMachine();
        var lab = new Lab(machine, o => o with { Quirks = [.. quirks] });
        machine.EventLog.Add(new SystemEvent(MessageAddress.Bmc, SensorType.Fan, 3, 1, false, 2).ToEntry(), new(1000));
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetWatchdogTimerRequest { Use = WatchdogUse.SmsOs, CountdownTenths = 600 }));
        lab.Run(session.SendAsync(new ResetWatchdogTimerRequest()));
        RawResponse response = lab.Send(session, netFn, command, request);
        return $"{(byte)response.CompletionCode:X2}{Convert.ToHexString(response.Data.Span)}";
    }
}
