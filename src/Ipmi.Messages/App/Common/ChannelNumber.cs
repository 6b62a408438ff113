namespace Ipmi.Messages;

/// <summary>Channel numbers with a meaning of their own; 1 to 11 are the implementation's (IPMI v2.0 §6.3, table 6-1).</summary>
public static class ChannelNumber
{
    /// <summary>The primary IPMB.</summary>
    public const byte PrimaryIpmb = 0x0;

    /// <summary>The channel that the command comes by.</summary>
    public const byte Present = 0xE;

    /// <summary>The system interface.</summary>
    public const byte SystemInterface = 0xF;
}
