using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

/// <summary>System information, ACPI states, K_G, SDR updates, records in pieces, serial: the rest of what is kept and told.</summary>
public class SystemInfoTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public SystemInfoTests() => _session = _lab.Open();

    [Fact]
    public void The_name_of_the_operating_system_does_not_outlive_a_reset()
    {
        Set(SystemInfoParameter.OperatingSystemName, [0, 0, 5, .. "Linux"u8]);
        Set(SystemInfoParameter.SystemName, [0, 0, 4, .. "node"u8]);
        Assert.Equal("Linux", _lab.Machine.SystemInformation.Text(SystemInfoParameter.OperatingSystemName));
        _lab.Run(_session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.HardReset }));
        Assert.Equal("", _lab.Machine.SystemInformation.Text(SystemInfoParameter.OperatingSystemName));
        Assert.Equal("node", _lab.Machine.SystemInformation.Text(SystemInfoParameter.SystemName));
    }

    [Fact]
    public void ACPI_states_are_kept_until_the_power_changes()
    {
        _lab.Run(_session.SendAsync(new SetAcpiPowerStateRequest { SetSystemState = true, SystemState = AcpiSystemPowerState.S3 }));
        Assert.Equal(AcpiSystemPowerState.S3, _lab.Run(_session.SendAsync(new GetAcpiPowerStateRequest())).SystemState);
        _lab.Run(_session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown }));
        Assert.Equal(AcpiSystemPowerState.S5, _lab.Run(_session.SendAsync(new GetAcpiPowerStateRequest())).SystemState);
        var unknown = new SetAcpiPowerStateRequest { SetSystemState = true, SystemState = (AcpiSystemPowerState)0x33 };
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(unknown)));
    }

    [Fact]
    public void A_new_K_G_holds_for_the_next_login_and_a_locked_one_stays()
    {
        byte[] key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];
        var set = new SetChannelSecurityKeysRequest
        {
            Channel = 1,
            Operation = SecurityKeyOperation.Set,
            KeyId = SecurityKeyId.Kg,
            Key = key,
        };
        Assert.Equal((CompletionCode)0x81, _lab.Code(_session.SendAsync(set with { Key = key[..5] })));
        _lab.Run(_session.SendAsync(set));
        Assert.Throws<IpmiAuthenticationException>(() => _lab.Open());
        _lab.Run(_session.SendAsync(set with { Operation = SecurityKeyOperation.Lock, Key = Octets.Empty }));
        Assert.Equal((CompletionCode)0x80, _lab.Code(_session.SendAsync(set)));
        Assert.Equal((CompletionCode)0x84, _lab.Code(_session.SendAsync(set with { KeyId = SecurityKeyId.Kr })));
    }

    [Fact]
    public void A_record_is_added_in_one_piece_or_several_and_deleted_again()
    {
        byte[] record = [0, 0, 0x51, 0xC0, 4, 1, 2, 3, 4];
        int before = _lab.Run(_session.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount;
        ushort first = _lab.Run(_session.SendAsync(new AddSdrRequest { Record = record })).RecordId;
        Assert.Equal(CompletionCode.RequestDataLengthInvalid, _lab.Code(_session.SendAsync(new AddSdrRequest { Record = record[..8] })));

        ushort reservation = _lab.Run(_session.SendAsync(new ReserveSdrRepositoryRequest())).ReservationId;
        var piece = new PartialAddSdrRequest { ReservationId = reservation, Data = record[..5] };
        ushort part = _lab.Run(_session.SendAsync(piece)).RecordId;
        Assert.Equal((CompletionCode)0x80, _lab.Code(_session.SendAsync(piece with { RecordId = part, Offset = 7, Data = record[5..] })));
        ushort second = _lab.Run(_session.SendAsync(piece with { RecordId = part, Offset = 5, IsLast = 1, Data = record[5..] })).RecordId;
        Assert.NotEqual(first, second);

        Assert.Equal(before + 2, _lab.Run(_session.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount);
        Assert.Equal(
            CompletionCode.ReservationCancelled,
            _lab.Code(_session.SendAsync(new DeleteSdrRequest { ReservationId = reservation, RecordId = first })));
        reservation = _lab.Run(_session.SendAsync(new ReserveSdrRepositoryRequest())).ReservationId;
        _lab.Run(_session.SendAsync(new DeleteSdrRequest { ReservationId = reservation, RecordId = first }));
        Assert.Equal(CompletionCode.NotPresent, _lab.Code(_session.SendAsync(new GetSdrRequest { RecordId = first, Count = 0xFF })));
        Assert.Equal(CompletionCode.Ok, _lab.Code(_session.SendAsync(new GetSdrRequest { RecordId = second, Count = 0xFF })));
    }

    [Fact]
    public void The_repository_is_cleared_under_a_reservation()
    {
        Assert.Equal(
            CompletionCode.ReservationCancelled,
            _lab.Code(_session.SendAsync(new ClearSdrRepositoryRequest { Operation = ClearSelOperation.Start })));
        ushort reservation = _lab.Run(_session.SendAsync(new ReserveSdrRepositoryRequest())).ReservationId;
        _lab.Run(_session.SendAsync(new ClearSdrRepositoryRequest { ReservationId = reservation, Operation = ClearSelOperation.Start }));
        Assert.Equal(0, _lab.Run(_session.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount);
        Assert.Equal(CompletionCode.NotPresent, _lab.Code(_session.SendAsync(new GetSdrRequest { Count = 0xFF })));
    }

    [Fact]
    public void Every_LAN_parameter_of_the_table_is_answered()
    {
        foreach (LanParameter parameter in Enum.GetValues<LanParameter>())
        {
            var request = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = parameter };
            Assert.Equal(CompletionCode.Ok, _lab.Code(_session.SendAsync(request)));
        }
    }

    [Fact]
    public void Serial_passwords_are_written_and_never_read()
    {
        var set = new SetSerialModemConfigurationRequest
        {
            Channel = 2,
            Parameter = SerialParameter.TapPasswords,
            Data = new byte[] { 1, 65, 0 },
        };
        Assert.Equal(CompletionCode.Ok, _lab.Code(_session.SendAsync(set)));
        var get = new GetSerialModemConfigurationRequest { Channel = 2, Parameter = SerialParameter.TapPasswords, Set = 1 };
        Assert.Equal((CompletionCode)0x83, _lab.Code(_session.SendAsync(get)));
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(get with { Channel = 1 })));
    }

    [Fact]
    public void A_blocked_switch_of_the_serial_line_is_refused_but_not_a_forced_one()
    {
        var mux = new SetSerialModemMuxRequest { Channel = 2, Setting = MuxSetting.BlockBmc };
        Assert.True(_lab.Run(_session.SendAsync(mux)).BmcSwitchBlocked);
        Assert.False(_lab.Run(_session.SendAsync(mux with { Setting = MuxSetting.RequestBmc })).Accepted);
        Assert.True(_lab.Run(_session.SendAsync(mux with { Setting = MuxSetting.ForceBmc })).IsSetToBmc);
    }

    [Fact]
    public void At_least_130_commands_are_answered() => Assert.InRange(_lab.Bmc.SupportedCommands.Count, 130, int.MaxValue);

    private void Set(SystemInfoParameter parameter, byte[] data) =>
        _lab.Run(_session.SendAsync(new SetSystemInfoParametersRequest { Parameter = parameter, Data = data }));
}
