using System.CommandLine;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>chassis power …</c> and <c>power …</c>: whether the power is on, and what to do about it.</summary>
internal static class PowerVerb
{
    private static readonly (string Name, string Alias, ChassisControlOperation Operation, string Text, string Description)[] Operations =
    [
        ("on", "up", ChassisControlOperation.PowerUp, "Up/On", "Switches the power on"),
        ("off", "down", ChassisControlOperation.PowerDown, "Down/Off", "Switches the power off at once"),
        ("cycle", "", ChassisControlOperation.PowerCycle, "Cycle", "Switches the power off, waits, and switches it on"),
        ("reset", "", ChassisControlOperation.HardReset, "Reset", "Resets at once"),
        ("diag", "", ChassisControlOperation.DiagnosticInterrupt, "Diag", "Pulses a diagnostic interrupt (NMI)"),
        ("soft", "acpi", ChassisControlOperation.SoftShutdown, "Soft", "Asks the operating system to shut down"),
    ];

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var command = new Command("power", "The power of the system");
        var status = new Command("status", "Whether the power is on");
        BmcVerb.Act(status, options, console, TellStatusAsync);
        command.Subcommands.Add(status);
        foreach (var (name, alias, operation, text, description) in Operations)
        {
            var control = new Command(name, description);
            if (alias.Length > 0) control.Aliases.Add(alias);
            BmcVerb.Act(
                control,
                options,
                console,
                (client, context, cancellationToken) => ControlAsync(client, context, operation, text, cancellationToken));
            command.Subcommands.Add(control);
        }

        return command;
    }

    private static async Task<ExitCode> TellStatusAsync(IpmiClient client, VerbContext context, CancellationToken cancellationToken)
    {
        var reply = await client.ExchangeAsync<GetChassisStatusRequest, GetChassisStatusResponse>(
            new(), cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            context.Console.Error.WriteLine($"Get Chassis Power Status failed: {IpmitoolTexts.Of(reply.Code)}");
            return ExitCode.Refused;
        }

        bool isOn = reply.Response.PowerIsOn;
        context.Write(
            text => text.Write($"Chassis Power is {(isOn ? "on" : "off")}\n"),
            json => json.WriteBoolean("powerIsOn", isOn));
        return ExitCode.Done;
    }

    private static async Task<ExitCode> ControlAsync(
        IpmiClient client, VerbContext context, ChassisControlOperation operation, string text, CancellationToken cancellationToken)
    {
        var request = new ChassisControlRequest { Operation = operation };
        var reply = await client.ExchangeAsync<ChassisControlRequest, ChassisControlResponse>(
            request, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            context.Console.Error.WriteLine($"Set Chassis Power Control to {text} failed: {IpmitoolTexts.Of(reply.Code)}");
            return ExitCode.Refused;
        }

        context.Write(
            output => output.Write($"Chassis Power Control: {text}\n"),
            json => json.WriteString("powerControl", text));
        return ExitCode.Done;
    }
}
