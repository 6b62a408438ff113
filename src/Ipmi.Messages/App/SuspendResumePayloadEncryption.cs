namespace Ipmi.Messages;

/// <summary>Suspend/Resume Payload Encryption: switches the encryption of an active payload (IPMI v2.0 §24.3).</summary>
[IpmiRequest(NetFn.App, 0x55, Privilege = PrivilegeLevel.User, Section = "24.3", Name = "Suspend/Resume Payload Encryption")]
[Completion(0x80, "the payload does not have this operation")]
[Completion(0x81, "the configuration does not allow this operation")]
[Completion(0x82, "the session has no encryption")]
[Completion(0x83, "the instance of the payload is not active")]
public readonly partial record struct SuspendResumePayloadEncryptionRequest : IIpmiRequest<SuspendResumePayloadEncryptionResponse>
{
    /// <summary>Which payload.</summary>
    [Bits(1, 5, 0)] public PayloadType PayloadType { get; init; }

    /// <summary>Which instance of it, from 1.</summary>
    [Bits(2, 3, 0)] public byte Instance { get; init; }

    /// <summary>What to do.</summary>
    [Bits(3, 1, 0)] public PayloadEncryptionOperation Operation { get; init; }
}

/// <inheritdoc cref="SuspendResumePayloadEncryptionRequest"/>
[IpmiResponse]
public readonly partial record struct SuspendResumePayloadEncryptionResponse;

/// <summary>What to do with the encryption of a payload (IPMI v2.0 §24.3). Two bits.</summary>
public enum PayloadEncryptionOperation : byte
{
    /// <summary>Sends it in the clear.</summary>
    Suspend = 0,

    /// <summary>Sends it encrypted again.</summary>
    Resume = 1,

    /// <summary>Starts again with another initialisation vector; for xRC4.</summary>
    RegenerateVector = 2,
}
