namespace Ipmi.Messages;

/// <summary>Parameters of Serial over LAN; C0h to FFh are OEM (IPMI v2.0 §26.3, table 26-5).</summary>
public enum SolParameter : byte
{
    /// <summary>Whether a writer is at work.</summary>
    SetInProgress = 0,

    /// <summary>Whether it can be used.</summary>
    Enable = 1,

    /// <summary>Who may use it, and how it is protected.</summary>
    Authentication = 2,

    /// <summary>How characters are gathered into packets.</summary>
    CharacterAccumulation = 3,

    /// <summary>How often packets are sent again.</summary>
    Retry = 4,

    /// <summary>The serial line's speed, kept.</summary>
    NonVolatileBitRate = 5,

    /// <summary>The serial line's speed, until the next reset.</summary>
    VolatileBitRate = 6,

    /// <summary>The channel that the serial parameters belong to.</summary>
    PayloadChannel = 7,

    /// <summary>The UDP port.</summary>
    PayloadPort = 8,
}
