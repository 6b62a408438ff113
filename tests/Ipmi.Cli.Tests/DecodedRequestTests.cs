using Ipmi.Messages;
using Ipmi.Virtual;

namespace Ipmi.Cli.Tests;

/// <summary>What <c>ipmi decode --request</c> prints as JSON is what <c>ipmi call --from-json</c> sends.</summary>
public sealed class DecodedRequestTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Every_request_of_the_catalogue_comes_back_as_the_same_bytes()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var bmc = new Bmc();
        foreach (CommandEntry command in IpmiMessagesCatalog.Messages.Commands.Where(c => CanBeSent(c.Info)))
        {
            Recorder recorder = Recorder.Of(command, bmc.Virtual);
            byte[] request = AnyRequest(command, random);
            await SaveAsync(await DecodeAsync(command.Info.Name, request));
            string[] secrets =
            [
                .. command.Request.Layout.Fields.Where(f => f.IsSecret)
                    .Select(f => $"{f.Name}={Convert.ToHexString(BytesOf(f, command.Request.Layout, request))}"),
            ];
            CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args(["call", command.Info.Name, "--from-json", _file, .. secrets]));
            Assert.Equal((command.Info.Name, ExitCode.Done, ""), (command.Info.Name, run.Code, run.Error));
            Assert.Equal((command.Info.Name, Convert.ToHexString(request)), (command.Info.Name, recorder.Received));
        }
    }

    [Fact]
    public async Task A_secret_that_was_not_shown_is_asked_for()
    {
        await SaveAsync(await DecodeAsync("set-user-password", [2, 2, .. new byte[16]]));
        CommandLineRun run = await CallAsync("set-user-password");
        Assert.Equal(
            (ExitCode.Usage, "Set User Password: 'password' is ***, which stands for a secret that was not shown; give password=VALUE too.\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task What_is_no_request_is_refused()
    {
        await SaveAsync(await DecodeAsync("get-sdr", [0, 0, 1]));
        CommandLineRun run = await CallAsync("get-sdr");
        Assert.Equal(
            (ExitCode.Usage, "The decoded bytes are no Get SDR request: ends after byte 3, inside 'RecordId' (bytes 3-4).\n"),
            (run.Code, run.Error));

        await SaveAsync(await CommandLineRun.OfAsync("decode", "0600ff07000000000000000000092018c88100388e04b5", "--format", "json"));
        run = await CallAsync("get-channel-authentication-capabilities");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("takes what 'ipmi decode --request NAME' prints", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Some commands come from the system alone, and every session needs two for itself.</summary>
    private static bool CanBeSent(CommandInfo info) => info.Privilege <= PrivilegeLevel.Administrator
        && info.Id != SetSessionPrivilegeLevelRequest.Info.Id && info.Id != CloseSessionRequest.Info.Id;

    /// <summary>Random bytes that are a request, with reserved bits as they are sent.</summary>
    private static byte[] AnyRequest(CommandEntry command, Random random)
    {
        while (true)
        {
            byte[] any = new byte[random.Next(70)];
            random.NextBytes(any);

            // A defining body or an IANA number is not hit by dice.
            foreach (FieldLayout row in command.Request.Layout.Fields)
            {
                if (row.Constant is { } constant && row.FirstByte <= any.Length) any[row.FirstByte - 1] = constant;
            }

            if (command.Request.Decode(any, out AnyMessage? message, out _) == DecodeStatus.Ok) return message!.ToBytes();
        }
    }

    private static ReadOnlySpan<byte> BytesOf(FieldLayout field, MessageLayout layout, byte[] request) =>
        request.AsSpan((field.FirstByte - layout.FirstByte)..(field.LastByte ?? request.Length));

    private static Task<CommandLineRun> DecodeAsync(string name, byte[] request) =>
        CommandLineRun.OfAsync("decode", "--request", name, Convert.ToHexString(request), "--format", "json");

    private Task<CommandLineRun> CallAsync(string name) => CommandLineRun.OfAsync("-H", "127.0.0.1:9", "call", name, "--from-json", _file);

    private Task SaveAsync(CommandLineRun run) => File.WriteAllTextAsync(_file, run.Out, TestContext.Current.CancellationToken);

    /// <summary>Answers one command with nothing, and keeps the bytes of its request.</summary>
    private sealed class Recorder
    {
        public string? Received { get; private set; }

        public static Recorder Of(CommandEntry command, VirtualBmc bmc)
        {
            var recorder = new Recorder();
            typeof(Recorder).GetMethod(nameof(Record))!.MakeGenericMethod(command.GetType().GetGenericArguments()).Invoke(recorder, [bmc]);
            return recorder;
        }

        public void Record<TRequest, TResponse>(VirtualBmc bmc)
            where TRequest : struct, IIpmiCommand<TRequest, TResponse>
            where TResponse : struct, IWireMessage<TResponse> => bmc.Handle<TRequest, TResponse>((in request, _) =>
        {
            Received = Convert.ToHexString(new AnyMessage<TRequest>(request).ToBytes());
            return default(TResponse);
        });
    }
}
