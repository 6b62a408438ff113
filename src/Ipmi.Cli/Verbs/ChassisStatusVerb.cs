using System.CommandLine;
using System.Text.Json;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>chassis status</c>: power, faults, and who switched it last.</summary>
internal static class ChassisStatusVerb
{
    public static Command Create(CommonOptions options, CliConsole console)
    {
        var command = new Command("status", "Power, faults, and what switched it last");
        BmcVerb.Act(command, options, console, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(IpmiClient client, VerbContext context, CancellationToken cancellationToken)
    {
        var reply = await client.ExchangeAsync<GetChassisStatusRequest, GetChassisStatusResponse>(
            new(), cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            context.Console.Error.WriteLine($"Error sending Chassis Status command: {IpmitoolTexts.Of(reply.Code)}");
            return ExitCode.Refused;
        }

        GetChassisStatusResponse status = reply.Response;
        context.Write(text => Write(text, status), json => Write(json, status));
        return ExitCode.Done;
    }

    private static void Write(TextWriter text, GetChassisStatusResponse status)
    {
        Line("System Power", status.PowerIsOn ? "on" : "off");
        Line("Power Overload", Truth(status.PowerOverload));
        Line("Power Interlock", Activity(status.Interlock));
        Line("Main Power Fault", Truth(status.PowerFault));
        Line("Power Control Fault", Truth(status.PowerControlFault));
        Line("Power Restore Policy", PolicyOf(status));
        Line("Last Power Event", LastEventOf(status.LastPowerEvent));
        Line("Chassis Intrusion", Activity(status.Intrusion));
        Line("Front-Panel Lockout", Activity(status.FrontPanelLocked));
        Line("Drive Fault", Truth(status.DriveFault));
        Line("Cooling/Fan Fault", Truth(status.CoolingFault));
        if (status.FrontPanel is not { } panel) return;
        if (panel == FrontPanelButtons.None)
        {
            Line("Front Panel Control", "none");
            return;
        }

        Line("Sleep Button Disable", Permission(panel.HasFlag(FrontPanelButtons.CanDisableStandby)));
        Line("Diag Button Disable", Permission(panel.HasFlag(FrontPanelButtons.CanDisableDiagnosticInterrupt)));
        Line("Reset Button Disable", Permission(panel.HasFlag(FrontPanelButtons.CanDisableReset)));
        Line("Power Button Disable", Permission(panel.HasFlag(FrontPanelButtons.CanDisablePowerOff)));
        Line("Sleep Button Disabled", Truth(panel.HasFlag(FrontPanelButtons.StandbyDisabled)));
        Line("Diag Button Disabled", Truth(panel.HasFlag(FrontPanelButtons.DiagnosticInterruptDisabled)));
        Line("Reset Button Disabled", Truth(panel.HasFlag(FrontPanelButtons.ResetDisabled)));
        Line("Power Button Disabled", Truth(panel.HasFlag(FrontPanelButtons.PowerOffDisabled)));

        void Line(string name, string value) => text.Write($"{name,-21}: {value}\n");
    }

    private static void Write(Utf8JsonWriter json, GetChassisStatusResponse status)
    {
        json.WriteBoolean("powerIsOn", status.PowerIsOn);
        json.WriteBoolean("powerOverload", status.PowerOverload);
        json.WriteBoolean("interlock", status.Interlock);
        json.WriteBoolean("powerFault", status.PowerFault);
        json.WriteBoolean("powerControlFault", status.PowerControlFault);
        json.WriteString("restorePolicy", PolicyOf(status));
        json.WriteNumber("lastPowerEvent", (byte)status.LastPowerEvent);
        json.WriteBoolean("intrusion", status.Intrusion);
        json.WriteBoolean("frontPanelLocked", status.FrontPanelLocked);
        json.WriteBoolean("driveFault", status.DriveFault);
        json.WriteBoolean("coolingFault", status.CoolingFault);
        if (status.FrontPanel is { } panel) json.WriteNumber("frontPanel", (byte)panel);
    }

    private static string PolicyOf(in GetChassisStatusResponse status) => status.RestorePolicy switch
    {
        PowerRestorePolicy.StayOff => "always-off",
        PowerRestorePolicy.Restore => "previous",
        PowerRestorePolicy.PowerOn => "always-on",
        _ => "unknown",
    };

    /// <summary>ipmitool leaves a space after each but the last one that there can be.</summary>
    private static string LastEventOf(LastPowerEvent last) => string.Concat(
        last.HasFlag(LastPowerEvent.AcFailed) ? "ac-failed " : "",
        last.HasFlag(LastPowerEvent.Overload) ? "overload " : "",
        last.HasFlag(LastPowerEvent.Interlock) ? "interlock " : "",
        last.HasFlag(LastPowerEvent.Fault) ? "fault " : "",
        last.HasFlag(LastPowerEvent.OnByCommand) ? "command" : "");

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Activity(bool value) => value ? "active" : "inactive";

    private static string Permission(bool value) => value ? "allowed" : "not allowed";
}
