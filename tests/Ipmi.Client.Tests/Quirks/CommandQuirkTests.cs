using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>
/// For each quirk of a command: what a client without flags makes of it. It copes, or it says what is wrong: nothing is taken for something else.
/// </summary>
public class CommandQuirkTests
{
    private const string AllSensors = "CPU Temp: 42 degrees C, P12V: 12 volts, FAN1: 5500 RPM";
    private const string AllButFirst = "CPU Temp: no reading, P12V: 12 volts, FAN1: 5500 RPM";
    private const string AllDisabled =
        "CPU Temp: no reading, scanning is disabled, P12V: no reading, scanning is disabled, FAN1: no reading, scanning is disabled";
    private const string Told = nameof(IpmiProtocolException);

    private const string Done = "done";


    /// <summary>What is asked, and what the client says: the answer, the completion code that it names, or the exception.</summary>
    private static readonly Dictionary<string, (Func<QuirkyBmc, IpmiClient, string> Ask, string Expected)> Rows = new()
    {
        ["sdr-count-high"] = (Sensors, AllSensors),
        ["sdr-info-d4"] = (Sensors, AllSensors),
        ["sdr-info-c1"] = (Sensors, AllSensors),
        ["sdr-reserve-c1"] = (Sensors, AllSensors),
        ["sdr-last-c3"] = (Sensors, AllSensors),
        ["sdr-never-ends"] = (Sensors, AllSensors),
        ["sdr-other-id"] = (Sensors, AllSensors),
        ["sdr-whole-short"] = (Sensors, AllSensors),
        ["sdr-long"] = (Sensors, AllSensors),
        ["sdr-chunk-16"] = (Sensors, AllSensors),
        ["sdr-chunk-silent"] = (Sensors, AllSensors),
        ["sdr-discrete-analog"] = (Sensors, AllSensors),
        ["sdr-foreign-owner"] = (Sensors, AllSensors),
        ["sdr-half-modifier"] = (Sensors, AllSensors),
        ["sdr-event-thresholds"] = (Sensors, AllSensors),
        ["sdr-twice"] = (Sensors, AllSensors),
        ["sdr-illegal-entity"] = (Sensors, AllSensors),
        ["sensor-1-c9"] = (Sensors, AllButFirst),
        ["sensor-1-cb"] = (Sensors, AllButFirst),
        ["sensor-1-cc"] = (Sensors, AllButFirst),
        ["sensor-1-cd"] = (Sensors, AllButFirst),
        ["sensor-1-ce"] = (Sensors, AllButFirst),
        ["sensor-1-d3"] = (Sensors, AllButFirst),
        ["sensor-1-d5"] = (Sensors, AllButFirst),
        ["sensor-1-ff"] = (Sensors, AllButFirst),
        ["sensor-no-states"] = (Sensors, AllSensors),
        ["sensor-illegal-states"] = (Sensors, AllSensors),
        ["sensor-scanning-disabled"] = (Sensors, AllDisabled),
        ["thresholds-c1"] = (Asks(new GetSensorThresholdsRequest { SensorNumber = 1 }, r => r), "C1h"),
        ["thresholds-upside-down"] = (Asks(new GetSensorThresholdsRequest { SensorNumber = 1 }, r => (r.LowerCritical, r.UpperCritical)), "(100, 2)"),
        ["sel-type-00"] = (FirstEntry(e => e.Span[2]), "0"),
        ["sel-type-03"] = (FirstEntry(e => e.Span[2]), "3"),
        ["sel-generator"] = (FirstEntry(e => e.Span[7]), "16"),
        ["sel-twice"] = (Asks(Entry(0xFFF0), r => r), "CBh"),
        ["sel-next-0"] = (Asks(Entry(0), r => r.NextRecordId), "0"),
        ["sel-entry-c1"] = (Asks(Entry(0), r => r), "C1h"),
        ["sel-reserve-d4"] = (Asks(new ReserveSelRequest(), r => r), "D4h"),
        ["pet-no-code"] = (Asks(new PetAcknowledgeRequest(), r => r), Done),
        ["fru-chunk-8"] = (Fru(9), "CAh"),
        ["fru-chunk-16"] = (Fru(17), "CAh"),
        ["fru-chunk-32"] = (Fru(33), "CAh"),
        ["fru-chunk-c3"] = (Fru(17), "C3h"),
        ["fru-chunk-c7"] = (Fru(17), "C7h"),
        ["fru-chunk-c8"] = (Fru(17), "C8h"),
        ["fru-chunk-ff"] = (Fru(17), "FFh"),
        ["fru-checksum"] = (Fru(8), "8"),
        ["fru-end-cb"] = (Asks(new ReadFruDataRequest { Offset = 0xFFFF, Count = 1 }, r => r), "CBh"),
        ["fru-end-early"] = (Fru(200), "200"),
        ["password-8f"] = (Asks(Password(3, PasswordOperation.SetPassword, "short"u8), r => r), "8Fh"),
        ["user-enable-needs-password"] = (Asks(Operation(3, PasswordOperation.EnableUser), r => r), "C7h"),
        ["user-enable-needs-set-password"] = (Asks(Operation(9, PasswordOperation.EnableUser), r => r), "CCh"),
        ["user-enable-twice-cc"] = (Asks(Operation(3, PasswordOperation.EnableUser), r => r), "CCh"),
        ["user-access-needs-name"] = (Asks(new SetUserAccessRequest { Channel = 1, UserId = 9, PrivilegeLimit = PrivilegeLevel.User }, r => r), "CCh"),
        ["user-busy"] = (Asks(Operation(3, PasswordOperation.EnableUser), r => r), "C0h"),
        ["user-1-stays"] = (Asks(Operation(1, PasswordOperation.DisableUser), r => r), "CCh"),
        ["user-2-name-stays"] = (Asks(new SetUserNameRequest { UserId = 2, UserName = new("guest") }, r => r), "CCh"),
        ["user-name-twice-cc"] = (Asks(new SetUserNameRequest { UserId = 9, UserName = new("admin") }, r => r), "CCh"),
        ["password-ends-sessions"] = (ChangesOwnPassword, nameof(IpmiSessionLostException)),
        ["lan-read-only-d5"] = (SetLan(22, 1), "D5h"),
        ["lan-read-only-80"] = (SetLan(22, 1), "80h"),
        ["lan-read-only-ok"] = (SetLan(22, 1), Done),
        ["lan-set-ff"] = (SetLan(4, 1), "FFh"),
        ["lan-set-cc"] = (SetLan(4, 1), "CCh"),
        ["lan-dhcp-owned"] = (Then(SetLan(4, 2), SetLan(12, 192, 0, 2, 1)), "82h"),
        ["lan-mask-clears-gateway"] = (Then(Then(SetLan(12, 192, 0, 2, 1), SetLan(6, 255, 0, 0, 0)), Lan(12)), "00 00 00 00"),
        ["lan-unsupported-cc"] = (Lan(0x7F), "CCh"),
        ["lan-suite-count"] = (Lan(22), "03"),
        ["lan-suites-1-16"] = (Lan(23), "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10"),
        ["sol-channel-other"] = (Reads(bmc => bmc.Sol.ReadAsync<SolPayloadChannel>(SolParameter.PayloadChannel, cancellationToken: Cancellation), v => v.Channel), "2"),
        ["sol-privilege-0"] = (Reads(bmc => bmc.Sol.ReadAsync<SolAuthentication>(SolParameter.Authentication, cancellationToken: Cancellation), v => v.Privilege), "Unspecified"),
        ["slow-commit"] = (Then(Then(SetLan(4, 1), SetLan(12, 192, 0, 2, 1)), Lan(12)), "00 00 00 00"),
        ["slow-section"] = (Then(SetLan(4, 1), SolAfterWrite), "10"),
        ["settings-need-reset"] = (Then(SetLan(12, 192, 0, 2, 1), Lan(12)), "00 00 00 00"),
        ["sol-forgets"] = (SolAfterPowerOff, "10"),
        ["volatile-follows"] = (Then(Asks(AlertsLater, r => r), Asks(new GetChannelAccessRequest { Channel = 1, Settings = ChannelSettings.Volatile }, r => r.AlertingDisabled)), "False"),
        ["boot-flags-long"] = (Asks(new GetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags }, r => r.Data.Length), "17"),
        ["bridge-untracked"] = (Then(Far, Far), "82"),
        ["bridge-embedded"] = (Far, "82"),
        ["bridge-repeats"] = (Then(Far, Far), "82"),
        ["no-cipher-list"] = (Asks(new GetChannelCipherSuitesRequest { Channel = 0x0E, BySuite = true }, r => r), "C1h"),
        ["guid-zero"] = (Asks(new GetSystemGuidRequest(), r => r.SystemGuid), "00000000000000000000000000000000"),
        ["guid-smbios"] = (Asks(new GetSystemGuidRequest(), r => r.SystemGuid.ToString().Length), "32"),
        ["manufacturer-unknown"] = (Asks(new GetDeviceIdRequest(), r => r.ManufacturerId), "47488"),
        ["watchdog-empty"] = (Asks(new GetWatchdogTimerRequest(), r => r), Told),
        ["watchdog-stopped"] = (Asks(new GetWatchdogTimerRequest(), r => r.IsRunning), "False"),
        ["session-handle-0"] = (Asks(new GetSessionInfoRequest(), r => r.SessionHandle), "0"),
        ["system-info-d4"] = (Asks(SystemInfo, r => r), "D4h"),
        ["system-info-unset"] = (Asks(SystemInfo, r => r.Data.Length), "0"),
        ["identify-no-force"] = (Asks(new ChassisIdentifyRequest { IntervalSeconds = 5, Options = new() }, r => r), "C7h"),
        ["asset-tag-short"] = (Asks(new SetAssetTagRequest { Text = "a"u8.ToArray() }, r => r), Told),
        ["dcmi-power-empty"] = (Asks(new GetPowerReadingRequest { Mode = PowerReadingMode.System }, r => r), Told),
        ["dcmi-no-limits"] = (Asks(new GetPowerLimitRequest(), r => r), "80h"),
        ["dcmi-1-0"] = (Asks(new GetDcmiCapabilitiesInfoRequest { Parameter = DcmiCapability.MandatoryPlatformAttributes }, r => r.Data.Length), "4"),
        ["dcmi-error-bare"] = (Asks(new GetDcmiCapabilitiesInfoRequest { Parameter = (DcmiCapability)99 }, r => r), "CCh"),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_client_copes_with_the_quirk_or_says_what_is_wrong(string quirk)
    {
        (QuirkyBmc bmc, IpmiClient client) = Connect(quirk);
        (Func<QuirkyBmc, IpmiClient, string> ask, string expected) = Rows[quirk];
        Assert.Equal(expected, ask(bmc, client));
    }

    [Fact]
    public void Every_quirk_is_under_test_here_or_with_the_layer_that_it_is_of()
    {
        string[] ofSol = ["no-channel-payload-support", "payload-status-cc"];
        Assert.Equal(
            ["no-ping"],
            Virtual.Quirks.All.Where(q => !q.IsOfSessions).Select(q => q.Name)
                .Except(Rows.Keys)
                .Except(ofSol)
                .Where(name => !name.StartsWith("sol-", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_ping_is_needed()
    {
        (QuirkyBmc bmc, IpmiClient client) = Connect("no-ping");
        Assert.Equal(AllSensors, Sensors(bmc, client));
    }

    [Fact]
    public void A_sensor_of_a_controller_behind_the_BMC_is_read_there_and_not_at_the_BMC()
    {
        var fan = new Sensor { Number = 1, Name = "Far", Type = SensorType.Temperature, Unit = SensorUnit.DegreesC, Reading = 77 };
        var machine = new VirtualMachine { Satellites = [new SatelliteController(0x82) { Sensors = [fan] }] };
        var bmc = new QuirkyBmc(BmcQuirks.None, others: o => o with { Machine = machine });
        IpmiClient client = bmc.Connect(new());
        FullSensorRecord record = fan.ToRecord(1);
        record = record with { Key = record.Key with { Owner = new(0x82) } };
        Assert.Equal("Far: 77 degrees C", bmc.Run(client.Sensors.ReadAsync(record, Cancellation)).ToString(), ignoreCase: true);
    }

    private static (QuirkyBmc Bmc, IpmiClient Client) Connect(string quirk)
    {
        var machine = new VirtualMachine { Satellites = [new SatelliteController(0x52)] };
        machine.EventLog.Add(new SystemEvent(MessageAddress.Bmc, SensorType.Fan, 3, 1, false, 2).ToEntry(), new(1000));
        var bmc = new QuirkyBmc(BmcQuirks.None, others: o => o with { Machine = machine, Quirks = [quirk] });
        return (bmc, bmc.Connect(new()));
    }

    /// <summary>The number of what is inside is that of Send Message: a BMC may answer with either, and other requests may have come between.</summary>
    [Fact]
    public void A_controller_two_bridges_away_answers_between_other_requests()
    {
        var machine = new VirtualMachine { Satellites = [new SatelliteController(0x52) { Behind = [new SatelliteController(0x54) { Channel = 7 }] }] };
        var bmc = new QuirkyBmc(BmcQuirks.None, others: o => o with { Machine = machine });
        IpmiClient client = bmc.Connect(new());
        IpmiClient far = client.Bridge(new(new MessageAddress(0x54), 7), transit: new(new MessageAddress(0x52)));
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(0x20, bmc.Run(client.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
            Assert.Equal(0x52, bmc.Run(far.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
        }

        Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(1), $"{bmc.Clock.Elapsed}");
    }

    private static string Sensors(QuirkyBmc bmc, IpmiClient client) => bmc.Run(ReadAllAsync(client.Sensors));

    private static async Task<string> ReadAllAsync(SensorService sensors)
    {
        var readings = new List<string>();
        await foreach (FullSensorRecord record in sensors.RecordsAsync(Cancellation)) readings.Add((await sensors.ReadAsync(record, Cancellation)).ToString());
        return string.Join(", ", readings);
    }

    private static Func<QuirkyBmc, IpmiClient, string> Asks<TRequest, TResponse>(IIpmiCommand<TRequest, TResponse> request, Func<TResponse, object> of)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> =>
        (bmc, client) => Outcome(() =>
        {
            IpmiReply<TResponse> reply = bmc.Run(client.ExchangeAsync<TRequest, TResponse>((TRequest)request, Cancellation));
            return !reply.IsSuccess ? $"{(byte)reply.Code:X2}h" : TResponse.MaxLength == 0 ? Done : $"{of(reply.Response)}";
        });

    private static Func<QuirkyBmc, IpmiClient, string> Reads<T>(Func<IpmiClient, Task<T?>> read, Func<T, object> of)
        where T : struct =>
        (bmc, client) => Outcome(() => $"{of(bmc.Run(read(client))!.Value)}");

    private static Func<QuirkyBmc, IpmiClient, string> Then(
        Func<QuirkyBmc, IpmiClient, string> first, Func<QuirkyBmc, IpmiClient, string> second) => (bmc, client) =>
        {
            first(bmc, client);
            return second(bmc, client);
        };

    private static string Outcome(Func<string> run)
    {
        try
        {
            return run();
        }
        catch (IpmiCompletionException e)
        {
            return $"{(byte)e.Code:X2}h";
        }
        catch (IpmiException e)
        {
            return e.GetType().Name;
        }
    }

    private static GetSelEntryRequest Entry(ushort id) => new() { RecordId = id, Count = 0xFF };

    private static Func<QuirkyBmc, IpmiClient, string> FirstEntry(Func<Octets, object> of) => Asks(Entry(0), r => of(r.Record));

    private static Func<QuirkyBmc, IpmiClient, string> Fru(byte count) => Asks(new ReadFruDataRequest { Count = count }, r => r.Data.Length);

    private static SetUserPasswordRequest Operation(byte user, PasswordOperation operation) => new() { UserId = user, Operation = operation };

    private static SetUserPasswordRequest Password(byte user, PasswordOperation operation, ReadOnlySpan<byte> password) =>
        Operation(user, operation) with { Password = (byte[])[.. password, .. new byte[16 - password.Length]] };

    private static Func<QuirkyBmc, IpmiClient, string> SetLan(byte parameter, params byte[] value) =>
        Asks(new SetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)parameter, Data = value }, r => r);

    private static Func<QuirkyBmc, IpmiClient, string> Lan(byte parameter) =>
        Asks(new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)parameter }, r => r.Data);

    private static SetChannelAccessRequest AlertsLater => new()
    {
        Channel = 1,
        SetAccess = ChannelSettings.NonVolatile,
        AccessMode = ChannelAccessMode.AlwaysAvailable,
        SetPrivilegeLimit = ChannelSettings.NonVolatile,
        PrivilegeLimit = PrivilegeLevel.Administrator,
    };

    private static GetSystemInfoParametersRequest SystemInfo => new() { Parameter = (SystemInfoParameter)1 };

    private static string Far(QuirkyBmc bmc, IpmiClient client) =>
        Outcome(() => $"{bmc.Run(client.Bridge(new(new MessageAddress(0x52))).SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId}");

    private static string ChangesOwnPassword(QuirkyBmc bmc, IpmiClient client)
    {
        Assert.Equal(Done, Asks(Password(3, PasswordOperation.SetPassword, "another"u8), r => r)(bmc, client));
        return Asks(new GetDeviceIdRequest(), r => r)(bmc, client);
    }

    private static string SolAfterPowerOff(QuirkyBmc bmc, IpmiClient client)
    {
        Assert.Equal("6", SolAfterWrite(bmc, client));
        bmc.Clock.Run(client.Chassis.PowerOffAsync(Cancellation), TimeSpan.FromMinutes(1));
        return Reads(BitRate, v => (byte)v.BitRate)(bmc, client);
    }

    private static Task<SolBitRate?> BitRate(IpmiClient client) =>
        client.Sol.ReadAsync<SolBitRate>(SolParameter.NonVolatileBitRate, cancellationToken: Cancellation);

    private static string SolAfterWrite(QuirkyBmc bmc, IpmiClient client)
    {
        var slow = new SolBitRate { BitRate = (SerialBitRate)6 };
        bmc.Clock.Run(client.Sol.WriteAsync(SolParameter.NonVolatileBitRate, slow, cancellationToken: Cancellation), TimeSpan.FromMinutes(1));
        return Reads(BitRate, v => (byte)v.BitRate)(bmc, client);
    }
}
