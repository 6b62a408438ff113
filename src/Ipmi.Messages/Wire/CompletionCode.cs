namespace Ipmi.Messages;

/// <summary>Completion codes: byte 1 of every response (IPMI v2.0 §5.2, table 5-2).</summary>
public enum CompletionCode : byte
{
    /// <summary>Done.</summary>
    Ok = 0x00,

    /// <summary>Processing resources are temporarily unavailable; the request may be repeated.</summary>
    NodeBusy = 0xC0,

    /// <summary>The command is not known.</summary>
    InvalidCommand = 0xC1,

    /// <summary>The command is not known at this logical unit.</summary>
    InvalidCommandForLun = 0xC2,

    /// <summary>The time for processing ran out; there is no response.</summary>
    Timeout = 0xC3,

    /// <summary>The storage that the command needs is exhausted.</summary>
    OutOfSpace = 0xC4,

    /// <summary>The reservation was cancelled, or its ID is wrong.</summary>
    ReservationCancelled = 0xC5,

    /// <summary>The request data is truncated.</summary>
    RequestDataTruncated = 0xC6,

    /// <summary>The request data has the wrong length.</summary>
    RequestDataLengthInvalid = 0xC7,

    /// <summary>A field of the request data is too long.</summary>
    RequestDataFieldLengthLimitExceeded = 0xC8,

    /// <summary>A parameter is out of range.</summary>
    ParameterOutOfRange = 0xC9,

    /// <summary>The number of bytes asked for cannot be returned.</summary>
    CannotReturnRequestedBytes = 0xCA,

    /// <summary>The sensor, data or record asked for is not present.</summary>
    NotPresent = 0xCB,

    /// <summary>A data field of the request is invalid.</summary>
    InvalidDataField = 0xCC,

    /// <summary>The command is illegal for this sensor or record type.</summary>
    IllegalForSensorOrRecord = 0xCD,

    /// <summary>The response could not be provided.</summary>
    ResponseNotProvided = 0xCE,

    /// <summary>A duplicated request cannot be executed.</summary>
    DuplicateRequest = 0xCF,

    /// <summary>The SDR repository is in update mode.</summary>
    SdrRepositoryInUpdateMode = 0xD0,

    /// <summary>The device is in firmware update mode.</summary>
    FirmwareInUpdateMode = 0xD1,

    /// <summary>The BMC is initialising.</summary>
    InitializationInProgress = 0xD2,

    /// <summary>The destination cannot be reached.</summary>
    DestinationUnavailable = 0xD3,

    /// <summary>The privilege level is insufficient, or another security restriction applies.</summary>
    InsufficientPrivilege = 0xD4,

    /// <summary>The command or a parameter is not supported in the present state.</summary>
    NotSupportedInPresentState = 0xD5,

    /// <summary>A sub-function is disabled or unavailable.</summary>
    SubFunctionDisabled = 0xD6,

    /// <summary>Nothing more is said.</summary>
    Unspecified = 0xFF,
}

/// <summary>What can be said of a completion code.</summary>
public static class CompletionCodes
{
    /// <summary>The general meaning; codes 80h to BEh have one only together with a command (<see cref="CommandInfo.Describe"/>).</summary>
    public static string Describe(this CompletionCode code) => code switch
    {
        CompletionCode.Ok => "Command completed normally",
        CompletionCode.NodeBusy => "Node busy",
        CompletionCode.InvalidCommand => "Invalid command",
        CompletionCode.InvalidCommandForLun => "Invalid command on LUN",
        CompletionCode.Timeout => "Timeout",
        CompletionCode.OutOfSpace => "Out of space",
        CompletionCode.ReservationCancelled => "Reservation cancelled or invalid",
        CompletionCode.RequestDataTruncated => "Request data truncated",
        CompletionCode.RequestDataLengthInvalid => "Request data length invalid",
        CompletionCode.RequestDataFieldLengthLimitExceeded => "Request data field length limit exceeded",
        CompletionCode.ParameterOutOfRange => "Parameter out of range",
        CompletionCode.CannotReturnRequestedBytes => "Cannot return number of requested data bytes",
        CompletionCode.NotPresent => "Requested sensor, data, or record not found",
        CompletionCode.InvalidDataField => "Invalid data field in request",
        CompletionCode.IllegalForSensorOrRecord => "Command illegal for specified sensor or record type",
        CompletionCode.ResponseNotProvided => "Command response could not be provided",
        CompletionCode.DuplicateRequest => "Cannot execute duplicated request",
        CompletionCode.SdrRepositoryInUpdateMode => "SDR Repository in update mode",
        CompletionCode.FirmwareInUpdateMode => "Device firmware in update mode",
        CompletionCode.InitializationInProgress => "BMC initialization in progress",
        CompletionCode.DestinationUnavailable => "Destination unavailable",
        CompletionCode.InsufficientPrivilege => "Insufficient privilege level",
        CompletionCode.NotSupportedInPresentState => "Command not supported in present state",
        CompletionCode.SubFunctionDisabled => "Cannot execute command, command disabled",
        CompletionCode.Unspecified => "Unspecified error",
        >= (CompletionCode)0x01 and <= (CompletionCode)0x7E => "Device-specific (OEM) code",
        >= (CompletionCode)0x80 and <= (CompletionCode)0xBE => "Command-specific code",
        _ => "Reserved code",
    };
}
