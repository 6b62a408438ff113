namespace Ipmi.Messages;

/// <summary>Get Self Test Results: how the controller's own test came out (IPMI v2.0 §20.4).</summary>
[IpmiRequest(NetFn.App, 0x04, Privilege = PrivilegeLevel.User, Section = "20.4")]
public readonly partial record struct GetSelfTestResultsRequest : IIpmiRequest<GetSelfTestResultsResponse>;

/// <inheritdoc cref="GetSelfTestResultsRequest"/>
[IpmiResponse]
public readonly partial record struct GetSelfTestResultsResponse
{
    /// <summary>How the test came out.</summary>
    [Field(2)] public SelfTestResult Result { get; init; }

    /// <summary>
    /// With <see cref="SelfTestResult.CorruptedOrInaccessible"/> a set of <see cref="SelfTestFailures"/>; with a
    /// device-specific failure the device's own code.
    /// </summary>
    [Field(3)] public byte Detail { get; init; }

    /// <summary>What failed, when the result is <see cref="SelfTestResult.CorruptedOrInaccessible"/>; otherwise nothing.</summary>
    public SelfTestFailures Failures =>
        Result == SelfTestResult.CorruptedOrInaccessible ? (SelfTestFailures)Detail : SelfTestFailures.None;
}

/// <summary>How a self test came out (IPMI v2.0 §20.4, table 20-4). Other values are failures specific to the device.</summary>
public enum SelfTestResult : byte
{
    /// <summary>No error; all tests passed.</summary>
    Passed = 0x55,

    /// <summary>The controller has no self test.</summary>
    NotImplemented = 0x56,

    /// <summary>Data or devices are corrupted or cannot be reached.</summary>
    CorruptedOrInaccessible = 0x57,

    /// <summary>The hardware is defective.</summary>
    FatalHardwareError = 0x58,
}

/// <summary>What a self test found to be corrupted or out of reach (IPMI v2.0 §20.4, table 20-4).</summary>
[Flags]
public enum SelfTestFailures : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The operational firmware is corrupted.</summary>
    OperationalFirmware = 1 << 0,

    /// <summary>The boot block or update firmware is corrupted.</summary>
    BootBlockFirmware = 1 << 1,

    /// <summary>The internal use area of the BMC's FRU is corrupted.</summary>
    InternalUseArea = 1 << 2,

    /// <summary>The SDR repository is empty.</summary>
    SdrRepositoryEmpty = 1 << 3,

    /// <summary>The signal lines of the IPMB do not respond.</summary>
    IpmbSignalLines = 1 << 4,

    /// <summary>The BMC's FRU device cannot be reached.</summary>
    BmcFruDevice = 1 << 5,

    /// <summary>The SDR repository cannot be reached.</summary>
    SdrRepository = 1 << 6,

    /// <summary>The SEL device cannot be reached.</summary>
    SelDevice = 1 << 7,
}
