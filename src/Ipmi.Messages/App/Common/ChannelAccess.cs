namespace Ipmi.Messages;

/// <summary>When a channel may be used for IPMI messages (IPMI v2.0 §6.6, table 6-4). Three bits.</summary>
public enum ChannelAccessMode : byte
{
    /// <summary>Never.</summary>
    Disabled = 0,

    /// <summary>Before the system's software runs, and when it is off.</summary>
    PreBootOnly = 1,

    /// <summary>Always.</summary>
    AlwaysAvailable = 2,

    /// <summary>Always, shared with the system's software.</summary>
    Shared = 3,
}

/// <summary>Which settings of a channel are meant (IPMI v2.0 §22.22, table 22-27). Two bits.</summary>
public enum ChannelSettings : byte
{
    /// <summary>None: nothing is set.</summary>
    None = 0,

    /// <summary>Those that are kept, and used after the next start.</summary>
    NonVolatile = 1,

    /// <summary>Those that are used now.</summary>
    Volatile = 2,
}
