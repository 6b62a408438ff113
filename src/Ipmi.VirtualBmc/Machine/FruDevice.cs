using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>A FRU device: memory that says what a part is (IPMI v2.0 §34). It can be written as well.</summary>
public sealed class FruDevice
{
    /// <summary>The least size of a device, in bytes.</summary>
    public const int LeastSize = 256;

    private readonly byte[] _data;

    /// <summary>Makes a device whose memory holds what is given, and zeros behind it.</summary>
    /// <param name="id">Its number; 0 is the BMC's own.</param>
    /// <param name="contents">What it says.</param>
    /// <exception cref="ArgumentException">A text is too long, or has characters beyond Latin 1.</exception>
    public FruDevice(byte id, FruContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        byte[] areas = contents.ToBytes();
        (Id, _data) = (id, new byte[Math.Max(LeastSize, areas.Length)]);
        areas.CopyTo(_data, 0);
        Name = string.Create(CultureInfo.InvariantCulture, $"FRU {id}");
    }

    /// <summary>Its number.</summary>
    public byte Id { get; }

    /// <summary>Up to 16 characters for its locator record; device 0 has none.</summary>
    public string Name { get; init; }

    /// <summary>What it describes.</summary>
    public EntityReference Entity { get; init; } = new() { Id = EntityId.SystemBoard, Instance = 1 };

    /// <summary>Its memory.</summary>
    public Memory<byte> Data => _data;
}
