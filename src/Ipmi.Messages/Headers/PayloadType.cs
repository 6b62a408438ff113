namespace Ipmi.Messages;

/// <summary>What an RMCP+ packet carries: six bits (IPMI v2.0 §13.27.3, table 13-16). 20h to 27h are OEM handles.</summary>
public enum PayloadType : byte
{
    /// <summary>An IPMI message.</summary>
    Ipmi = 0x00,

    /// <summary>Serial over LAN.</summary>
    Sol = 0x01,

    /// <summary>Said by an IANA number and a payload ID in the header.</summary>
    OemExplicit = 0x02,

    /// <summary>RMCP+ Open Session Request.</summary>
    OpenSessionRequest = 0x10,

    /// <summary>RMCP+ Open Session Response.</summary>
    OpenSessionResponse = 0x11,

    /// <summary>RAKP Message 1.</summary>
    RakpMessage1 = 0x12,

    /// <summary>RAKP Message 2.</summary>
    RakpMessage2 = 0x13,

    /// <summary>RAKP Message 3.</summary>
    RakpMessage3 = 0x14,

    /// <summary>RAKP Message 4.</summary>
    RakpMessage4 = 0x15,
}
