namespace Ipmi.Messages;

/// <summary>PEF parameter 9: where an alert goes (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct AlertPolicy
{
    /// <summary>Which entry, from 1.</summary>
    [Bits(1, 6, 0)] public byte EntryNumber { get; init; }

    /// <summary>The policy that it belongs to.</summary>
    [Bits(2, 7, 4)] public byte PolicyNumber { get; init; }

    /// <summary>Whether it is used.</summary>
    [Bit(2, 3)] public bool IsEnabled { get; init; }

    /// <summary>When it is used.</summary>
    [Bits(2, 2, 0)] public AlertPolicyRule Policy { get; init; }

    /// <summary>The channel.</summary>
    [Bits(3, 7, 4)] public byte Channel { get; init; }

    /// <summary>The destination on the channel.</summary>
    [Bits(3, 3, 0)] public byte DestinationSelector { get; init; }

    /// <summary>Whether the string depends on the event.</summary>
    [Bit(4, 7)] public bool EventSpecificString { get; init; }

    /// <summary>Which string, or which set of strings.</summary>
    [Bits(4, 6, 0)] public byte StringSet { get; init; }
}

/// <summary>When an entry of an alert policy is used. Three bits (IPMI v2.0 §30.4, table 30-6).</summary>
public enum AlertPolicyRule : byte
{
    /// <summary>Always.</summary>
    Always = 0,

    /// <summary>When the entry before could not send.</summary>
    IfPreviousFailed = 1,

    /// <summary>When it is, no more entries of the policy are.</summary>
    StopPolicy = 2,

    /// <summary>When it is, the next one on another channel is tried.</summary>
    NextChannel = 3,

    /// <summary>When it is, the next one of another type is tried.</summary>
    NextType = 4,
}
