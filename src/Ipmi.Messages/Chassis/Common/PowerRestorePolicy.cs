namespace Ipmi.Messages;

/// <summary>What happens when power comes back after an outage (IPMI v2.0 §28.8, table 28-9).</summary>
public enum PowerRestorePolicy : byte
{
    /// <summary>The system stays off.</summary>
    StayOff = 0,

    /// <summary>The system goes back to what it was.</summary>
    Restore = 1,

    /// <summary>The system is switched on.</summary>
    PowerOn = 2,

    /// <summary>In Get Chassis Status: not known. In Set Power Restore Policy: nothing is changed.</summary>
    Unknown = 3,
}
