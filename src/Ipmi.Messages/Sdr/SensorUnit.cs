namespace Ipmi.Messages;

/// <summary>Units of sensors (IPMI v2.0 §43.17, table 43-15).</summary>
public enum SensorUnit : byte
{
    /// <summary>Unspecified.</summary>
    Unspecified = 0x00,

    /// <summary>Degrees C.</summary>
    DegreesC = 0x01,

    /// <summary>Degrees F.</summary>
    DegreesF = 0x02,

    /// <summary>Degrees K.</summary>
    DegreesK = 0x03,

    /// <summary>Volts.</summary>
    Volts = 0x04,

    /// <summary>Amps.</summary>
    Amps = 0x05,

    /// <summary>Watts.</summary>
    Watts = 0x06,

    /// <summary>Joules.</summary>
    Joules = 0x07,

    /// <summary>Coulombs.</summary>
    Coulombs = 0x08,

    /// <summary>VA.</summary>
    VoltAmperes = 0x09,

    /// <summary>Nits.</summary>
    Nits = 0x0A,

    /// <summary>Lumen.</summary>
    Lumen = 0x0B,

    /// <summary>Lux.</summary>
    Lux = 0x0C,

    /// <summary>Candela.</summary>
    Candela = 0x0D,

    /// <summary>Kilopascal.</summary>
    Kilopascal = 0x0E,

    /// <summary>PSI.</summary>
    Psi = 0x0F,

    /// <summary>Newton.</summary>
    Newton = 0x10,

    /// <summary>CFM.</summary>
    Cfm = 0x11,

    /// <summary>RPM.</summary>
    Rpm = 0x12,

    /// <summary>Hertz.</summary>
    Hertz = 0x13,

    /// <summary>Microsecond.</summary>
    Microsecond = 0x14,

    /// <summary>Millisecond.</summary>
    Millisecond = 0x15,

    /// <summary>Second.</summary>
    Second = 0x16,

    /// <summary>Minute.</summary>
    Minute = 0x17,

    /// <summary>Hour.</summary>
    Hour = 0x18,

    /// <summary>Day.</summary>
    Day = 0x19,

    /// <summary>Week.</summary>
    Week = 0x1A,

    /// <summary>Mil.</summary>
    Mil = 0x1B,

    /// <summary>Inches.</summary>
    Inches = 0x1C,

    /// <summary>Feet.</summary>
    Feet = 0x1D,

    /// <summary>Cubic inches.</summary>
    CubicInches = 0x1E,

    /// <summary>Cubic feet.</summary>
    CubicFeet = 0x1F,

    /// <summary>Millimetre.</summary>
    Millimetre = 0x20,

    /// <summary>Centimetre.</summary>
    Centimetre = 0x21,

    /// <summary>Metre.</summary>
    Metre = 0x22,

    /// <summary>Cubic centimetre.</summary>
    CubicCentimetre = 0x23,

    /// <summary>Cubic metre.</summary>
    CubicMetre = 0x24,

    /// <summary>Litres.</summary>
    Litres = 0x25,

    /// <summary>Fluid ounce.</summary>
    FluidOunce = 0x26,

    /// <summary>Radians.</summary>
    Radians = 0x27,

    /// <summary>Steradians.</summary>
    Steradians = 0x28,

    /// <summary>Revolutions.</summary>
    Revolutions = 0x29,

    /// <summary>Cycles.</summary>
    Cycles = 0x2A,

    /// <summary>Gravities.</summary>
    Gravities = 0x2B,

    /// <summary>Ounce.</summary>
    Ounce = 0x2C,

    /// <summary>Pound.</summary>
    Pound = 0x2D,

    /// <summary>Foot-pound.</summary>
    FootPound = 0x2E,

    /// <summary>Ounce-inch.</summary>
    OunceInch = 0x2F,

    /// <summary>Gauss.</summary>
    Gauss = 0x30,

    /// <summary>Gilberts.</summary>
    Gilberts = 0x31,

    /// <summary>Henry.</summary>
    Henry = 0x32,

    /// <summary>Millihenry.</summary>
    Millihenry = 0x33,

    /// <summary>Farad.</summary>
    Farad = 0x34,

    /// <summary>Microfarad.</summary>
    Microfarad = 0x35,

    /// <summary>Ohms.</summary>
    Ohms = 0x36,

    /// <summary>Siemens.</summary>
    Siemens = 0x37,

    /// <summary>Mole.</summary>
    Mole = 0x38,

    /// <summary>Becquerel.</summary>
    Becquerel = 0x39,

    /// <summary>Parts per million.</summary>
    PartsPerMillion = 0x3A,

    /// <summary>Decibels.</summary>
    Decibels = 0x3C,

    /// <summary>A-weighted decibels (DbA).</summary>
    DecibelsA = 0x3D,

    /// <summary>C-weighted decibels (DbC).</summary>
    DecibelsC = 0x3E,

    /// <summary>Gray.</summary>
    Gray = 0x3F,

    /// <summary>Sievert.</summary>
    Sievert = 0x40,

    /// <summary>Colour temperature degrees K.</summary>
    ColourTemperatureK = 0x41,

    /// <summary>Bit.</summary>
    Bit = 0x42,

    /// <summary>Kilobit.</summary>
    Kilobit = 0x43,

    /// <summary>Megabit.</summary>
    Megabit = 0x44,

    /// <summary>Gigabit.</summary>
    Gigabit = 0x45,

    /// <summary>Byte.</summary>
    Byte = 0x46,

    /// <summary>Kilobyte.</summary>
    Kilobyte = 0x47,

    /// <summary>Megabyte.</summary>
    Megabyte = 0x48,

    /// <summary>Gigabyte.</summary>
    Gigabyte = 0x49,

    /// <summary>Word (data).</summary>
    Word = 0x4A,

    /// <summary>Dword.</summary>
    Dword = 0x4B,

    /// <summary>Qword.</summary>
    Qword = 0x4C,

    /// <summary>Line (memory line).</summary>
    Line = 0x4D,

    /// <summary>Hit.</summary>
    Hit = 0x4E,

    /// <summary>Miss.</summary>
    Miss = 0x4F,

    /// <summary>Retry.</summary>
    Retry = 0x50,

    /// <summary>Reset.</summary>
    Reset = 0x51,

    /// <summary>Overrun / overflow.</summary>
    Overrun = 0x52,

    /// <summary>Underrun.</summary>
    Underrun = 0x53,

    /// <summary>Collision.</summary>
    Collision = 0x54,

    /// <summary>Packets.</summary>
    Packets = 0x55,

    /// <summary>Messages.</summary>
    Messages = 0x56,

    /// <summary>Characters.</summary>
    Characters = 0x57,

    /// <summary>Error.</summary>
    Error = 0x58,

    /// <summary>Correctable error.</summary>
    CorrectableError = 0x59,

    /// <summary>Uncorrectable error.</summary>
    UncorrectableError = 0x5A,

    /// <summary>Fatal error.</summary>
    FatalError = 0x5B,

    /// <summary>Grams.</summary>
    Grams = 0x5C,
}

/// <summary>What can be said of a unit.</summary>
public static class SensorUnitNames
{
    /// <summary>Its name, such as <c>degrees C</c>.</summary>
    public static string Describe(this SensorUnit sensorUnit) => sensorUnit switch
    {
        SensorUnit.Unspecified => "unspecified",
        SensorUnit.DegreesC => "degrees C",
        SensorUnit.DegreesF => "degrees F",
        SensorUnit.DegreesK => "degrees K",
        SensorUnit.Volts => "volts",
        SensorUnit.Amps => "amps",
        SensorUnit.Watts => "watts",
        SensorUnit.Joules => "joules",
        SensorUnit.Coulombs => "coulombs",
        SensorUnit.VoltAmperes => "VA",
        SensorUnit.Nits => "nits",
        SensorUnit.Lumen => "lumen",
        SensorUnit.Lux => "lux",
        SensorUnit.Candela => "candela",
        SensorUnit.Kilopascal => "kilopascal",
        SensorUnit.Psi => "PSI",
        SensorUnit.Newton => "newton",
        SensorUnit.Cfm => "CFM",
        SensorUnit.Rpm => "RPM",
        SensorUnit.Hertz => "hertz",
        SensorUnit.Microsecond => "microsecond",
        SensorUnit.Millisecond => "millisecond",
        SensorUnit.Second => "second",
        SensorUnit.Minute => "minute",
        SensorUnit.Hour => "hour",
        SensorUnit.Day => "day",
        SensorUnit.Week => "week",
        SensorUnit.Mil => "mil",
        SensorUnit.Inches => "inches",
        SensorUnit.Feet => "feet",
        SensorUnit.CubicInches => "cubic inches",
        SensorUnit.CubicFeet => "cubic feet",
        SensorUnit.Millimetre => "millimetre",
        SensorUnit.Centimetre => "centimetre",
        SensorUnit.Metre => "metre",
        SensorUnit.CubicCentimetre => "cubic centimetre",
        SensorUnit.CubicMetre => "cubic metre",
        SensorUnit.Litres => "litres",
        SensorUnit.FluidOunce => "fluid ounce",
        SensorUnit.Radians => "radians",
        SensorUnit.Steradians => "steradians",
        SensorUnit.Revolutions => "revolutions",
        SensorUnit.Cycles => "cycles",
        SensorUnit.Gravities => "gravities",
        SensorUnit.Ounce => "ounce",
        SensorUnit.Pound => "pound",
        SensorUnit.FootPound => "foot-pound",
        SensorUnit.OunceInch => "ounce-inch",
        SensorUnit.Gauss => "gauss",
        SensorUnit.Gilberts => "gilberts",
        SensorUnit.Henry => "henry",
        SensorUnit.Millihenry => "millihenry",
        SensorUnit.Farad => "farad",
        SensorUnit.Microfarad => "microfarad",
        SensorUnit.Ohms => "ohms",
        SensorUnit.Siemens => "siemens",
        SensorUnit.Mole => "mole",
        SensorUnit.Becquerel => "becquerel",
        SensorUnit.PartsPerMillion => "parts per million",
        SensorUnit.Decibels => "decibels",
        SensorUnit.DecibelsA => "A-weighted decibels (DbA)",
        SensorUnit.DecibelsC => "C-weighted decibels (DbC)",
        SensorUnit.Gray => "gray",
        SensorUnit.Sievert => "sievert",
        SensorUnit.ColourTemperatureK => "colour temperature degrees K",
        SensorUnit.Bit => "bit",
        SensorUnit.Kilobit => "kilobit",
        SensorUnit.Megabit => "megabit",
        SensorUnit.Gigabit => "gigabit",
        SensorUnit.Byte => "byte",
        SensorUnit.Kilobyte => "kilobyte",
        SensorUnit.Megabyte => "megabyte",
        SensorUnit.Gigabyte => "gigabyte",
        SensorUnit.Word => "word (data)",
        SensorUnit.Dword => "dword",
        SensorUnit.Qword => "qword",
        SensorUnit.Line => "line (memory line)",
        SensorUnit.Hit => "hit",
        SensorUnit.Miss => "miss",
        SensorUnit.Retry => "retry",
        SensorUnit.Reset => "reset",
        SensorUnit.Overrun => "overrun / overflow",
        SensorUnit.Underrun => "underrun",
        SensorUnit.Collision => "collision",
        SensorUnit.Packets => "packets",
        SensorUnit.Messages => "messages",
        SensorUnit.Characters => "characters",
        SensorUnit.Error => "error",
        SensorUnit.CorrectableError => "correctable error",
        SensorUnit.UncorrectableError => "uncorrectable error",
        SensorUnit.FatalError => "fatal error",
        SensorUnit.Grams => "grams",
        _ => $"reserved ({(byte)sensorUnit:X2}h)",
    };
}
