namespace Ipmi.Messages;

/// <summary>
/// Device-relative Entity Association Record, type 09h: entities that are part of another one, by controller (IPMI v2.0 §43.5,
/// table 43-5).
/// </summary>
[WireStruct]
[Reserved(27, 32)]
public readonly partial record struct DeviceRelativeEntityAssociationRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>The entity that has the others.</summary>
    [Field(6, 9)] public DeviceRelativeContainer Container { get; init; }

    /// <summary>Whether the entities are given as two ranges, and not as four entities.</summary>
    [Bit(10, 7)] public bool IsRange { get; init; }

    /// <summary>Whether more records have the same container.</summary>
    [Bit(10, 6)] public bool IsLinked { get; init; }

    /// <summary>Whether the presence sensor of the container can always be read.</summary>
    [Bit(10, 5)] public bool AlwaysReadable { get; init; }

    /// <summary>The first entity, or where the first range starts.</summary>
    [Field(11, 14)] public DeviceRelativeEntity Contained1 { get; init; }

    /// <summary>The second entity, or where the first range ends.</summary>
    [Field(15, 18)] public DeviceRelativeEntity Contained2 { get; init; }

    /// <summary>The third entity, or where the second range starts.</summary>
    [Field(19, 22)] public DeviceRelativeEntity Contained3 { get; init; }

    /// <summary>The fourth entity, or where the second range ends.</summary>
    [Field(23, 26)] public DeviceRelativeEntity Contained4 { get; init; }
}

/// <summary>An entity that has others, by controller (IPMI v2.0 §43.5, table 43-5).</summary>
[WireStruct]
public readonly partial record struct DeviceRelativeContainer
{
    /// <summary>What it is.</summary>
    [Field(1)] public EntityId Id { get; init; }

    /// <summary>Which of its kind; 60h to 7Fh count for the controller alone.</summary>
    [Field(2)] public byte Instance { get; init; }

    /// <summary>The controller's slave address; 00h when the instance counts for the system.</summary>
    [Field(3)] public MessageAddress Address { get; init; }

    /// <summary>The channel that the controller is on.</summary>
    [Bits(4, 7, 4)] public byte Channel { get; init; }
}

/// <summary>An entity that is part of another one, by controller (IPMI v2.0 §43.5, table 43-5).</summary>
[WireStruct]
public readonly partial record struct DeviceRelativeEntity
{
    /// <summary>The controller's slave address; 00h when the instance counts for the system.</summary>
    [Field(1)] public MessageAddress Address { get; init; }

    /// <summary>The channel that the controller is on.</summary>
    [Bits(2, 7, 4)] public byte Channel { get; init; }

    /// <summary>What it is.</summary>
    [Field(3)] public EntityId Id { get; init; }

    /// <summary>Which of its kind; 60h to 7Fh count for the controller alone.</summary>
    [Field(4)] public byte Instance { get; init; }
}
