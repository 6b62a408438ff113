using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Conversion factors of linear sensors: y = (M x + B 10^Bexp) 10^Rexp, x from 0 to 255 (IPMI v2.0 §36.3).</summary>
public static class LinearFactors
{
    private const int Steps = 255;
    private const int MostMantissa = 511;
    private const int LeastExponent = -8;
    private const int MostExponent = 7;

    // Times a power of ten. They divide 100, so that the whole numbers that people write are among the readings.
    private static readonly int[] RoundSteps = [10, 20, 25, 50, 100];

    /// <summary>Factors whose 256 readings begin at (or just below) the minimum and reach the maximum.</summary>
    /// <param name="minimum">The least value that must be told.</param>
    /// <param name="maximum">The greatest.</param>
    /// <param name="resolution">How far apart two readings shall be; a round number that suffices for the range unless given.</param>
    /// <exception cref="ArgumentException">
    /// The maximum is not above the minimum, the resolution is too fine for the range, or no factors can express them.
    /// </exception>
    public static SensorFactors Over(double minimum, double maximum, double? resolution = null)
    {
        if (!(maximum > minimum))
        {
            throw new ArgumentException($"The maximum ({maximum}) is not above the minimum ({minimum}).", nameof(maximum));
        }

        double least = (maximum - minimum) / Steps;
        if (resolution is { } wanted && !(wanted >= least * (1 - 1e-9)))
        {
            throw new ArgumentException(
                $"256 readings with a resolution of {wanted} do not cover {minimum} to {maximum}.", nameof(resolution));
        }

        (int m, int exponent) = resolution is { } step ? Mantissa(step) : RoundStep(least);
        (int b, int bExponent) = Offset(minimum / Math.Pow(10, exponent));
        return new() { M = (short)m, B = (short)b, BExponent = (sbyte)bExponent, ResultExponent = (sbyte)exponent };
    }

    /// <summary>The raw reading that comes nearest to a value.</summary>
    public static byte Nearest(SensorFactors factors, double value)
    {
        var conversion = new ReadingConversion(factors, AnalogFormat.WithoutSign);
        int nearest = 0;
        double least = double.PositiveInfinity;
        for (int raw = 0; raw <= byte.MaxValue; raw++)
        {
            if (conversion.Convert((byte)raw) is not { } converted || Math.Abs(converted - value) >= least) continue;
            (nearest, least) = (raw, Math.Abs(converted - value));
        }

        return (byte)nearest;
    }

    /// <summary>A number as a whole one of up to three digits times a power of ten.</summary>
    private static (int Mantissa, int Exponent) Mantissa(double value)
    {
        // Exponents that need no fraction come first, zero before all.
        foreach (int exponent in (int[])[.. Enumerable.Range(0, MostExponent + 1), .. Enumerable.Range(1, -LeastExponent).Select(i => -i)])
        {
            double scaled = value / Math.Pow(10, exponent);
            int rounded = (int)Math.Round(scaled);
            if (rounded is >= 1 and <= MostMantissa && Math.Abs(scaled - rounded) <= 1e-6 * scaled) return (rounded, exponent);
        }

        throw new ArgumentException($"No factors express a resolution of {value}: it has too many digits.", nameof(value));
    }

    private static (int Mantissa, int Exponent) RoundStep(double least)
    {
        for (int exponent = LeastExponent; exponent <= MostExponent; exponent++)
        {
            foreach (int step in RoundSteps)
            {
                double value = step * Math.Pow(10, exponent);
                if (value >= least * (1 - 1e-9)) return Mantissa(value);
            }
        }

        throw new ArgumentException($"No factors express a resolution of {least}.", nameof(least));
    }

    /// <summary>The greatest offset that is not above the one wanted, as exactly as ten bits and an exponent can say it.</summary>
    private static (int Mantissa, int Exponent) Offset(double wanted)
    {
        if (wanted == 0) return (0, 0);
        for (int exponent = LeastExponent; exponent <= MostExponent; exponent++)
        {
            double scaled = wanted / Math.Pow(10, exponent);
            double rounded = Math.Abs(scaled - Math.Round(scaled)) < 1e-6 * Math.Abs(scaled) ? Math.Round(scaled) : Math.Floor(scaled);
            if (Math.Abs(rounded) <= MostMantissa) return Shortened((int)rounded, exponent);
        }

        throw new ArgumentException($"No factors express an offset of {wanted}.", nameof(wanted));
    }

    private static (int Mantissa, int Exponent) Shortened(int mantissa, int exponent)
    {
        for (; mantissa % 10 == 0 && exponent < 0; exponent++) mantissa /= 10;
        return (mantissa, exponent);
    }
}
