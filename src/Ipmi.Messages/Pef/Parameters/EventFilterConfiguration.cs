namespace Ipmi.Messages;

/// <summary>The first byte of an event filter (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct EventFilterConfiguration
{
    /// <summary>Whether it is used.</summary>
    [Bit(1, 7)] public bool IsEnabled { get; init; }

    /// <summary>Whose it is.</summary>
    [Bits(1, 6, 5)] public EventFilterType Type { get; init; }
}

/// <summary>Whose an event filter is. Two bits (IPMI v2.0 §30.4, table 30-6).</summary>
public enum EventFilterType : byte
{
    /// <summary>Software may change it.</summary>
    SoftwareConfigurable = 0,

    /// <summary>It came with the system, and should stay.</summary>
    ManufacturerPreConfigured = 2,
}
