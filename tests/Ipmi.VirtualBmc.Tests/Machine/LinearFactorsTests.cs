using CsCheck;
using Ipmi.Messages;

namespace Ipmi.Virtual.Tests.Machine;

public class LinearFactorsTests
{
    [Theory]
    [InlineData(0, 255, null, 1)]
    [InlineData(-40, 125, null, 1)]
    [InlineData(0, 12.75, 0.05, 0.05)]
    [InlineData(0, 25500, null, 100)]
    [InlineData(0, 16000, null, 100)]
    public void A_range_is_covered_in_round_steps(double minimum, double maximum, double? resolution, double step)
    {
        var conversion = new ReadingConversion(LinearFactors.Over(minimum, maximum, resolution), AnalogFormat.WithoutSign);
        Assert.Equal(minimum, conversion.Convert(0)!.Value, 6);
        Assert.True(conversion.Convert(255) >= maximum - 1e-6);
        Assert.Equal(step, conversion.ConvertDistance(1)!.Value, 9);
    }

    [Fact]
    public void Any_range_is_covered_and_any_value_in_it_is_told_within_half_a_step() =>
        Gen.Select(Gen.Double[-1000, 1000], Gen.Double[0.01, 5000], Gen.Double[0, 1]).Sample((minimum, width, where) =>
        {
            double maximum = minimum + width;
            SensorFactors factors = LinearFactors.Over(minimum, maximum);
            var conversion = new ReadingConversion(factors, AnalogFormat.WithoutSign);
            double step = conversion.ConvertDistance(1)!.Value;

            // The offset has ten bits: far from zero the beginning lies below the minimum by up to a 51st of it.
            double slack = Math.Abs(minimum) / 51;
            Assert.InRange(conversion.Convert(0)!.Value, minimum - slack - step, minimum + step * 1e-3);
            double value = Math.Min(minimum + where * width, conversion.Convert(255)!.Value);
            Assert.InRange(Math.Abs(conversion.Convert(LinearFactors.Nearest(factors, value))!.Value - value), 0, step / 2 * 1.001);
        });

    [Theory]
    [InlineData(-40, 120)]
    [InlineData(0, 100)]
    [InlineData(-128, 127)]
    public void Whole_numbers_are_told_exactly_where_256_readings_suffice(int minimum, int maximum)
    {
        SensorFactors factors = LinearFactors.Over(minimum, maximum);
        var conversion = new ReadingConversion(factors, AnalogFormat.WithoutSign);
        for (int value = minimum; value <= maximum; value++) Assert.Equal(
            value, conversion.Convert(LinearFactors.Nearest(factors, value))!.Value, 9);
    }

    [Fact]
    public void A_resolution_that_is_asked_for_is_exact()
    {
        var conversion = new ReadingConversion(LinearFactors.Over(0, 12.75, 0.05), AnalogFormat.WithoutSign);
        Assert.Equal(0.05, conversion.ConvertDistance(1)!.Value, 9);
        Assert.Equal(240, LinearFactors.Nearest(LinearFactors.Over(0, 12.75, 0.05), 12.0));
    }

    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(9, 5, null)]
    [InlineData(0, 100, 0.1)]
    [InlineData(0, 100, 1.23456)]
    public void What_no_factors_can_express_is_refused(double minimum, double maximum, double? resolution) =>
        Assert.Throws<ArgumentException>(() => LinearFactors.Over(minimum, maximum, resolution));
}
