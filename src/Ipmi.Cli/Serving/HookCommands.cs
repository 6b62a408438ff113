using System.ComponentModel;
using System.Globalization;
using System.Threading.Channels;
using Ipmi.Messages;
using Ipmi.Virtual;

namespace Ipmi.Cli.Serving;

/// <summary>Commands that <c>serve</c> runs when something happens: one at a time, in order, without holding up the BMC.</summary>
/// <param name="lines">What to run, by the name of the event.</param>
/// <param name="log">Where failures are told.</param>
internal sealed class HookCommands(IReadOnlyDictionary<string, string> lines, TextWriter log)
{
    private const int MostWaiting = 1000;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    // When scripts cannot keep up, what is oldest goes first: the latest state is what counts.
    private readonly Channel<MachineEvent> _waiting =
        Channel.CreateBounded<MachineEvent>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Takes note of an event; never waits.</summary>
    public void Take(MachineEvent what)
    {
        if (lines.ContainsKey(NameOf(what))) _waiting.Writer.TryWrite(what);
    }

    /// <summary>Runs commands until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (MachineEvent what in _waiting.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await RunAsync(what, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The BMC is being stopped.
        }
    }

    private async Task RunAsync(MachineEvent what, CancellationToken cancellationToken)
    {
        string name = NameOf(what);
        try
        {
            (int? code, _) = await ShellCommand
                .RunAsync(lines[name], [("IPMI_EVENT", name), .. VariablesOf(what)], Timeout, cancellationToken).ConfigureAwait(false);
            string? problem = code is null ? $"was killed after {Timeout.TotalSeconds} s" : code != 0 ? $"ended with {code}" : null;
            if (problem is not null) await log.WriteLineAsync($"The command for {name} {problem}.").ConfigureAwait(false);
        }
        catch (Win32Exception e)
        {
            await log.WriteLineAsync($"The command for {name} did not start: {e.Message}").ConfigureAwait(false);
        }
    }

    private static string NameOf(MachineEvent what) => what switch
    {
        PowerControlled => "power",
        BootDeviceChanged => "boot-device",
        IdentifyChanged => "identify",
        BmcReset => "reset",
        EventLogged => "event",
        _ => "",
    };

    private static IEnumerable<(string, string)> VariablesOf(MachineEvent what) => what switch
    {
        PowerControlled power =>
        [
            ("IPMI_OPERATION", OperationOf(power.Operation)),
            ("IPMI_POWER", power.PowerIsOn ? "on" : "off"),
            ("IPMI_CAUSE", power.Cause.ToString()),
        ],
        BootDeviceChanged boot =>
        [
            ("IPMI_BOOT_DEVICE", boot.Flags.Device.ToString()),
            ("IPMI_BOOT_VALID", YesNo(boot.Flags.IsValid)),
            ("IPMI_BOOT_PERSISTENT", YesNo(boot.Flags.IsPersistent)),
            ("IPMI_BOOT_EFI", YesNo(boot.Flags.Efi)),
        ],
        IdentifyChanged identify => [("IPMI_IDENTIFY", identify.State.ToString().ToLower(CultureInfo.InvariantCulture))],
        BmcReset reset => [("IPMI_RESET", reset.IsCold ? "cold" : "warm")],
        EventLogged logged => [("IPMI_SEL_ENTRY", Convert.ToHexString(logged.Entry.Span))],
        _ => [],
    };

    private static string OperationOf(ChassisControlOperation operation) => operation switch
    {
        ChassisControlOperation.PowerDown => "off",
        ChassisControlOperation.PowerUp => "on",
        ChassisControlOperation.PowerCycle => "cycle",
        ChassisControlOperation.HardReset => "reset",
        ChassisControlOperation.DiagnosticInterrupt => "diag",
        ChassisControlOperation.SoftShutdown => "soft",
        _ => operation.ToString(),
    };

    private static string YesNo(bool value) => value ? "yes" : "no";
}
