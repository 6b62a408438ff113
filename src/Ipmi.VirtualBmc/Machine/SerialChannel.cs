namespace Ipmi.Virtual;

/// <summary>The serial channel. Nobody can log in over it; its parameters are kept and told (IPMI v2.0 §25).</summary>
internal static class SerialChannel
{
    /// <summary>Its number.</summary>
    public const byte Number = 2;
}
