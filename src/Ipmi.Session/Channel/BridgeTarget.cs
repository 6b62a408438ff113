using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>A controller behind another one.</summary>
/// <param name="Address">Its slave address, such as 82h.</param>
/// <param name="Channel">The channel of the controller before it that it is on, 0 to 15; 0 is the primary IPMB.</param>
public sealed record BridgeTarget(MessageAddress Address, byte Channel = 0)
{
    /// <summary>Such as <c>82h on channel 0</c>.</summary>
    public override string ToString() => $"{Address.Value:X2}h on channel {Channel}";
}

/// <summary>A request could not be sent on to a controller behind the BMC.</summary>
/// <param name="target">The controller.</param>
/// <param name="command">The request that was to be sent on.</param>
/// <param name="code">The completion code of Send Message; 83h when the target did not acknowledge.</param>
public sealed class IpmiBridgeException(BridgeTarget target, string command, CompletionCode code) : IpmiException(
    $"{command} was not sent on to {target}: Send Message was refused with {(byte)code:X2}h, {SendMessageRequest.Info.Describe(code)}.")
{
    /// <summary>The controller.</summary>
    public BridgeTarget Target { get; } = target;

    /// <summary>The completion code of Send Message.</summary>
    public CompletionCode Code { get; } = code;
}
