using System.CommandLine;
using System.Diagnostics;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Cli.Verbs;

/// <summary>What verbs that talk to a BMC have in common: the login before, the logout after, and what failures look like.</summary>
internal static class BmcVerb
{
    /// <summary>Does the verb's work with an open session. It throws what the session throws.</summary>
    public delegate Task<ExitCode> Work(IpmiClient client, VerbContext context, CancellationToken cancellationToken);

    /// <summary>Makes a command act: log in, work, log out.</summary>
    public static void Act(Command command, CommonOptions options, CliConsole console, Work work) =>
        Act(command, options, console, static _ => { }, work);

    /// <summary>The same, with a check of the command line before anything is sent; it throws <see cref="UsageException"/>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="options">The common options.</param>
    /// <param name="console">Where results go.</param>
    /// <param name="check">The check.</param>
    /// <param name="work">The work.</param>
    /// <param name="isInteractive">Whether packets come unasked, and must be answered while the terminal holds output up.</param>
    public static void Act(
        Command command, CommonOptions options, CliConsole console, Action<ParseResult> check, Work work, bool isInteractive = false) =>
        command.SetAction(async (line, cancellationToken) =>
            (int)await Failures.GuardAsync(
                console, () => RunAsync(line, options, console, check, work, isInteractive, cancellationToken)).ConfigureAwait(false));

    private static async Task<ExitCode> RunAsync(
        ParseResult line, CommonOptions options, CliConsole console, Action<ParseResult> check, Work work, bool isInteractive,
        CancellationToken cancellationToken)
    {
        check(line);
        var context = new VerbContext(line, options, console);
        BridgeRequest? bridge = BridgeRequest.Of(line, options);
        LoginRequest login = LoginRequest.Of(line, options, console);
        using IpmiCredentials credentials = login.Credentials;
        DatagramTrace? trace = context.Verbosity >= 2 ? new(console.Error) : null;
        IpmiClientOptions how = login.Options with
        {
            Link = bmc => UdpRmcpTransport.Connect(
                bmc, trace is null ? null : socket => new TracingTransport(socket, trace.Observe), handOver: isInteractive),
        };
        IpmiClient client;
        try
        {
            long started = Stopwatch.GetTimestamp();
            client = await IpmiClient.ConnectAsync(login.Address, credentials, how, cancellationToken).ConfigureAwait(false);
            SessionInfo info = client.Info!;
            if (info.Warning is { } warning && (context.Verbosity >= 1 || IsOpenToAnybody(info)))
            {
                console.Error.WriteLine($"Warning: {warning}");
            }

            if (context.Verbosity >= 1) TellConnected(console, login.Address, info, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception e) when (Failures.CodeOf(e) is { } code && code != ExitCode.Usage)
        {
            return Failures.TellLogin(console, login, e, code);
        }

        await using (client.ConfigureAwait(false))
        {
            return await work(bridge?.Around(client) ?? client, context, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether anybody on the network could take part, which is always worth a line.</summary>
    private static bool IsOpenToAnybody(SessionInfo info) => info.CipherSuite is { } id
        ? Session.Crypto.CipherSuites.TryFind(id, out var suite) && !suite.IsAuthenticated
        : info.AuthenticationType is AuthenticationType.None or AuthenticationType.StraightPassword or AuthenticationType.Oem;

    private static void TellConnected(CliConsole console, BmcAddress address, SessionInfo info, TimeSpan took)
    {
        string how = info.CipherSuite is { } id && Session.Crypto.CipherSuites.TryFind(id, out var suite)
            ? $"RMCP+, {suite}"
            : $"IPMI 1.5, authentication type {info.AuthenticationType}";
        console.Error.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Connected to {address}: {how}, privilege {info.Privilege}, in {took.TotalMilliseconds:0.0} ms"));
        if (info.Reason.Length > 0) console.Error.WriteLine($"Why so: {info.Reason}");
        foreach (Workaround workaround in info.Workarounds) console.Error.WriteLine($"Workaround {workaround}: {workaround.Deviation}");
    }
}
