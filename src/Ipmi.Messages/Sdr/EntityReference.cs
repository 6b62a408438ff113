namespace Ipmi.Messages;

/// <summary>The thing that a sensor or device belongs to (IPMI v2.0 §39).</summary>
[WireStruct]
public readonly partial record struct EntityReference
{
    /// <summary>What kind of thing it is.</summary>
    [Field(1)] public EntityId Id { get; init; }

    /// <summary>Whether it is a group of things and not one.</summary>
    [Bit(2, 7)] public bool IsLogical { get; init; }

    /// <summary>Which of its kind; 60h to 7Fh count for one device alone.</summary>
    [Bits(2, 6, 0)] public byte Instance { get; init; }
}
