using System.CommandLine;
using System.Globalization;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>sol set</c>: one parameter of Serial over LAN, named as ipmitool names it (IPMI v2.0 §26.2).</summary>
internal static class SolSetVerb
{
    private const int AccumulationStep = 5;
    private const int RetryStep = 10;
    private const int MostRetries = 7;

    private delegate Task Change(SolService sol, byte channel, CancellationToken cancellationToken);

    private static readonly string[] Names =
    [
        "set-in-progress", "enabled", "force-encryption", "force-authentication", "privilege-level", "character-accumulate-level",
        "character-send-threshold", "retry-count", "retry-interval", "non-volatile-bit-rate", "volatile-bit-rate",
    ];

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var parameter = new Argument<string>("parameter") { Description = string.Join(", ", Names) };
        var value = new Argument<string>("value")
        {
            Description = "true, false; user, operator, admin, oem; milliseconds; a number; 9.6 to 115.2 or serial; "
                + "set-complete, set-in-progress, commit-write",
        };
        Argument<byte> channel = SolVerb.ChannelArgument();
        var command = new Command("set", "Changes a parameter of Serial over LAN") { parameter, value, channel };
        BmcVerb.Act(
            command,
            options,
            console,
            line => ChangeOf(line.GetValue(parameter)!, line.GetValue(value)!),
            async (client, context, cancellationToken) =>
            {
                Change change = ChangeOf(context.Line.GetValue(parameter)!, context.Line.GetValue(value)!);
                await change(client.Sol, context.Line.GetValue(channel), cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            });
        return command;
    }

    private static Change ChangeOf(string parameter, string value) => parameter switch
    {
        "set-in-progress" => Write(SolParameter.SetInProgress, new SetInProgress { State = StateOf(value) }),
        "enabled" => Write(SolParameter.Enable, new SolEnable { IsEnabled = Bool(value) }),
        "force-encryption" => Update<SolAuthentication>(SolParameter.Authentication, Bool(value), (p, v) => p with { ForceEncryption = v }),
        "force-authentication" =>
            Update<SolAuthentication>(SolParameter.Authentication, Bool(value), (p, v) => p with { ForceAuthentication = v }),
        "privilege-level" => Update<SolAuthentication>(SolParameter.Authentication, PrivilegeOf(value), (p, v) => p with { Privilege = v }),
        "character-accumulate-level" => Update<SolCharacterAccumulation>(
            SolParameter.CharacterAccumulation,
            Number(value, AccumulationStep, byte.MaxValue * AccumulationStep) / AccumulationStep,
            (p, v) => p with { Interval = (byte)v }),
        "character-send-threshold" => Update<SolCharacterAccumulation>(
            SolParameter.CharacterAccumulation, Number(value, 0, byte.MaxValue), (p, v) => p with { SendThreshold = (byte)v }),
        "retry-count" => Update<SolRetry>(SolParameter.Retry, Number(value, 0, MostRetries), (p, v) => p with { Count = (byte)v }),
        "retry-interval" => Update<SolRetry>(
            SolParameter.Retry, Number(value, 0, byte.MaxValue * RetryStep) / RetryStep, (p, v) => p with { Interval = (byte)v }),
        "non-volatile-bit-rate" => Write(SolParameter.NonVolatileBitRate, BitRateOf(value)),
        "volatile-bit-rate" => Write(SolParameter.VolatileBitRate, BitRateOf(value)),
        _ => throw new UsageException($"'{parameter}' is none of {string.Join(", ", Names)}."),
    };

    private static Change Write<T>(SolParameter parameter, T value) where T : struct, IWireMessage<T> =>
        (sol, channel, cancellationToken) => sol.WriteAsync(parameter, value, channel, cancellationToken);

    /// <summary>Changes one field and leaves the others of its parameter as they are.</summary>
    private static Change Update<T>(SolParameter parameter, int value, Func<T, int, T> change) where T : struct, IWireMessage<T> =>
        UpdateBy<T, int>(parameter, value, change);

    private static Change Update<T>(SolParameter parameter, bool value, Func<T, bool, T> change) where T : struct, IWireMessage<T> =>
        UpdateBy<T, bool>(parameter, value, change);

    private static Change Update<T>(SolParameter parameter, PrivilegeLevel value, Func<T, PrivilegeLevel, T> change)
        where T : struct, IWireMessage<T> => UpdateBy<T, PrivilegeLevel>(parameter, value, change);

    private static Change UpdateBy<T, TValue>(SolParameter parameter, TValue value, Func<T, TValue, T> change)
        where T : struct, IWireMessage<T> => async (sol, channel, cancellationToken) =>
    {
        T before = await sol.ReadAsync<T>(parameter, channel, cancellationToken).ConfigureAwait(false) ?? default;
        await sol.WriteAsync(parameter, change(before, value), channel, cancellationToken).ConfigureAwait(false);
    };

    private static SetInProgressState StateOf(string value) => value switch
    {
        "set-complete" => (SetInProgressState)0,
        "set-in-progress" => (SetInProgressState)1,
        "commit-write" => (SetInProgressState)2,
        _ => throw new UsageException($"'{value}' is none of set-complete, set-in-progress, commit-write."),
    };

    private static bool Bool(string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw new UsageException($"'{value}' is neither true nor false."),
    };

    private static PrivilegeLevel PrivilegeOf(string value) => value switch
    {
        "user" => PrivilegeLevel.User,
        "operator" => PrivilegeLevel.Operator,
        "admin" => PrivilegeLevel.Administrator,
        "oem" => PrivilegeLevel.Oem,
        _ => throw new UsageException($"'{value}' is none of user, operator, admin, oem."),
    };

    private static SolBitRate BitRateOf(string value) =>
        SolBitRates.Find(value) ?? throw new UsageException($"'{value}' is none of {string.Join(", ", SolBitRates.Names)}.");

    private static int Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new UsageException($"'{value}' is no number from {least} to {most}.");
}
