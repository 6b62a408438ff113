namespace Ipmi.Virtual;

/// <summary>In what Serial over LAN differs from the specification.</summary>
[Flags]
internal enum SolQuirks
{
    /// <summary>In nothing.</summary>
    None = 0,

    /// <summary>Packets of one number are not taken: the one before is acknowledged again.</summary>
    StuckNumber = 1 << 0,

    /// <summary>Who activates a line that is in use gets it, and the other is told nothing.</summary>
    Steals = 1 << 1,

    /// <summary>After a reset of the system nothing is sent any more in the activation.</summary>
    SilentAfterReset = 1 << 2,

    /// <summary>Deactivating an instance ends the next one.</summary>
    DeactivatesAnother = 1 << 3,

    /// <summary>It can be activated although it is disabled.</summary>
    IgnoresDisable = 1 << 4,

    /// <summary>Acknowledgements say that no characters were accepted.</summary>
    CountsNothing = 1 << 5,
}
