namespace Ipmi.Messages;

/// <summary>Entity Association Record, type 08h: entities that are part of another one (IPMI v2.0 §43.4, table 43-4).</summary>
[WireStruct]
public readonly partial record struct EntityAssociationRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>The entity that has the others.</summary>
    [Field(6)] public EntityId ContainerId { get; init; }

    /// <summary>Which of its kind.</summary>
    [Field(7)] public byte ContainerInstance { get; init; }

    /// <summary>Whether the entities are given as two ranges, and not as four entities.</summary>
    [Bit(8, 7)] public bool IsRange { get; init; }

    /// <summary>Whether more records have the same container.</summary>
    [Bit(8, 6)] public bool IsLinked { get; init; }

    /// <summary>Whether the presence sensor of the container can always be read.</summary>
    [Bit(8, 5)] public bool AlwaysReadable { get; init; }

    /// <summary>The first entity, or where the first range starts.</summary>
    [Field(9, 10)] public ContainedEntity Contained1 { get; init; }

    /// <summary>The second entity, or where the first range ends.</summary>
    [Field(11, 12)] public ContainedEntity Contained2 { get; init; }

    /// <summary>The third entity, or where the second range starts.</summary>
    [Field(13, 14)] public ContainedEntity Contained3 { get; init; }

    /// <summary>The fourth entity, or where the second range ends.</summary>
    [Field(15, 16)] public ContainedEntity Contained4 { get; init; }
}

/// <summary>An entity that is part of another one; 00h when there is none (IPMI v2.0 §43.4, table 43-4).</summary>
[WireStruct]
public readonly partial record struct ContainedEntity
{
    /// <summary>What it is.</summary>
    [Field(1)] public EntityId Id { get; init; }

    /// <summary>Which of its kind.</summary>
    [Field(2)] public byte Instance { get; init; }
}
