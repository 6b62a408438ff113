namespace Ipmi.Virtual;

/// <summary>A second bus of satellite controllers, beside the primary IPMB that is channel 0.</summary>
internal static class SecondBus
{
    /// <summary>Its number.</summary>
    public const byte Number = 7;
}
