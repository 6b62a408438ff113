namespace Ipmi.Messages;

/// <summary>
/// Authentication types: the low four bits of the first byte of a session header (IPMI v2.0 §13.6, table 13-8). 03h and 07h to 0Fh
/// are reserved.
/// </summary>
public enum AuthenticationType : byte
{
    /// <summary>The header carries no AuthCode.</summary>
    None = 0x00,

    /// <summary>MD2 over password, header and message.</summary>
    Md2 = 0x01,

    /// <summary>MD5 over password, header and message.</summary>
    Md5 = 0x02,

    /// <summary>The password itself, in the clear.</summary>
    StraightPassword = 0x04,

    /// <summary>Defined by the manufacturer.</summary>
    Oem = 0x05,

    /// <summary>No AuthCode at all, but the mark of the RMCP+ session header.</summary>
    RmcpPlus = 0x06,
}
