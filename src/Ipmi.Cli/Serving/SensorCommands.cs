using System.ComponentModel;
using System.Globalization;
using Ipmi.Virtual;

namespace Ipmi.Cli.Serving;

/// <summary>
/// Runs the commands that print sensors' values, each in its own rhythm. A command that fails leaves its sensor without a reading.
/// </summary>
internal static class SensorCommands
{
    // A rhythm of less would be a busy loop.
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(100);

    public static Task RunAsync(VirtualBmc bmc, IEnumerable<SensorCommand> commands, TextWriter log, CancellationToken cancellationToken) =>
        Task.WhenAll(commands.Select(command => RunAsync(bmc, command, log, cancellationToken)));

    private static async Task RunAsync(VirtualBmc bmc, SensorCommand command, TextWriter log, CancellationToken cancellationToken)
    {
        TimeSpan pause = command.Every > LeastPause ? command.Every : LeastPause;
        bool hasFailed = false;
        while (!cancellationToken.IsCancellationRequested)
        {
            (double? value, string? problem) = await ReadAsync(command, cancellationToken).ConfigureAwait(false);
            bmc.Change(machine => machine.Sensors.First(s => s.Number == command.SensorNumber).Value = value);
            if (problem is not null && !hasFailed && !cancellationToken.IsCancellationRequested)
            {
                await log.WriteLineAsync($"The command of sensor {command.SensorNumber} {problem}.").ConfigureAwait(false);
            }

            hasFailed = problem is not null;
            await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<(double? Value, string? Problem)> ReadAsync(SensorCommand command, CancellationToken cancellationToken)
    {
        try
        {
            string number = command.SensorNumber.ToString(CultureInfo.InvariantCulture);
            (int? code, string output) = await ShellCommand
                .RunAsync(command.Command, [("IPMI_SENSOR", number)], command.Timeout, cancellationToken).ConfigureAwait(false);
            if (code != 0) return (null, code is null ? "took too long" : $"ended with {code}");
            string first = output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
            return double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                ? (value, null)
                : (null, "printed no number");
        }
        catch (Win32Exception e)
        {
            return (null, "did not start: " + e.Message);
        }
    }
}
