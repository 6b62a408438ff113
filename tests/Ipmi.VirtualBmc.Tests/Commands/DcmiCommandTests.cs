using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class DcmiCommandTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public DcmiCommandTests() => _session = _lab.Open();

    [Fact]
    public void Rolling_averages_go_over_the_times_that_the_capabilities_name()
    {
        var statistics = _lab.Run(
            _session.SendAsync(new GetDcmiCapabilitiesInfoRequest { Parameter = DcmiCapability.EnhancedPowerStatistics }));
        byte[] periods = statistics.Data.ToArray();

        // Three of them: a minute, a quarter of an hour, an hour.
        Assert.Equal([3, 0x41, 0x4F, 0x81], periods);
        _lab.Clock.Advance(TimeSpan.FromMinutes(30));
        _lab.Bmc.Change(m => m.Chassis.Control(ChassisControlOperation.PowerDown));
        _lab.Clock.Advance(TimeSpan.FromMinutes(10));
        ushort[] averages = [.. periods.Skip(1).Select(period => Average(period))];
        Assert.Equal(8, averages[0]);
        Assert.InRange(averages[1], 40, 55);
        Assert.InRange(averages[2], 85, 100);
        Assert.Equal(
            CompletionCode.ParameterOutOfRange, _lab.Send(_lab.Open(), NetFn.GroupExtension, 0x02, 0xDC, 2, 0x42, 0).CompletionCode);
    }

    private ushort Average(byte period)
    {
        // The session of the test is over after so much silence.
        RawResponse response = _lab.Send(_lab.Open(), NetFn.GroupExtension, 0x02, 0xDC, 2, period, 0);
        Assert.Equal(CompletionCode.Ok, response.CompletionCode);
        return BitConverter.ToUInt16(response.Data.Span[7..9]);
    }

    [Fact]
    public void Every_capability_parameter_is_told_and_others_are_refused()
    {
        for (byte parameter = 1; parameter <= 5; parameter++)
        {
            var info = _lab.Run(_session.SendAsync(new GetDcmiCapabilitiesInfoRequest { Parameter = (DcmiCapability)parameter }));
            Assert.Equal((1, 5), (info.MajorVersion, info.MinorVersion));
            Assert.False(info.Data.IsEmpty);
        }

        Assert.Equal(
            CompletionCode.InvalidDataField,
            _lab.Code(_session.SendAsync(new GetDcmiCapabilitiesInfoRequest { Parameter = (DcmiCapability)6 })));
    }

    [Fact]
    public void Power_follows_the_sensors_in_watts()
    {
        var sensor = new Sensor
        {
            Number = 9,
            Name = "Power",
            Type = SensorType.Current,
            Unit = SensorUnit.Watts,
            Factors = new() { M = 2 },
            Reading = 50,
        };
        var lab = new Lab(new VirtualMachine { Sensors = [sensor] });
        LanSession session = lab.Open();
        Assert.Equal(100, Reading(lab, session).Current);
        lab.Clock.Advance(TimeSpan.FromSeconds(10));
        sensor.Reading = 100;
        lab.Clock.Advance(TimeSpan.FromSeconds(10));
        GetPowerReadingResponse reading = Reading(lab, session);
        Assert.Equal((200, 100, 200), (reading.Current, reading.Minimum, reading.Maximum));
        Assert.InRange(reading.Average, 140, 160);
        Assert.True(reading.IsActive);
    }

    [Fact]
    public void A_limit_that_is_not_active_is_told_with_80h()
    {
        Assert.Equal((CompletionCode)0x80, _lab.Code(_session.SendAsync(new GetPowerLimitRequest())));
        RawResponse raw = _lab.Send(_session, NetFn.GroupExtension, 3, 0xDC, 0, 0);
        Assert.Equal((CompletionCode)0x80, raw.CompletionCode);
        Assert.Equal(14, raw.Data.Length);
    }

    [Fact]
    public void A_limit_that_is_exceeded_for_too_long_switches_the_power_off_once()
    {
        SetLimit(watts: 100, milliseconds: 5000, PowerLimitAction.PowerOff);
        _lab.Run(_session.SendAsync(new ActivateDeactivatePowerLimitRequest { IsActive = true }));
        Assert.Equal(100, _lab.Run(_session.SendAsync(new GetPowerLimitRequest())).Limit);
        _lab.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(_lab.Machine.Chassis.PowerIsOn);
        _lab.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(_lab.Machine.Chassis.PowerIsOn);
        Assert.Single(_lab.Machine.EventLog.Entries);
    }

    [Theory]
    [InlineData(0, 1000, 1, 0x84)]
    [InlineData(100, 0, 1, 0x85)]
    [InlineData(100, 1000, 0, 0x89)]
    public void Limits_out_of_range_are_refused(ushort watts, uint milliseconds, ushort sampling, byte code)
    {
        var request = new SetPowerLimitRequest { Limit = watts, CorrectionTime = milliseconds, SamplingPeriod = sampling };
        Assert.Equal((CompletionCode)code, _lab.Code(_session.SendAsync(request)));
    }

    [Fact]
    public void An_asset_tag_is_written_in_pieces_and_read_back()
    {
        _lab.Run(_session.SendAsync(new SetAssetTagRequest { Offset = 0, Text = "0123456789abcdef"u8.ToArray() }));
        Assert.Equal(19, _lab.Run(_session.SendAsync(new SetAssetTagRequest { Offset = 16, Text = "xyz"u8.ToArray() })).TotalLength);
        var tail = _lab.Run(_session.SendAsync(new GetAssetTagRequest { Offset = 14, Count = 16 }));
        Assert.Equal("efxyz"u8.ToArray(), tail.Text.ToArray());
        Assert.Equal("0123456789abcdefxyz", _lab.Machine.Dcmi.AssetTag);
        Assert.Equal(
            CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(new SetAssetTagRequest { Offset = 60, Text = new byte[4] })));
        Assert.Equal(CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(new GetAssetTagRequest { Count = 17 })));
    }

    [Fact]
    public void Temperature_sensors_are_found_by_either_number_of_their_entity()
    {
        foreach (EntityId entity in (EntityId[])[EntityId.Processor, EntityId.DcmiProcessor])
        {
            var info = _lab.Run(
                _session.SendAsync(new GetDcmiSensorInfoRequest { SensorType = SensorType.Temperature, EntityId = entity }));
            Assert.Equal([(ushort)1], info.RecordIds.ToArray());
            var readings = _lab.Run(
                _session.SendAsync(new GetTemperatureReadingsRequest { SensorType = SensorType.Temperature, EntityId = entity }));
            Assert.Equal(new TemperatureReading { Degrees = 42, Instance = 1 }, Assert.Single(readings.Readings));
        }

        var other = new GetDcmiSensorInfoRequest { SensorType = SensorType.Fan, EntityId = EntityId.Processor };
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(other)));
    }

    [Fact]
    public void A_thermal_limit_is_kept_for_an_entity_that_has_a_sensor()
    {
        var limit = new SetThermalLimitRequest
        {
            EntityId = EntityId.DcmiProcessor,
            Instance = 1,
            Limit = 90,
            ExceptionTime = 7,
            LogsOnly = true,
        };
        _lab.Run(_session.SendAsync(limit));
        var read = _lab.Run(_session.SendAsync(new GetThermalLimitRequest { EntityId = EntityId.Processor, Instance = 1 }));
        Assert.Equal((90, 7, true), (read.Limit, read.ExceptionTime, read.LogsOnly));
        Assert.Equal(CompletionCode.NotPresent, _lab.Code(_session.SendAsync(limit with { Instance = 9 })));
    }

    private static GetPowerReadingResponse Reading(Lab lab, LanSession session) =>
        lab.Run(session.SendAsync(new GetPowerReadingRequest { Mode = PowerReadingMode.System }));

    private void SetLimit(ushort watts, uint milliseconds, PowerLimitAction action) => _lab.Run(_session.SendAsync(
        new SetPowerLimitRequest { Limit = watts, CorrectionTime = milliseconds, SamplingPeriod = 1, ExceptionAction = action }));
}
