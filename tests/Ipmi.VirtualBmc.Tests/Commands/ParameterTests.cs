using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

/// <summary>LAN parameters and boot options, which have the same lock.</summary>
public class ParameterTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public ParameterTests() => _session = _lab.Open();

    [Fact]
    public void What_was_written_without_commit_is_taken_back()
    {
        Assert.Equal(CompletionCode.Ok, Set(0, 1));
        Set(3, 10, 0, 0, 5);
        Assert.Equal([10, 0, 0, 5], Get(3));
        Assert.Equal([1], Get(0));
        Set(0, 0);
        Assert.Equal([127, 0, 0, 1], Get(3));
    }

    [Fact]
    public void What_was_committed_stays()
    {
        Set(0, 1);
        Set(3, 10, 0, 0, 5);
        Set(0, 2);
        Set(0, 0);
        Assert.Equal([10, 0, 0, 5], Get(3));
        Assert.Equal([0], Get(0));
    }

    [Fact]
    public void A_second_writer_is_refused_with_81h()
    {
        Set(0, 1);
        Assert.Equal((CompletionCode)0x81, Set(0, 1));
    }

    [Fact]
    public void Unknown_and_fixed_parameters_and_wrong_lengths_are_refused()
    {
        Assert.Equal((CompletionCode)0x80, Set(200, 1));
        Assert.Equal((CompletionCode)0x82, Set(1, 1));
        Assert.Equal(CompletionCode.RequestDataLengthInvalid, Set(3, 1, 2, 3));
        var get = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)200 };
        Assert.Equal((CompletionCode)0x80, _lab.Code(_session.SendAsync(get)));
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(get with { Channel = 9, Parameter = (LanParameter)3 })));
    }

    [Fact]
    public void Sets_are_kept_apart()
    {
        Assert.Equal(CompletionCode.Ok, Set(18, 1, 7, 5, 3));
        Assert.Equal([0, 0, 0, 0], Get(18));
        var get = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)18, Set = 1 };
        Assert.Equal([1, 7, 5, 3], _lab.Run(_session.SendAsync(get)).Data.ToArray());
        Assert.Equal(CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(get with { Set = 5 })));
    }

    [Fact]
    public void Asked_for_its_revision_a_parameter_keeps_its_value_back()
    {
        var get = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)3, RevisionOnly = true };
        Assert.Equal(new GetLanConfigurationParametersResponse { Revision = 0x11 }, _lab.Run(_session.SendAsync(get)));
    }

    [Fact]
    public void A_short_block_of_the_mailbox_is_filled_with_zeros()
    {
        var set = new SetSystemBootOptionsRequest
        {
            Parameter = BootOptionParameter.BootInitiatorMailbox,
            Data = new byte[] { 2, 1, 2, 3 },
        };
        Assert.Equal(CompletionCode.Ok, _lab.Code(_session.SendAsync(set)));
        var get = new GetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootInitiatorMailbox, Set = 2 };
        Assert.Equal([2, 1, 2, 3, .. new byte[13]], _lab.Run(_session.SendAsync(get)).Data.ToArray());
        Assert.Equal(CompletionCode.RequestDataLengthInvalid, _lab.Code(_session.SendAsync(set with { Data = new byte[18] })));
        Assert.Equal(CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(set with { Data = new byte[] { 9, 1 } })));
    }

    [Fact]
    public void The_next_start_obeys_the_boot_flags_and_forgets_them()
    {
        SetFlags(0x80, 0x04, 0, 0, 0);
        Control(ChassisControlOperation.HardReset);
        Assert.Equal(BootDevice.Pxe, _lab.Machine.Chassis.Boot.LastDevice);
        Assert.False(_lab.Machine.Chassis.Boot.Flags.IsValid);
        Control(ChassisControlOperation.HardReset);
        Assert.Equal(BootDevice.None, _lab.Machine.Chassis.Boot.LastDevice);
    }

    [Fact]
    public void Persistent_boot_flags_stay()
    {
        SetFlags(0xC0, 0x08, 0, 0, 0);
        for (int i = 0; i < 2; i++)
        {
            Control(ChassisControlOperation.PowerCycle);
            Assert.Equal(BootDevice.Disk, _lab.Machine.Chassis.Boot.LastDevice);
        }
    }

    [Theory]
    [InlineData(0x00, false)]
    [InlineData(0x08, true)]
    public void Boot_flags_that_nothing_follows_for_a_minute_lose_their_validity_unless_told_otherwise(byte clearing, bool isValid)
    {
        SetBoot(BootOptionParameter.BootFlagValidBitClearing, clearing);
        SetFlags(0x80, 0x04, 0, 0, 0);
        _lab.Clock.Advance(TimeSpan.FromSeconds(58));
        Assert.True(_lab.Machine.Chassis.Boot.Flags.IsValid);
        _lab.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(isValid, _lab.Machine.Chassis.Boot.Flags.IsValid);
    }

    [Fact]
    public void The_acknowledge_is_written_under_its_mask()
    {
        SetBoot(BootOptionParameter.BootInfoAcknowledge, 0x03, 0xFF);
        SetBoot(BootOptionParameter.BootInfoAcknowledge, 0x01, 0x00);
        var get = new GetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootInfoAcknowledge };
        Assert.Equal([0, 0x02], _lab.Run(_session.SendAsync(get)).Data.ToArray());
    }

    [Fact]
    public void A_parameter_can_be_marked_as_invalid_without_a_value()
    {
        var mark = new SetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags, MarkInvalid = true };
        _lab.Run(_session.SendAsync(mark));
        var get = new GetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags };
        Assert.True(_lab.Run(_session.SendAsync(get)).IsInvalid);
        _lab.Run(_session.SendAsync(mark with { MarkInvalid = false }));
        Assert.False(_lab.Run(_session.SendAsync(get)).IsInvalid);
    }

    private byte[] Get(byte parameter) =>
        _lab.Run(
            _session.SendAsync(
                new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)parameter })).Data.ToArray();

    private CompletionCode Set(byte parameter, params byte[] data) =>
        _lab.Code(
            _session.SendAsync(new SetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)parameter, Data = data }));

    private void SetFlags(params byte[] data) => SetBoot(BootOptionParameter.BootFlags, data);

    private void SetBoot(BootOptionParameter parameter, params byte[] data) =>
        _lab.Run(_session.SendAsync(new SetSystemBootOptionsRequest { Parameter = parameter, Data = data }));

    private void Control(ChassisControlOperation operation) =>
        _lab.Run(_session.SendAsync(new ChassisControlRequest { Operation = operation }));
}
