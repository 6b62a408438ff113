namespace Ipmi.Messages;

/// <summary>Read Event Message Buffer: takes the event that waits for system software (IPMI v2.0 §22.8).</summary>
[IpmiRequest(NetFn.App, 0x35, Privilege = PrivilegeLevel.NoAccess, Section = "22.8", Repeatable = false)]
[Completion(0x80, "the event message buffer is empty")]
public readonly partial record struct ReadEventMessageBufferRequest : IIpmiRequest<ReadEventMessageBufferResponse>;

/// <inheritdoc cref="ReadEventMessageBufferRequest"/>
[IpmiResponse]
public readonly partial record struct ReadEventMessageBufferResponse
{
    /// <summary>The event, as a SEL record.</summary>
    [Field(2, 17)] public SystemEventRecord Event { get; init; }
}
