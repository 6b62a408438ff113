namespace Ipmi.Messages;

/// <summary>The BMC answered, and refused: the completion code is not 00h.</summary>
/// <param name="command">The command that was refused.</param>
/// <param name="code">The completion code.</param>
public sealed class IpmiCompletionException(CommandInfo command, CompletionCode code)
    : IpmiException($"{command.Name} ({command.Id}) was refused with {(byte)code:X2}h: {command.Describe(code)}")
{
    /// <summary>The command that was refused.</summary>
    public CommandInfo Command { get; } = command;

    /// <summary>The completion code.</summary>
    public CompletionCode Code { get; } = code;
}
