using System.Collections.Immutable;

namespace Ipmi.Virtual;

/// <summary>
/// What a FRU device says of the thing it sits on (Platform Management FRU Information Storage Definition). A part that is not given has no
/// area. Texts have up to 63 characters of Latin 1.
/// </summary>
public sealed record FruContents
{
    /// <summary>The chassis.</summary>
    public FruChassis? Chassis { get; init; }

    /// <summary>The board.</summary>
    public FruBoard? Board { get; init; }

    /// <summary>The product.</summary>
    public FruProduct? Product { get; init; }

    /// <summary>The areas behind their common header.</summary>
    /// <exception cref="ArgumentException">A text is too long, or has characters beyond Latin 1.</exception>
    public byte[] ToBytes() => FruAreas.Write(this);
}

/// <summary>The chassis info area (FRU §10).</summary>
public sealed record FruChassis
{
    /// <summary>As SMBIOS numbers them: 17h is a rack mount chassis.</summary>
    public byte Type { get; init; } = 0x17;

    /// <summary>Part number.</summary>
    public string PartNumber { get; init; } = "";

    /// <summary>Serial number.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>More texts.</summary>
    public ImmutableArray<string> Extra { get; init; } = [];
}

/// <summary>The board info area (FRU §11).</summary>
public sealed record FruBoard
{
    /// <summary>When it was made, to the minute; not told when null.</summary>
    public DateTimeOffset? Made { get; init; }

    /// <summary>Who made it.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>What it is called.</summary>
    public string ProductName { get; init; } = "";

    /// <summary>Serial number.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>Part number.</summary>
    public string PartNumber { get; init; } = "";

    /// <summary>The file that the contents come from.</summary>
    public string FruFileId { get; init; } = "";

    /// <summary>More texts.</summary>
    public ImmutableArray<string> Extra { get; init; } = [];
}

/// <summary>The product info area (FRU §12).</summary>
public sealed record FruProduct
{
    /// <summary>Who made it.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Part or model number.</summary>
    public string PartNumber { get; init; } = "";

    /// <summary>Version.</summary>
    public string Version { get; init; } = "";

    /// <summary>Serial number.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>What its owner calls it.</summary>
    public string AssetTag { get; init; } = "";

    /// <summary>The file that the contents come from.</summary>
    public string FruFileId { get; init; } = "";

    /// <summary>More texts.</summary>
    public ImmutableArray<string> Extra { get; init; } = [];
}
