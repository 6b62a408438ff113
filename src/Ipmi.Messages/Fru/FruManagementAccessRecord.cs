namespace Ipmi.Messages;

/// <summary>Multirecord 03h: how the thing is managed otherwise (FRU §18.4).</summary>
[WireStruct]
public readonly partial record struct FruManagementAccessRecord
{
    /// <summary>What the text is.</summary>
    [Field(1)] public FruManagementAccessType SubType { get; init; }

    /// <summary>The text; of a GUID, its 16 bytes.</summary>
    [Tail(2, MaxLength = 254)] public Octets Text { get; init; }
}

/// <summary>What the text of a management access record is (FRU §18.4).</summary>
public enum FruManagementAccessType : byte
{
    /// <summary>Where the system is managed.</summary>
    SystemUrl = 1,

    /// <summary>The system's name.</summary>
    SystemName = 2,

    /// <summary>An address that answers while the system lives.</summary>
    SystemPing = 3,

    /// <summary>Where the component is managed.</summary>
    ComponentUrl = 4,

    /// <summary>The component's name.</summary>
    ComponentName = 5,

    /// <summary>An address that answers while the component lives.</summary>
    ComponentPing = 6,

    /// <summary>The system's GUID.</summary>
    SystemGuid = 7,
}
