namespace Ipmi.Messages;

/// <summary>What is applied to a reading after its factors (IPMI v2.0 §36.3). Seven bits; 70h to 7Fh are non-linear.</summary>
public enum Linearization : byte
{
    /// <summary>Nothing.</summary>
    Linear = 0x00,

    /// <summary>Natural logarithm.</summary>
    Ln = 0x01,

    /// <summary>Decimal logarithm.</summary>
    Log10 = 0x02,

    /// <summary>Binary logarithm.</summary>
    Log2 = 0x03,

    /// <summary>Power of e.</summary>
    Exp = 0x04,

    /// <summary>Power of ten.</summary>
    Exp10 = 0x05,

    /// <summary>Power of two.</summary>
    Exp2 = 0x06,

    /// <summary>Reciprocal.</summary>
    Reciprocal = 0x07,

    /// <summary>Square.</summary>
    Square = 0x08,

    /// <summary>Cube.</summary>
    Cube = 0x09,

    /// <summary>Square root.</summary>
    SquareRoot = 0x0A,

    /// <summary>Cube root.</summary>
    CubeRoot = 0x0B,

    /// <summary>The factors differ from reading to reading: Get Sensor Reading Factors.</summary>
    NonLinear = 0x70,
}
