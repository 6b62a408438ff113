using System.Text;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Machine;

public class StateTests
{
    [Fact]
    public void What_clients_changed_is_there_after_a_restart()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetUserNameRequest { UserId = 5, UserName = new("guest") }));
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown }));
        lab.Run(session.SendAsync(new SetPowerRestorePolicyRequest { Policy = PowerRestorePolicy.Restore }));
        lab.Run(session.SendAsync(new SetSensorThresholdsRequest { SensorNumber = 1, Set = Thresholds.UpperCritical, UpperCritical = 77 }));
        lab.Run(session.SendAsync(new WriteFruDataRequest { DeviceId = 0, Offset = 200, Data = new byte[] { 1, 2, 3 } }));
        lab.Run(
            session.SendAsync(new PlatformEventRequest { SensorType = SensorType.Fan, SensorNumber = 3, EventType = 1, EventData1 = 2 }));
        lab.Run(
            session.SendAsync(
                new SetLanConfigurationParametersRequest
                {
                    Channel = 1,
                    Parameter = (LanParameter)12,
                    Data = new byte[] { 192, 0, 2, 1 },
                }));
        byte[] saved = lab.Bmc.SaveState();

        var again = new Lab(with: o => o with { State = saved });
        LanSession other = again.Open();
        Assert.Equal("guest", again.Run(other.SendAsync(new GetUserNameRequest { UserId = 5 })).UserName.Name);
        GetChassisStatusResponse chassis = again.Run(other.SendAsync(new GetChassisStatusRequest()));
        Assert.Equal((false, PowerRestorePolicy.Restore), (chassis.PowerIsOn, chassis.RestorePolicy));
        Assert.Equal(77, again.Run(other.SendAsync(new GetSensorThresholdsRequest { SensorNumber = 1 })).UpperCritical);
        Assert.Equal(
            [1, 2, 3], again.Run(other.SendAsync(new ReadFruDataRequest { DeviceId = 0, Offset = 200, Count = 3 })).Data.ToArray());
        Assert.Equal(lab.Machine.EventLog.Entries, again.Machine.EventLog.Entries);
        var gateway = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)12 };
        Assert.Equal([192, 0, 2, 1], again.Run(other.SendAsync(gateway)).Data.ToArray());
    }

    [Fact]
    public void What_is_not_committed_is_not_saved()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        byte[] privileges = lab.Send(session, NetFn.Transport, 0x02, 1, 24, 0, 0).Data.ToArray()[1..];
        lab.Send(session, NetFn.Transport, 0x01, 1, 0, 1);
        lab.Send(session, NetFn.Transport, 0x01, 1, 12, 192, 0, 2, 1);
        byte[] lowered = [.. privileges];
        lowered[1] = 0x33;
        Assert.Equal(CompletionCode.Ok, lab.Send(session, NetFn.Transport, 0x01, [1, 24, .. lowered]).CompletionCode);
        byte[] uncommitted = lab.Bmc.SaveState();
        lab.Send(session, NetFn.Transport, 0x01, 1, 0, 2);
        byte[] committed = lab.Bmc.SaveState();

        (byte[] Gateway, byte[] Privileges) Of(byte[] state)
        {
            var again = new Lab(with: o => o with { State = state });
            LanSession other = again.Open(PrivilegeLevel.Operator);
            return (
                again.Send(other, NetFn.Transport, 0x02, 1, 12, 0, 0).Data.ToArray()[1..],
                again.Send(other, NetFn.Transport, 0x02, 1, 24, 0, 0).Data.ToArray()[1..]);
        }

        (byte[] gateway, byte[] suites) = Of(uncommitted);
        Assert.Equal([0, 0, 0, 0], gateway);
        Assert.Equal(privileges, suites);
        (gateway, suites) = Of(committed);
        Assert.Equal([192, 0, 2, 1], gateway);
        Assert.Equal(lowered[1], suites[1]);
    }

    [Fact]
    public void Other_logs_devices_on_buses_and_controllers_behind_are_there_after_a_restart()
    {
        static VirtualMachine Machine() => new()
        {
            BusDevices = [new BusDevice(0xA0, new byte[64]) { Bus = 1 }],
            Satellites =
            [
                new SatelliteController(0x52)
                {
                    FruDevices = [new FruDevice(0, new())],
                    Behind = [new SatelliteController(0x54) { Channel = 7, FruDevices = [new FruDevice(0, new())] }],
                },
            ],
        };
        var lab = new Lab(Machine());
        LanSession session = lab.Open();
        byte[] told = [.. Enumerable.Range(1, 15).Select(i => (byte)i)];
        Assert.Equal(CompletionCode.Ok, lab.Send(session, NetFn.Storage, 0x5B, [0, .. told]).CompletionCode);
        Assert.Equal(CompletionCode.Ok, lab.Send(session, NetFn.App, 0x52, 0x03, 0xA0, 0, 4, 0xAB).CompletionCode);
        var near = new BridgedChannel(session, new(new MessageAddress(0x52)));
        var far = new BridgedChannel(near, new(new MessageAddress(0x54), 7));
        lab.Run(near.SendAsync(new WriteFruDataRequest { Offset = 100, Data = new byte[] { 1, 2 } }));
        lab.Run(far.SendAsync(new WriteFruDataRequest { Offset = 100, Data = new byte[] { 3, 4 } }));
        byte[] saved = lab.Bmc.SaveState();

        var again = new Lab(Machine(), o => o with { State = saved });
        session = again.Open();
        Assert.Equal(told, again.Send(session, NetFn.Storage, 0x5A, 0).Data.ToArray());
        Assert.Equal([0xAB], again.Send(session, NetFn.App, 0x52, 0x03, 0xA0, 1, 4).Data.ToArray());
        near = new BridgedChannel(session, new(new MessageAddress(0x52)));
        far = new BridgedChannel(near, new(new MessageAddress(0x54), 7));
        Assert.Equal([1, 2], again.Run(near.SendAsync(new ReadFruDataRequest { Offset = 100, Count = 2 })).Data.ToArray());
        Assert.Equal([3, 4], again.Run(far.SendAsync(new ReadFruDataRequest { Offset = 100, Count = 2 })).Data.ToArray());
    }

    [Fact]
    public void Filters_keys_records_and_limits_are_there_after_a_restart()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        byte[] filter = [1, 0x80, 0x02, 0, 0, 0xFF, 0xFF, 4, 0x55, 1, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        lab.Run(session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = PefParameter.EventFilterTable, Data = filter }));
        lab.Run(session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = PefParameter.Control, Data = new byte[] { 1 } }));
        lab.Run(
            session.SendAsync(
                new PlatformEventRequest { SensorType = SensorType.Fan, SensorNumber = 0x55, EventType = 1, EventData1 = 2 }));
        lab.Bmc.Change(_ => { });
        Assert.False(lab.Machine.Chassis.PowerIsOn);
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerUp }));
        var key = new byte[20];
        key[0] = 7;
        lab.Run(session.SendAsync(new SetChannelSecurityKeysRequest
        {
            Channel = 1, Operation = SecurityKeyOperation.Set, KeyId = SecurityKeyId.Kg, Key = key,
        }));
        lab.Run(session.SendAsync(new AddSdrRequest { Record = new byte[] { 0, 0, 0x51, 0xC0, 4, 0xA2, 2, 0, 9 } }));
        lab.Run(session.SendAsync(new SetPowerLimitRequest { Limit = 300, CorrectionTime = 2000, SamplingPeriod = 5 }));
        byte[] text = [0, 0, 4, .. "1.07"u8];
        lab.Run(
            session.SendAsync(new SetSystemInfoParametersRequest { Parameter = SystemInfoParameter.SystemFirmwareVersion, Data = text }));
        lab.Run(session.SendAsync(new SetAssetTagRequest { Text = "rack 7"u8.ToArray() }));
        lab.Run(
            session.SendAsync(
                new SetUserAccessRequest { Channel = 1, UserId = 4, PrivilegeLimit = PrivilegeLevel.User, SessionLimit = 3 }));
        int records = lab.Run(session.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount;
        byte[] saved = lab.Bmc.SaveState();

        var again = new Lab(with: o => o with { State = saved });
        Assert.ThrowsAny<IpmiException>(() => again.Open());
        LanSession other = again.Open15();
        var asked = new GetPefConfigurationParametersRequest { Parameter = PefParameter.EventFilterTable, Set = 1 };
        Assert.Equal(filter, again.Run(other.SendAsync(asked)).Data.ToArray());
        again.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(again.Machine.Chassis.PowerIsOn);
        Assert.Equal(records, again.Run(other.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount);
        Assert.Equal("1.07", again.Machine.SystemInformation.Text(SystemInfoParameter.SystemFirmwareVersion));
        Assert.Equal(
            ("rack 7", 300, 5), (again.Machine.Dcmi.AssetTag, again.Machine.Dcmi.Limit.Watts, again.Machine.Dcmi.Limit.SamplingSeconds));
        Assert.Equal(Encoding.UTF8.GetString(saved), Encoding.UTF8.GetString(again.Bmc.SaveState()));
    }

    [Fact]
    public void Every_command_that_sets_what_is_kept_is_there_after_a_restart()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Change(lab, session);
        byte[] saved = lab.Bmc.SaveState();
        var again = new Lab(with: o => o with { State = saved });
        Assert.Equal(Encoding.UTF8.GetString(saved), Encoding.UTF8.GetString(again.Bmc.SaveState()));
        IIpmiChannel system = again.Bmc.SystemInterface;

        Assert.Equal(CompletionCode.Ok, again.Code(system.SendAsync(new SetUserPasswordRequest
        {
            UserId = 2, Operation = PasswordOperation.TestPassword, Password = Padded("secret"),
        })));
        var setKey = new RawRequest(NetFn.App, 0x56, new byte[] { 1, 1, 1 }.Concat(Kg).ToArray());
        Assert.Equal((CompletionCode)0x80, again.Run(system.ExchangeRawAsync(setKey, CancellationToken.None)).CompletionCode);
        Assert.Equal("rack 7", again.Machine.Dcmi.AssetTag);
        Assert.Equal("bmc-7", again.Machine.Dcmi.Identifier);
        GetPowerLimitResponse limit = again.Run(system.SendAsync(new GetPowerLimitRequest()));
        Assert.Equal(
            (321, 7000u, PowerLimitAction.LogOnly, 3), (limit.Limit, limit.CorrectionTime, limit.ExceptionAction, limit.SamplingPeriod));
        GetThermalLimitResponse thermal = again.Run(
            system.SendAsync(new GetThermalLimitRequest { EntityId = EntityId.Processor, Instance = 1 }));
        Assert.Equal((77, 5, true), (thermal.Limit, thermal.ExceptionTime, thermal.LogsOnly));
        Assert.Equal(
            [99, 1],
            again.Run(
                system.SendAsync(
                    new GetDcmiConfigurationParametersRequest { Parameter = DcmiParameter.DhcpServerContactTimeout })).Data.ToArray());
        Assert.Equal("Debian", again.Machine.SystemInformation.Text(SystemInfoParameter.SystemName));
        Assert.Equal(
            [0x02],
            again.Run(
                system.SendAsync(
                    new GetSerialModemConfigurationRequest
                    {
                        Channel = SerialChannel,
                        Parameter = SerialParameter.ConnectionMode,
                    })).Data.ToArray());
        Assert.Equal(
            9, again.Run(system.SendAsync(new GetUserCallbackOptionsRequest { Channel = SerialChannel, UserId = 2 })).Destination2);
        Assert.Equal(
            Filter,
            again.Run(
                system.SendAsync(
                    new GetPefConfigurationParametersRequest { Parameter = PefParameter.EventFilterTable, Set = 2 })).Data.ToArray());
        GetLastProcessedEventIdResponse last = again.Run(system.SendAsync(new GetLastProcessedEventIdRequest()));
        Assert.Equal((1, 1), (last.LastBmcProcessed, last.LastSoftwareProcessed));
        Assert.Equal(Records(lab), Records(again));

        // Two sessions of the user are all that he may have; K_G is needed; a command is switched off.
        Assert.ThrowsAny<Exception>(() => again.Open());
        LanSession first = OpenWithKg(again);
        OpenWithKg(again);
        Assert.ThrowsAny<Exception>(() => OpenWithKg(again));
        Assert.Equal(CompletionCode.SubFunctionDisabled, again.Code(first.SendAsync(new ChassisIdentifyRequest())));
    }

    [Fact]
    public void An_event_that_was_acted_upon_is_not_acted_upon_again_after_a_restart_and_one_that_waited_is()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Pef(lab, session);
        List<int> told = [];
        lab.Machine.EventFilters.AlertSent += alert => told.Add(alert.Event!.Value.SensorNumber);
        Send(lab, session, 1);
        Send(lab, session, 2);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        lab.Run(session.SendAsync(new ArmPefPostponeTimerRequest { Timeout = 0xFE }));
        Send(lab, session, 3);
        ushort reservation = lab.Run(session.SendAsync(new ReserveSelRequest())).ReservationId;
        lab.Run(session.SendAsync(new DeleteSelEntryRequest { ReservationId = reservation, RecordId = 2 }));
        Assert.Equal([1, 2], told);

        byte[] saved = lab.Bmc.SaveState();
        var machine = new VirtualMachine();
        machine.EventFilters.AlertSent += alert => told.Add(alert.Event!.Value.SensorNumber);
        var again = new Lab(machine, o => o with { State = saved });
        again.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([1, 2, 3], told);
    }

    [Fact]
    public void Saving_what_was_loaded_gives_the_same_bytes()
    {
        byte[] saved = new Lab().Bmc.SaveState();
        Assert.Equal(Encoding.UTF8.GetString(saved), Encoding.UTF8.GetString(new Lab(with: o => o with { State = saved }).Bmc.SaveState()));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "$")]
    [InlineData("""{ "version": 2 }""", "$.version")]
    [InlineData("""{ "version": 1, "users": 5 }""", "$.users")]
    [InlineData("""{ "version": 1, "users": [ { "id": 2, "password": "00" } ] }""", "$.users")]
    [InlineData("""{ "version": 1, "eventLog": { "entries": ["xyz"] } }""", "$.eventLog")]
    public void What_is_no_state_is_refused_with_its_place(string state, string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(state.Length == 0 ? " " : state);
        Assert.Equal(path, Assert.Throws<MachineFileException>(() => new Lab(with: o => o with { State = bytes })).Path);
    }

    private const byte SerialChannel = 2;

    private static readonly byte[] Kg = Encoding.ASCII.GetBytes("a key of the channel");
    private static readonly byte[] Filter = [2, 0x80, 0x01, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static SetChannelSecurityKeysRequest SecurityKeys(SecurityKeyOperation operation) => new()
    {
        Channel = 1, Operation = operation, KeyId = SecurityKeyId.Kg, Key = operation == SecurityKeyOperation.Set ? Kg : Octets.Empty,
    };

    private static LanSession OpenWithKg(Lab lab) => lab.Run(Ipmi20Session.OpenAsync(
        lab.Link(),
        IpmiCredentials.Of("operator", "secret", Kg),
        [Ipmi.Session.Crypto.CipherSuites.All[17]],
        PrivilegeLevel.Operator,
        new() { Time = lab.Clock, Random = new SeededRandomSource(5), Pump = new() { ContinueInline = true } },
        CancellationToken.None));

    /// <summary>Everything that a client can set and that outlives a BMC's restart.</summary>
    private static void Change(Lab lab, LanSession session)
    {
        Pef(lab, session);
        Send(lab, session, 1);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        lab.Run(session.SendAsync(new SetLastProcessedEventIdRequest { RecordId = 1 }));
        lab.Run(
            session.SendAsync(
                new SetUserAccessRequest { Channel = 1, UserId = 3, PrivilegeLimit = PrivilegeLevel.Operator, SessionLimit = 2 }));
        lab.Run(session.SendAsync(SecurityKeys(SecurityKeyOperation.Set)));
        lab.Run(session.SendAsync(SecurityKeys(SecurityKeyOperation.Lock)));
        lab.Run(session.SendAsync(new SetAssetTagRequest { Text = "rack 7"u8.ToArray() }));
        lab.Run(session.SendAsync(new SetManagementControllerIdentifierStringRequest { Text = "bmc-7\0"u8.ToArray() }));
        lab.Run(
            session.SendAsync(
                new SetPowerLimitRequest
                {
                    Limit = 321,
                    CorrectionTime = 7000,
                    ExceptionAction = PowerLimitAction.LogOnly,
                    SamplingPeriod = 3,
                }));
        lab.Run(session.SendAsync(new ActivateDeactivatePowerLimitRequest { IsActive = true }));
        lab.Run(
            session.SendAsync(
                new SetThermalLimitRequest
                {
                    EntityId = EntityId.Processor,
                    Instance = 1,
                    LogsOnly = true,
                    Limit = 77,
                    ExceptionTime = 5,
                }));
        lab.Run(
            session.SendAsync(
                new SetDcmiConfigurationParametersRequest
                {
                    Parameter = DcmiParameter.DhcpServerContactTimeout,
                    Data = new byte[] { 99, 1 },
                }));
        byte[] name = [0, 0, 6, .. "Debian"u8, .. new byte[8]];
        lab.Run(session.SendAsync(new SetSystemInfoParametersRequest { Parameter = SystemInfoParameter.SystemName, Data = name }));
        lab.Run(
            session.SendAsync(
                new SetSerialModemConfigurationRequest
                {
                    Channel = SerialChannel,
                    Parameter = SerialParameter.ConnectionMode,
                    Data = new byte[] { 0x02 },
                }));
        lab.Run(session.SendAsync(new SetUserCallbackOptionsRequest { Channel = SerialChannel, UserId = 2, Destination2 = 9 }));
        lab.Run(session.SendAsync(new AddSdrRequest { Record = new byte[] { 0, 0, 0x51, 0xC0, 3, 1, 2, 3 } }));
        GetCommandEnablesResponse enables = lab.Run(session.SendAsync(new GetCommandEnablesRequest { Channel = 1, NetFn = NetFn.Chassis }));
        lab.Run(
            session.SendAsync(
                new SetCommandEnablesRequest { Channel = 1, NetFn = NetFn.Chassis, Enabled = enables.Enabled.With(0x04, isSet: false) }));
    }

    private static void Pef(Lab lab, LanSession session)
    {
        foreach ((byte parameter, byte[] data) in ((byte, byte[])[])[(6, Filter), (9, [1, 0x58, 0x12, 0]), (1, [1])])
        {
            lab.Run(session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = (PefParameter)parameter, Data = data }));
        }
    }

    private static void Send(Lab lab, LanSession session, byte number) =>
        lab.Run(
            session.SendAsync(
                new PlatformEventRequest
                {
                    Revision = 4,
                    SensorType = SensorType.Fan,
                    SensorNumber = number,
                    EventType = 1,
                    EventData1 = 2,
                }));

    private static ushort Records(Lab lab) => lab.Run(lab.Bmc.SystemInterface.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount;

    private static byte[] Padded(string text) => [.. Encoding.ASCII.GetBytes(text), .. new byte[16 - text.Length]];
}

