namespace Ipmi.Messages;

/// <summary>
/// From a sensor's raw byte to a number in its unit: y = L[(M x + B 10^Bexp) 10^Rexp] (IPMI v2.0 §36.3).
/// </summary>
/// <param name="Factors">The sensor's factors; of a non-linear sensor those of the reading itself.</param>
/// <param name="Format">How the raw byte stands for x.</param>
public sealed record ReadingConversion(SensorFactors Factors, AnalogFormat Format)
{
    /// <summary>The conversion of a sensor.</summary>
    public static ReadingConversion Of(in FullSensorRecord record) => new(record.Factors, record.Units.Format);

    /// <summary>
    /// The number that a raw reading or threshold stands for; <see langword="null"/> when the sensor has no numbers, and
    /// where its linearisation has none, such as the logarithm of zero.
    /// </summary>
    public double? Convert(byte raw) =>
        ToNumber(raw) is { } x && Linearize(Scale(Factors.M * x + Factors.B * Power(Factors.BExponent))) is var y && double.IsFinite(y)
            ? y
            : null;

    /// <summary>
    /// How far apart two raw readings are: for hysteresis and tolerance, which take no offset. Only linear sensors have such
    /// a distance; for others it is <see langword="null"/>.
    /// </summary>
    public double? ConvertDistance(double counts) =>
        Factors.Linearization == Linearization.Linear && Format != AnalogFormat.None ? Math.Abs(Scale(Factors.M * counts)) : null;

    private double? ToNumber(byte raw) => Format switch
    {
        AnalogFormat.WithoutSign => raw,
        AnalogFormat.OnesComplement => raw < 0x80 ? raw : -(~raw & 0x7F),
        AnalogFormat.TwosComplement => (sbyte)raw,
        _ => null,
    };

    private double Scale(double value) => value * Power(Factors.ResultExponent);

    // Exact for the exponents that there are, as Math.Pow need not be.
    private static double Power(int exponent)
    {
        double power = 1;
        for (int i = Math.Abs(exponent); i > 0; i--) power *= 10;
        return exponent < 0 ? 1 / power : power;
    }

    private double Linearize(double value) => Factors.Linearization switch
    {
        Linearization.Ln => Math.Log(value),
        Linearization.Log10 => Math.Log10(value),
        Linearization.Log2 => Math.Log2(value),
        Linearization.Exp => Math.Exp(value),
        Linearization.Exp10 => Math.Pow(10, value),
        Linearization.Exp2 => Math.Pow(2, value),
        Linearization.Reciprocal => 1 / value,
        Linearization.Square => value * value,
        Linearization.Cube => value * value * value,
        Linearization.SquareRoot => Math.Sqrt(value),
        Linearization.CubeRoot => Math.Cbrt(value),
        _ => value,
    };
}
