using System.CommandLine;
using System.Globalization;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>sol info</c>: the parameters of Serial over LAN (IPMI v2.0 §26.3).</summary>
internal static class SolInfoVerb
{
    private const int AccumulationStep = 5;
    private const int RetryStep = 10;

    public static Command Create(CommonOptions options, CliConsole console)
    {
        Argument<byte> channel = SolVerb.ChannelArgument();
        var command = new Command("info", "The parameters of Serial over LAN") { channel };
        BmcVerb.Act(
            command,
            options,
            console,
            (client, context, cancellationToken) => RunAsync(client.Sol, context, context.Line.GetValue(channel), cancellationToken));
        return command;
    }

    private static async Task<ExitCode> RunAsync(SolService sol, VerbContext context, byte channel, CancellationToken cancellationToken)
    {
        var rows = new List<(string Label, string Name, string Value)>();
        await AddAsync<SetInProgress>(
            SolParameter.SetInProgress, p => Add("Set in progress", "setInProgress", StateOf(p))).ConfigureAwait(false);
        await AddAsync<SolEnable>(SolParameter.Enable, p => Add("Enabled", "enabled", Bool(p.IsEnabled))).ConfigureAwait(false);
        await AddAsync<SolAuthentication>(SolParameter.Authentication, p =>
        {
            Add("Force Encryption", "forceEncryption", Bool(p.ForceEncryption));
            Add("Force Authentication", "forceAuthentication", Bool(p.ForceAuthentication));
            Add("Privilege Level", "privilegeLevel", p.Privilege.ToString().ToUpperInvariant());
        }).ConfigureAwait(false);
        await AddAsync<SolCharacterAccumulation>(SolParameter.CharacterAccumulation, p =>
        {
            Add("Character Accumulate Level (ms)", "characterAccumulateLevelMs", Number(p.Interval * AccumulationStep));
            Add("Character Send Threshold", "characterSendThreshold", Number(p.SendThreshold));
        }).ConfigureAwait(false);
        await AddAsync<SolRetry>(SolParameter.Retry, p =>
        {
            Add("Retry Count", "retryCount", Number(p.Count));
            Add("Retry Interval (ms)", "retryIntervalMs", Number(p.Interval * RetryStep));
        }).ConfigureAwait(false);
        await AddAsync<SolBitRate>(SolParameter.VolatileBitRate, p =>
            Add("Volatile Bit Rate (kbps)", "volatileBitRate", SolBitRates.NameOf(p))).ConfigureAwait(false);
        await AddAsync<SolBitRate>(SolParameter.NonVolatileBitRate, p =>
            Add("Non-Volatile Bit Rate (kbps)", "nonVolatileBitRate", SolBitRates.NameOf(p))).ConfigureAwait(false);
        await AddAsync<SolPayloadChannel>(SolParameter.PayloadChannel, p =>
            Add(
                "Payload Channel",
                "payloadChannel",
                string.Create(CultureInfo.InvariantCulture, $"{p.Channel} (0x{p.Channel:x2})"))).ConfigureAwait(false);
        await AddAsync<SolPayloadPort>(
            SolParameter.PayloadPort, p => Add("Payload Port", "payloadPort", Number(p.Port))).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            await context.Console.Error.WriteLineAsync(
                "The BMC has no parameters of Serial over LAN on this channel.").ConfigureAwait(false);
            return ExitCode.Refused;
        }

        context.Write(
            text =>
            {
                foreach (var (label, _, value) in rows) text.Write($"{label,-32}: {value}\n");
            },
            json =>
            {
                foreach (var (_, name, value) in rows) json.WriteString(name, value);
            });
        return ExitCode.Done;

        void Add(string label, string name, string value) => rows.Add((label, name, value));

        async Task AddAsync<T>(SolParameter parameter, Action<T> add) where T : struct, IWireMessage<T>
        {
            if (await sol.ReadAsync<T>(parameter, channel, cancellationToken).ConfigureAwait(false) is { } value) add(value);
        }
    }

    private static string StateOf(SetInProgress parameter) => (byte)parameter.State switch
    {
        0 => "set-complete",
        1 => "set-in-progress",
        _ => "commit-write",
    };

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
