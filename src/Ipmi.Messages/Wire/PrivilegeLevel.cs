namespace Ipmi.Messages;

/// <summary>Privilege levels (IPMI v2.0 §6.8).</summary>
public enum PrivilegeLevel : byte
{
    /// <summary>
    /// Nothing said: the highest level that matches (Open Session), no change (Set Session Privilege Level). As the privilege of
    /// a command: anyone, also outside a session.
    /// </summary>
    Unspecified = 0,

    /// <summary>May only start a callback.</summary>
    Callback = 1,

    /// <summary>May read.</summary>
    User = 2,

    /// <summary>May do everything but change the configuration of channels and users.</summary>
    Operator = 3,

    /// <summary>May do everything.</summary>
    Administrator = 4,

    /// <summary>Defined by the manufacturer.</summary>
    Oem = 5,

    /// <summary>No access; only as a stored limit.</summary>
    NoAccess = 15,
}
