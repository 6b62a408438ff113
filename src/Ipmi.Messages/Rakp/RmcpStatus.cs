namespace Ipmi.Messages;

/// <summary>Status codes of the session setup (IPMI v2.0 §13.24, table 13-15). Some BMCs put completion codes from C0h here.</summary>
public enum RmcpStatus : byte
{
    /// <summary>No errors.</summary>
    Ok = 0x00,

    /// <summary>Too many sessions.</summary>
    InsufficientResources = 0x01,

    /// <summary>A session ID is wrong.</summary>
    InvalidSessionId = 0x02,

    /// <summary>A payload type is wrong.</summary>
    InvalidPayloadType = 0x03,

    /// <summary>The authentication algorithm is not known.</summary>
    InvalidAuthenticationAlgorithm = 0x04,

    /// <summary>The integrity algorithm is not known.</summary>
    InvalidIntegrityAlgorithm = 0x05,

    /// <summary>No authentication payload fits.</summary>
    NoMatchingAuthenticationPayload = 0x06,

    /// <summary>No integrity payload fits.</summary>
    NoMatchingIntegrityPayload = 0x07,

    /// <summary>The session is not active.</summary>
    InactiveSessionId = 0x08,

    /// <summary>The role is not known.</summary>
    InvalidRole = 0x09,

    /// <summary>The user may not have that role or privilege.</summary>
    UnauthorizedRole = 0x0A,

    /// <summary>Too many sessions of that role.</summary>
    InsufficientResourcesForRole = 0x0B,

    /// <summary>The user name is too long.</summary>
    InvalidNameLength = 0x0C,

    /// <summary>The user name is not known.</summary>
    UnauthorizedName = 0x0D,

    /// <summary>The GUID is not accepted.</summary>
    UnauthorizedGuid = 0x0E,

    /// <summary>An authentication code does not fit: a wrong password or key.</summary>
    InvalidIntegrityCheckValue = 0x0F,

    /// <summary>The confidentiality algorithm is not known.</summary>
    InvalidConfidentialityAlgorithm = 0x10,

    /// <summary>No cipher suite has these algorithms.</summary>
    NoCipherSuiteMatch = 0x11,

    /// <summary>A parameter is illegal or not known.</summary>
    IllegalParameter = 0x12,
}

/// <summary>What can be said of a status.</summary>
public static class RmcpStatuses
{
    /// <summary>Its meaning; a code that the table does not have is taken for a completion code, as some BMCs do from C0h on.</summary>
    public static string Describe(this RmcpStatus status) => status switch
    {
        RmcpStatus.Ok => "No errors",
        RmcpStatus.InsufficientResources => "Insufficient resources to create a session",
        RmcpStatus.InvalidSessionId => "Invalid session ID",
        RmcpStatus.InvalidPayloadType => "Invalid payload type",
        RmcpStatus.InvalidAuthenticationAlgorithm => "Invalid authentication algorithm",
        RmcpStatus.InvalidIntegrityAlgorithm => "Invalid integrity algorithm",
        RmcpStatus.NoMatchingAuthenticationPayload => "No matching authentication payload",
        RmcpStatus.NoMatchingIntegrityPayload => "No matching integrity payload",
        RmcpStatus.InactiveSessionId => "Inactive session ID",
        RmcpStatus.InvalidRole => "Invalid role",
        RmcpStatus.UnauthorizedRole => "Unauthorized role or privilege level requested",
        RmcpStatus.InsufficientResourcesForRole => "Insufficient resources to create a session at the requested role",
        RmcpStatus.InvalidNameLength => "Invalid name length",
        RmcpStatus.UnauthorizedName => "Unauthorized name",
        RmcpStatus.UnauthorizedGuid => "Unauthorized GUID",
        RmcpStatus.InvalidIntegrityCheckValue => "Invalid integrity check value",
        RmcpStatus.InvalidConfidentialityAlgorithm => "Invalid confidentiality algorithm",
        RmcpStatus.NoCipherSuiteMatch => "No cipher suite match with the proposed security algorithms",
        RmcpStatus.IllegalParameter => "Illegal or unrecognized parameter",
        >= (RmcpStatus)0xC0 => ((CompletionCode)status).Describe(),
        _ => "Reserved status",
    };
}
