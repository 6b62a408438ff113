namespace Ipmi.Messages;

/// <summary>Master Write-Read: writes to and reads from a device on an I2C bus (IPMI v2.0 §22.11).</summary>
/// <remarks>Reading from some devices changes them, so it is not repeated.</remarks>
[IpmiRequest(NetFn.App, 0x52, Privilege = PrivilegeLevel.Operator, Section = "22.11", Name = "Master Write-Read", Repeatable = false)]
[Completion(0x81, "another master won the bus")]
[Completion(0x82, "there was a bus error")]
[Completion(0x83, "the device did not acknowledge the write")]
[Completion(0x84, "the device sent fewer bytes than asked for")]
public readonly partial record struct MasterWriteReadRequest : IIpmiRequest<MasterWriteReadResponse>
{
    /// <summary>The channel, for a public bus.</summary>
    [Bits(1, 7, 4)] public byte Channel { get; init; }

    /// <summary>Which bus, 0 to 7.</summary>
    [Bits(1, 3, 1)] public byte BusId { get; init; }

    /// <summary>Whether the bus is a private one.</summary>
    [Bit(1, 0)] public bool IsPrivateBus { get; init; }

    /// <summary>The device's address, 7 bits.</summary>
    [Bits(2, 7, 1)] public byte SlaveAddress { get; init; }

    /// <summary>How many bytes to read.</summary>
    [Field(3)] public byte ReadCount { get; init; }

    /// <summary>What to write.</summary>
    [Tail(4)] public Octets Data { get; init; }
}

/// <inheritdoc cref="MasterWriteReadRequest"/>
[IpmiResponse]
public readonly partial record struct MasterWriteReadResponse
{
    /// <summary>What was read.</summary>
    [Tail(2)] public Octets Data { get; init; }
}
