using System.CommandLine;
using System.Net;
using System.Text;
using Ipmi.Cli.Serving;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Virtual;

namespace Ipmi.Cli.Verbs;

/// <summary><c>serve</c>: a virtual BMC in the foreground, until Ctrl-C or SIGTERM.</summary>
internal sealed class ServeVerb
{
    private const int FirstUserId = 2;
    private const int MaxUsers = 62;

    private readonly Option<string> _listen = new("--listen")
    {
        Description = "Address and port to listen on, such as 127.0.0.1:9623 (the default) or [::]:623; port 0 takes a free one",
    };

    private readonly Option<string[]> _users = new("--user")
    {
        Description =
            "Who may log in: name:password:privilege; may be given again. Other users of this machine can see it in the process list",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _machine = new("--machine") { Description = "The machine, as a JSON file (docs/virtual-bmc.md)" };
    private readonly Option<string> _state = new("--state") { Description = "A file that keeps what clients change; it holds passwords" };
    private readonly Option<bool> _printDefault = new("--print-default-machine")
    {
        Description = "Prints the default machine as a file, and ends",
    };
    private readonly Option<bool> _printSchema = new("--print-machine-schema")
    {
        Description = "Prints the JSON schema of machine files, and ends",
    };
    private readonly Option<string> _sol = ServeSol.CreateOption();
    private readonly HookOptions _hooks = new();
    private readonly FaultOptions _faults = new();
    private readonly QuirkOptions _quirks = new();

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var verb = new ServeVerb();
        var command = new Command("serve", "Runs a virtual BMC in the foreground; -k or -y sets its K_G")
        {
            verb._listen, verb._users, verb._machine, verb._state, verb._sol, verb._printDefault, verb._printSchema,
        };
        verb._hooks.AddTo(command);
        verb._quirks.AddTo(command);
        verb._faults.AddTo(command);
        command.SetAction(async (line, cancellationToken) => (int)await Failures.GuardAsync(
            console, () => verb.RunAsync(new(line, options, console), cancellationToken)).ConfigureAwait(false));
        return command;
    }

    private async Task<ExitCode> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        if (_quirks.WantsList(context.Line)) QuirkOptions.List(context);
        else if (context.Line.GetValue(_printDefault)) context.Console.Out.Write(MachineFile.DefaultText);
        else if (context.Line.GetValue(_printSchema)) context.Console.Out.Write(MachineFile.Schema);
        else await ServeAsync(context, cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private async Task ServeAsync(VerbContext context, CancellationToken cancellationToken)
    {
        MachineFile machine = MachineOf(context.Line.GetValue(_machine));
        StateFile? state = context.Line.GetValue(_state) is { } path ? new(path) : null;
        VirtualBmcOptions options = OptionsOf(context, machine.Options) with { State = StateOf(state) };
        HookCommands hooks = _hooks.Of(context.Line, context.Console.Error);
        var bmc = VirtualBmc.Start(options);
        await using (bmc.ConfigureAwait(false))
        {
            bmc.Happened += hooks.Take;
            context.Write(
                text => text.WriteLine($"Listening on {bmc.EndPoint}"),
                json => json.WriteString("endPoint", bmc.EndPoint.ToString()));
            await context.Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            IAsyncDisposable? console = ServeSol.Connect(bmc, context.Line.GetValue(_sol), context.Console.Error);
            try
            {
                await Task.WhenAll(
                    hooks.RunAsync(cancellationToken),
                    SensorCommands.RunAsync(bmc, machine.SensorCommands, context.Console.Error, cancellationToken),
                    state?.RunAsync(bmc, context.Console.Error, cancellationToken) ?? Task.CompletedTask,
                    Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default)).ConfigureAwait(false);
            }
            finally
            {
                if (console is not null) await console.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private VirtualBmcOptions OptionsOf(VerbContext context, VirtualBmcOptions options)
    {
        string[] users = context.Line.GetValue(_users) ?? [];
        if (users.Length > MaxUsers || (users.Length == 0 && options.Users.IsEmpty))
        {
            throw new UsageException(
                $"serve needs --user name:password:privilege, once to {MaxUsers} times, or a --machine that has users.");
        }

        // Users of the command line take the place of those of the file.
        ReadOnlyMemory<byte> kg = LoginRequest.KgOf(context.Line, context.Options);
        options = options with
        {
            Listen = EndPointOf(context.Line.GetValue(_listen) ?? "127.0.0.1:9623"),
            Users = users.Length == 0 ? options.Users : [.. users.Select((user, index) => UserOf(user, (byte)(FirstUserId + index)))],
            Sessions = kg.IsEmpty ? options.Sessions : options.Sessions with { Kg = kg },
            Faults = _faults.Apply(options.Faults, context.Line),
        };
        return _quirks.Apply(options, context.Line);
    }

    private static MachineFile MachineOf(string? path)
    {
        if (path is null) return new() { Options = new() };
        try
        {
            return MachineFile.Load(path);
        }
        catch (Exception e) when (e is MachineFileException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }

    private static ReadOnlyMemory<byte> StateOf(StateFile? file)
    {
        try
        {
            return file?.Read() ?? default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The state cannot be read: {e.Message}");
        }
    }

    private static IPEndPoint EndPointOf(string text) => IPEndPoint.TryParse(text, out IPEndPoint? endPoint)
        ? endPoint
        : throw new UsageException($"'{text}' is no address:port to listen on.");

    /// <summary>The password may have colons: the name ends at the first, the privilege begins after the last.</summary>
    private static BmcUser UserOf(string text, byte id)
    {
        int first = text.IndexOf(':', StringComparison.Ordinal);
        int last = text.LastIndexOf(':');
        if (first < 0 || first == last) throw new UsageException("--user takes name:password:privilege.");
        string name = text[..first];
        string password = text[(first + 1)..last];
        PrivilegeLevel limit = LoginRequest.PrivilegeOf(text[(last + 1)..]);
        if (Encoding.UTF8.GetByteCount(name) > IpmiCredentials.MaxUserNameLength)
        {
            throw new UsageException($"The user name '{name}' is longer than {IpmiCredentials.MaxUserNameLength} bytes.");
        }

        return Encoding.UTF8.GetByteCount(password) <= IpmiCredentials.MaxPasswordLength
            ? VirtualBmcOptions.User(id, name, password, limit)
            : throw new UsageException($"The password of '{name}' is longer than {IpmiCredentials.MaxPasswordLength} bytes.");
    }
}
