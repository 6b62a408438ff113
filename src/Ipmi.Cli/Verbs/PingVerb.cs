using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Cli.Verbs;

/// <summary><c>ping</c>: whether anybody speaks RMCP there. It needs no login.</summary>
internal static class PingVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var command = new Command("ping", "Asks for an RMCP/ASF Presence Pong; many BMCs are silent although they speak IPMI");
        command.SetAction(async (line, cancellationToken) =>
            (int)await Failures.GuardAsync(console, () => RunAsync(new(line, options, console), cancellationToken)).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        BmcAddress address = LoginRequest.AddressOf(context.Line, context.Options);
        TimeSpan timeout = LoginRequest.BudgetOf(context.Line, context.Options, Patience);
        DatagramTrace? trace = context.Verbosity >= 2 ? new(context.Console.Error) : null;
        IpmiTimeoutException? silence = null;
        foreach (IPEndPoint bmc in await address.ResolveAsync(cancellationToken).ConfigureAwait(false))
        {
            var link = UdpRmcpTransport.Connect(bmc, trace is null ? null : socket => new TracingTransport(socket, trace.Observe));
            await using (link.ConfigureAwait(false))
            {
                try
                {
                    long started = Stopwatch.GetTimestamp();
                    AsfPresencePong pong = await link.PingAsync(timeout, cancellationToken).ConfigureAwait(false);
                    Tell(context, bmc, pong, Stopwatch.GetElapsedTime(started));
                    return ExitCode.Done;
                }
                catch (IpmiTimeoutException e)
                {
                    silence = e;
                }
            }
        }

        throw silence ?? new IpmiTimeoutException("Presence Ping", 0, TimeSpan.Zero);
    }

    private static void Tell(VerbContext context, IPEndPoint bmc, AsfPresencePong pong, TimeSpan took) => context.Write(
        text => text.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{bmc}: IPMI {(pong.SupportsIpmi ? "" : "not ")}supported, "
            + $"enterprise number {pong.EnterpriseNumber}, {took.TotalMilliseconds:0.0} ms\n")),
        json =>
        {
            json.WriteString("address", bmc.ToString());
            json.WriteBoolean("supportsIpmi", pong.SupportsIpmi);
            json.WriteNumber("asfVersion", pong.AsfVersion);
            json.WriteBoolean("supportsSecurityExtensions", pong.SupportsSecurityExtensions);
            json.WriteNumber("enterpriseNumber", pong.EnterpriseNumber);
            json.WriteNumber("roundTripMilliseconds", Math.Round(took.TotalMilliseconds, 3));
        });
}
