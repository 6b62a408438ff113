using System.CommandLine;

namespace Ipmi.Cli.Serving;

/// <summary>The options of <c>serve</c> that name commands for what happens.</summary>
internal sealed class HookOptions
{
    private readonly (string Event, Option<string> Option)[] _hooks =
    [
        ("power", Hook("--on-power", "power is switched; IPMI_OPERATION, IPMI_POWER, IPMI_CAUSE say how")),
        ("boot-device", Hook("--on-boot-device", "the boot device is chosen; IPMI_BOOT_DEVICE, _VALID, _PERSISTENT, _EFI say which")),
        ("identify", Hook("--on-identify", "the chassis shows where it is, or ends it; IPMI_IDENTIFY says which")),
        ("reset", Hook("--on-reset", "the BMC itself is reset; IPMI_RESET says how")),
        ("event", Hook("--on-event", "an entry is added to the event log; IPMI_SEL_ENTRY has its 16 bytes")),
    ];

    public void AddTo(Command command)
    {
        foreach ((_, Option<string> option) in _hooks) command.Options.Add(option);
    }

    public HookCommands Of(ParseResult line, TextWriter log) => new(
        _hooks.Select(
            h => (h.Event, Line: line.GetValue(h.Option))).Where(h => h.Line is not null).ToDictionary(h => h.Event, h => h.Line!), log);

    private static Option<string> Hook(string name, string when) => new(name) { Description = $"Shell command to run when {when}" };
}
