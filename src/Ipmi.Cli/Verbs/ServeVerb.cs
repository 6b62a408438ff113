using System.CommandLine;
using System.Net;
using System.Text;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Virtual;

namespace Ipmi.Cli.Verbs;

/// <summary><c>serve</c>: a virtual BMC in the foreground, until Ctrl-C or SIGTERM.</summary>
internal static class ServeVerb
{
    private const int FirstUserId = 2;
    private const int MaxUsers = 62;

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var listen = new Option<string>("--listen")
        {
            Description = "Address and port to listen on, such as 127.0.0.1:9623 (the default) or [::]:623; port 0 takes a free one",
        };
        var users = new Option<string[]>("--user")
        {
            Description = "Who may log in: name:password:privilege; may be given again. Other users of this machine can see it in the process list",
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> sol = ServeSol.CreateOption();
        var command = new Command("serve", "Runs a virtual BMC in the foreground; -k or -y sets its K_G") { listen, users, sol };
        command.SetAction(async (line, cancellationToken) => (int)await Failures.GuardAsync(
            console,
            () => RunAsync(
                new(line, options, console),
                EndPointOf(line.GetValue(listen) ?? "127.0.0.1:9623"),
                line.GetValue(users) ?? [],
                line.GetValue(sol),
                cancellationToken)).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(VerbContext context, IPEndPoint listen, string[] users, string? sol, CancellationToken cancellationToken)
    {
        if (users.Length is 0 or > MaxUsers) throw new UsageException($"serve needs --user name:password:privilege, once to {MaxUsers} times.");
        var defaults = new VirtualBmcOptions();
        var options = defaults with
        {
            Listen = listen,
            Users = [.. users.Select((user, index) => UserOf(user, (byte)(FirstUserId + index)))],
            Sessions = defaults.Sessions with { Kg = LoginRequest.KgOf(context.Line, context.Options) },
        };
        var bmc = VirtualBmc.Start(options);
        await using (bmc.ConfigureAwait(false))
        {
            context.Write(
                text => text.WriteLine($"Listening on {bmc.EndPoint}"),
                json => json.WriteString("endPoint", bmc.EndPoint.ToString()));
            await context.Console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            IAsyncDisposable? console = ServeSol.Connect(bmc, sol, context.Console.Error);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (console is not null) await console.DisposeAsync().ConfigureAwait(false);
        }

        return ExitCode.Done;
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
