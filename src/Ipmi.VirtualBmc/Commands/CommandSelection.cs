using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The commands that a request of the firmware firewall speaks of (IPMI v2.0 §21).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Lun">The logical unit.</param>
/// <param name="NetFn">The network function.</param>
/// <param name="Range">Which half of its commands.</param>
/// <param name="Group">
/// Whose commands, where several share the network function; all of them when the request does not say, as ipmitool's.
/// </param>
internal readonly record struct CommandSelection(byte Channel, Lun Lun, NetFn NetFn, CommandRange Range, CommandId? Group)
{
    private const int HalfOfCommands = 0x80;

    /// <summary>Whether such commands can be asked for here.</summary>
    public CompletionCode Code => !LanChannel.Is(Channel) || Lun != Lun.Bmc || NetFn.IsResponse || Range > CommandRange.High
        ? CompletionCode.InvalidDataField
        : CompletionCode.Ok;

    /// <summary>The group that a request names, as its command 00h; none when it names none.</summary>
    public static CommandId? GroupOf(NetFn netFn, byte? definingBody, UInt24? iana) => (definingBody, iana) switch
    {
        ({ } body, _) => new CommandId(netFn, 0, (Body)body),
        (_, { } number) => new CommandId(netFn, 0, Body.None, number.Value),
        _ => null,
    };

    /// <summary>The bit that stands for a command in its half.</summary>
    public static int BitOf(CommandId id) => id.Command % HalfOfCommands;

    /// <summary>Whether a command is among them.</summary>
    public bool Includes(CommandId id) =>
        id.NetFn == NetFn && (Group is null || id with { Command = 0 } == Group) && id.Command / HalfOfCommands == (int)Range;
}
