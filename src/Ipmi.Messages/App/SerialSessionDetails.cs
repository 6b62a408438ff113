namespace Ipmi.Messages;

/// <summary>Where the console of a session on a serial line is (IPMI v2.0 §22.20, table 22-25).</summary>
[WireStruct]
public readonly partial record struct SerialSessionDetails
{
    /// <summary>How the line was opened: 0 IPMI messaging, 1 callback and so on.</summary>
    [Field(1)] public byte ActivityType { get; init; }

    /// <summary>The destination that was called back.</summary>
    [Bits(2, 3, 0)] public byte DestinationSelector { get; init; }

    /// <summary>The console's IP address, when PPP is in use.</summary>
    [Field(3, 6)] public Ipv4Address Address { get; init; }

    /// <summary>The console's UDP port, when PPP is in use.</summary>
    [Field(7, 8)] public ushort? Port { get; init; }
}
