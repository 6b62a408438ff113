using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The one LAN channel: who may use it, now and after the next start (IPMI v2.0 §22.22).</summary>
internal sealed class LanChannel
{
    /// <summary>Its number.</summary>
    public const byte Number = 1;

    /// <summary>What holds now.</summary>
    public ChannelAccessRules Active { get; set; } = ChannelAccessRules.Default;

    /// <summary>What holds after a cold reset.</summary>
    public ChannelAccessRules Saved { get; set; } = ChannelAccessRules.Default;

    /// <summary>Whether a channel number of a request means this channel.</summary>
    public static bool Is(byte channel) => channel is Number or ChannelNumber.Present;
}

/// <summary>Who may use a channel.</summary>
/// <param name="Mode">When.</param>
/// <param name="PrivilegeLimit">Up to which privilege.</param>
/// <param name="AlertingDisabled">Whether it sends no alerts.</param>
public sealed record ChannelAccessRules(ChannelAccessMode Mode, PrivilegeLevel PrivilegeLimit, bool AlertingDisabled)
{
    /// <summary>Always, for everybody, without alerts.</summary>
    public static ChannelAccessRules Default { get; } = new(
        ChannelAccessMode.AlwaysAvailable, PrivilegeLevel.Administrator, AlertingDisabled: true);
}
