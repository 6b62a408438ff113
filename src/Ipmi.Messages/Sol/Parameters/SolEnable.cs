namespace Ipmi.Messages;

/// <summary>SOL parameter 1: whether Serial over LAN can be used (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolEnable
{
    /// <summary>Whether it can be used.</summary>
    [Bit(1, 0)] public bool IsEnabled { get; init; }
}
