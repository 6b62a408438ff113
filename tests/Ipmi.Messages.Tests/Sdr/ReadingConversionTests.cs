namespace Ipmi.Messages.Tests;

public class ReadingConversionTests
{
    private static readonly SensorFactors Identity = new() { M = 1 };

    [Fact]
    public void A_voltage_of_a_real_record_is_twelve_volts()
    {
        FullSensorRecord record = Decode(SdrVectors.Voltage);
        ReadingConversion conversion = ReadingConversion.Of(record);

        Assert.Equal(12.0, conversion.Convert(record.NominalReading)!.Value, 9);
        Assert.Equal(0.12, conversion.ConvertDistance(record.PositiveHysteresis)!.Value, 9);
        Assert.Equal("volts", record.Units.Describe());
    }

    [Fact]
    public void A_temperature_of_a_real_record_is_signed()
    {
        FullSensorRecord record = Decode(SdrVectors.Temperature);

        Assert.Equal(-128.0, ReadingConversion.Of(record).Convert(record.MinimumReading));
        Assert.Equal("degrees C", record.Units.Describe());
    }

    [Fact]
    public void B_is_scaled_by_both_exponents()
    {
        var factors = new SensorFactors { M = 5, B = -3, BExponent = 2, ResultExponent = -1 };

        // (5 * 10 - 3 * 100) / 10, and a distance knows no B.
        Assert.Equal(-25.0, new ReadingConversion(factors, AnalogFormat.WithoutSign).Convert(10)!.Value, 9);
        Assert.Equal(5.0, new ReadingConversion(factors, AnalogFormat.WithoutSign).ConvertDistance(10)!.Value, 9);
    }

    [Theory]
    [InlineData(Linearization.Ln)]
    [InlineData(Linearization.Log10)]
    [InlineData(Linearization.Log2)]
    [InlineData(Linearization.Reciprocal)]
    public void What_has_no_value_at_zero_has_no_reading_there(Linearization linearization) =>
        Assert.Null(new ReadingConversion(Identity with { Linearization = linearization }, AnalogFormat.WithoutSign).Convert(0));

    [Theory]
    [InlineData(AnalogFormat.WithoutSign, 0xFF, 255.0)]
    [InlineData(AnalogFormat.OnesComplement, 0x7F, 127.0)]
    [InlineData(AnalogFormat.OnesComplement, 0x80, -127.0)]
    [InlineData(AnalogFormat.OnesComplement, 0xFE, -1.0)]
    [InlineData(AnalogFormat.OnesComplement, 0xFF, 0.0)]
    [InlineData(AnalogFormat.TwosComplement, 0xFF, -1.0)]
    [InlineData(AnalogFormat.TwosComplement, 0x80, -128.0)]
    [InlineData(AnalogFormat.None, 0x01, null)]
    public void A_raw_byte_stands_for_a_number(AnalogFormat format, byte raw, double? number) =>
        Assert.Equal(number, new ReadingConversion(Identity, format).Convert(raw));

    [Theory]
    [InlineData(Linearization.Linear, 4.0)]
    [InlineData(Linearization.Ln, 1.3862943611)]
    [InlineData(Linearization.Log10, 0.6020599913)]
    [InlineData(Linearization.Log2, 2.0)]
    [InlineData(Linearization.Exp, 54.5981500331)]
    [InlineData(Linearization.Exp10, 10000.0)]
    [InlineData(Linearization.Exp2, 16.0)]
    [InlineData(Linearization.Reciprocal, 0.25)]
    [InlineData(Linearization.Square, 16.0)]
    [InlineData(Linearization.Cube, 64.0)]
    [InlineData(Linearization.SquareRoot, 2.0)]
    [InlineData(Linearization.CubeRoot, 1.5874010520)]
    [InlineData(Linearization.NonLinear, 4.0)]
    public void The_result_is_linearised(Linearization linearization, double expected) =>
        Assert.Equal(expected,
            new ReadingConversion(Identity with { Linearization = linearization }, AnalogFormat.WithoutSign).Convert(4)!.Value, 8);

    private static FullSensorRecord Decode(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(DecodeStatus.Ok, FullSensorRecord.Decode(bytes, out FullSensorRecord record, out _));
        return record;
    }
}
