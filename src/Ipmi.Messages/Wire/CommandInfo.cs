namespace Ipmi.Messages;

/// <summary>What identifies a command on the wire.</summary>
/// <param name="NetFn">The network function of the request.</param>
/// <param name="Command">The command code.</param>
/// <param name="Body">The defining body, for <see cref="NetFn.GroupExtension"/>; otherwise <see cref="Body.None"/>.</param>
/// <param name="Iana">The IANA enterprise number, for <see cref="NetFn.Oem"/>; otherwise 0.</param>
public readonly record struct CommandId(NetFn NetFn, byte Command, Body Body = Body.None, uint Iana = 0)
{
    /// <summary>Reads the identity of a request from its message; the data decides where a body or IANA number does.</summary>
    public static CommandId Of(NetFn netFn, byte command, ReadOnlySpan<byte> data) => netFn.Request switch
    {
        NetFn.GroupExtension when data.Length >= 1 => new(netFn, command, (Body)data[0]),
        NetFn.Oem when data.Length >= 3 => new(netFn, command, Body.None, (uint)(data[0] | data[1] << 8 | data[2] << 16)),
        _ => new(netFn, command),
    };

    /// <summary>Such as <c>06h/01h</c>, <c>2Ch/02h (DCh)</c> or <c>2Eh/10h (0002A2h)</c>.</summary>
    public override string ToString() => this switch
    {
        { Iana: not 0 } => $"{(byte)NetFn:X2}h/{Command:X2}h ({Iana:X6}h)",
        { Body: not Body.None } => $"{(byte)NetFn:X2}h/{Command:X2}h ({(byte)Body:X2}h)",
        _ => $"{(byte)NetFn:X2}h/{Command:X2}h",
    };
}

/// <summary>Everything known about a command but its layout.</summary>
/// <param name="Name">The title in the specification, such as <c>Get Device ID</c>.</param>
/// <param name="Id">What identifies it on the wire.</param>
/// <param name="Privilege">The lowest privilege that may execute it.</param>
/// <param name="Section">Where it is specified.</param>
/// <param name="Repeatable">Whether executing it twice is as good as once.</param>
/// <param name="BeforeSession">Whether it may be sent outside a session.</param>
/// <param name="Completions">Completion codes that mean something special to this command.</param>
public sealed record CommandInfo(
    string Name,
    CommandId Id,
    PrivilegeLevel Privilege,
    string Section,
    bool Repeatable,
    bool BeforeSession,
    IReadOnlyList<CompletionMeaning> Completions)
{
    /// <summary>What the command is for, as the doc comment of its request says; empty when there is none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What a completion code means for this command: its own meaning where it has one, else the general one.</summary>
    public string Describe(CompletionCode code)
    {
        foreach (CompletionMeaning completion in Completions)
        {
            if (completion.Code == code) return completion.Meaning;
        }

        return code.Describe();
    }
}

/// <summary>What a completion code means for one command.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">Its meaning.</param>
public readonly record struct CompletionMeaning(CompletionCode Code, string Meaning);
